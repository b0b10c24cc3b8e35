extension Document {
    /// Makes a document of paragraphs parted by line feeds; spaces (also `　`) around them and blank lines are dropped.
    public init(plainText: String) {
        let lines = HTMLText.withPlainLineEnds(plainText).split(separator: "\n")
        self.init(
            blocks: lines.compactMap { line in
                let text = Self.trimmed(CharacterFilter.filtered(String(line)))
                return text.isEmpty ? nil : .paragraph(Inlines(text))
            })
    }

    private static func trimmed(_ line: String) -> String {
        let scalars = line.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
