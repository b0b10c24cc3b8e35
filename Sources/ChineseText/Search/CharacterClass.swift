/// What a code point is to a search.
enum CharacterClass {
    /// Written without blanks between words: a hanzi, kana, a syllable of Hangul. A word is any run of them.
    case ideograph
    /// Part of a word that ends where its letters and digits end.
    case letter
    /// Punctuation, blanks, signs.
    case boundary

    /// The class of a code point that has been folded.
    @inline(__always)
    init(_ code: UInt32) {
        switch code {
        case 0x4E00...0x9FFF: self = .ideograph
        case ..<0x80: self = Self.isASCIILetterOrDigit(code) ? .letter : .boundary
        // 々 〆 〇; the rest of their block is punctuation.
        case 0x3005...0x3007: self = .ideograph
        case 0x2E80...0x2FFF, 0x3021...0x3029, 0x3040...0x30FA, 0x30FC...0x4DBF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
            0xFF66...0xFF9F, 0x20000...0x3FFFF:
            self = .ideograph
        case 0x2000...0x2BFF, 0x3000...0x30FB, 0xE000...0xF8FF, 0xFE10...0xFE6F: self = .boundary
        default: self = Self.isOtherLetterOrDigit(code) ? .letter : .boundary
        }
    }

    private static func isASCIILetterOrDigit(_ code: UInt32) -> Bool {
        (0x61...0x7A).contains(code) || (0x30...0x39).contains(code) || (0x41...0x5A).contains(code)
    }

    private static func isOtherLetterOrDigit(_ code: UInt32) -> Bool {
        guard let properties = Unicode.Scalar(code)?.properties else { return false }
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
}
