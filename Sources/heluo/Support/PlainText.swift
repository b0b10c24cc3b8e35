import Markup

extension String {
    /// The text in one row of a table: line ends and tabs are blanks, and nothing is in it but text.
    var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map(\.inRow))).harmless
    }

    /// The text without control characters but line feeds and tabs, escape sequences, and changes of the writing
    /// direction: nothing of an article reaches the terminal but text.
    var harmless: String {
        CharacterFilter.harmless(self)
    }
}

extension Unicode.Scalar {
    fileprivate var inRow: Unicode.Scalar {
        switch self {
        case "\n", "\r", "\t", "\u{2028}", "\u{2029}": " "
        default: self
        }
    }
}
