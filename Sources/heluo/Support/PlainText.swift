extension String {
    /// The text in one row of a table: line ends and tabs are blanks, other control characters are gone.
    var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.compactMap { $0.inRow }))
    }

    /// The text without control characters but line feeds and tabs: nothing of an article reaches the terminal but text.
    var harmless: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isControl || $0 == "\n" || $0 == "\t" }))
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        properties.generalCategory == .control
    }

    fileprivate var inRow: Unicode.Scalar? {
        switch self {
        case "\n", "\r", "\t", "\u{2028}", "\u{2029}": " "
        default: isControl ? nil : self
        }
    }
}
