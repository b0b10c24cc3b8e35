import News

/// What finds the articles of a headline in an index: a digest of the headline's first characters.
///
/// Only letters, digits and hanzi count, so that full and half width punctuation, spaces and quotation marks make no
/// difference. Only the first twelve count, because rankings cut headlines short.
enum TitleKey {
    /// The number in the column `title_key`.
    static func value(_ title: String) -> Int64 {
        var digest = TextDigest()
        var count = 0
        for case let scalar? in title.unicodeScalars.lazy.map(counted) where count < length {
            digest.add(UInt64(scalar.value))
            count += 1
        }
        return Int64(bitPattern: digest.value)
    }

    /// The characters that count, in lower case.
    static func characters(_ title: String) -> [Unicode.Scalar] {
        title.unicodeScalars.compactMap(counted)
    }

    private static let length = 12

    /// The character as it counts, in lower case; nil where it does not.
    static func counted(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
        let code = isFullWidth ? scalar.value - 0xFEE0 : scalar.value
        switch code {
        case 0x30...0x39, 0x61...0x7A: return Unicode.Scalar(code)
        case 0x41...0x5A: return Unicode.Scalar(code + 0x20)
        // ASCII and Latin-1 signs; general punctuation to dingbats; CJK punctuation; forms for vertical and half width.
        case ..<0xC0, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE10...0xFE6F, 0xFF5F...0xFFEF: return nil
        default: return scalar
        }
    }
}
