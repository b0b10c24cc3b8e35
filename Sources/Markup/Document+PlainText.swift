extension Document {
    /// Makes a document of paragraphs parted by line feeds; spaces (also `　`) around them and blank lines are dropped.
    public init(plainText: String) {
        self.init(
            blocks: plainText.split(whereSeparator: \.isNewline).compactMap { line in
                let text = Inlines.trimmed(line)
                return text.isEmpty ? nil : .paragraph(Inlines(text))
            })
    }
}

extension Inlines {
    static func trimmed(_ line: Substring) -> String {
        var rest = line
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
