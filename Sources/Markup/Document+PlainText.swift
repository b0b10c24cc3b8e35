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

    /// Without white space around it, and without icons of a font that only the page had before it.
    private static func trimmed(_ line: String) -> String {
        let scalars = line.unicodeScalars
        let isIcon = { (scalar: Unicode.Scalar) in (0xE000...0xF8FF).contains(scalar.value) }
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace && !isIcon($0) }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
