/// Finds the encoding of bytes that do not say it, from what text in each encoding looks like.
enum Detection {
    /// How many bytes are looked at.
    private static let sampleLength = 65_536

    static func detect(_ bytes: ArraySlice<UInt8>) -> CharacterEncoding {
        if let encoding = wideWithoutMark(bytes) { return encoding }
        let form = UTF8Form(bytes)
        if form.isASCII { return escaped(bytes) ?? .utf8 }
        if form.isPlausible { return .utf8 }
        return bestOfLegacy(bytes)
    }

    /// UTF-16 and UTF-32 show by the zero bytes around their ASCII characters.
    static func wideWithoutMark(_ bytes: ArraySlice<UInt8>) -> CharacterEncoding? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 4 else { return nil }
        // By their place among four bytes.
        var zeros = [0, 0, 0, 0]
        for (number, byte) in sample.enumerated() where byte == 0 { zeros[number % 4] += 1 }
        let few = max(2, sample.count / 64)
        let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
        // Of four bytes of UTF-32, one is always zero, and two nearly always.
        let most = sample.count / 4 - sample.count / 64
        if zeros[3] >= max(2, most), zeros[2] * 2 > zeros[3], zeros[0] * 8 < zeros[3] { return .utf32LittleEndian }
        if zeros[0] >= max(2, most), zeros[1] * 2 > zeros[0], zeros[3] * 8 < zeros[0] { return .utf32BigEndian }
        if odd >= few, even * 8 < odd { return .utf16LittleEndian }
        if even >= few, odd * 8 < even { return .utf16BigEndian }
        return nil
    }

    /// Whether the bytes are text of seven bits that switches to another encoding.
    static func isEscaped(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.contains { $0 == 0x1B || $0 == UInt8(ascii: "~") } && bytes.allSatisfy { $0 < 0x80 }
            && escaped(bytes) != nil
    }

    /// Encodings of seven bits, which show by what they switch with.
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> CharacterEncoding? {
        for at in bytes.indices.dropLast(2) {
            switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
            case (0x1B, UInt8(ascii: "$"), UInt8(ascii: "@")), (0x1B, UInt8(ascii: "$"), UInt8(ascii: "B")):
                return .iso2022JP
            case (UInt8(ascii: "~"), UInt8(ascii: "{"), 0x21...0x77) where isHZ(bytes[(at + 2)...]):
                return .hz
            default: break
            }
        }
        return nil
    }

    /// Whether `~}` closes an even number of letters: `~{` alone stands in programs as well.
    private static func isHZ(_ bytes: ArraySlice<UInt8>) -> Bool {
        let hanzi = bytes.prefix { $0 != UInt8(ascii: "~") && $0 > 0x20 && $0 < 0x7F }
        let rest = bytes[hanzi.endIndex...]
        return hanzi.count.isMultiple(of: 2) && rest.starts(with: [UInt8(ascii: "~"), UInt8(ascii: "}")])
    }

    private static func bestOfLegacy(_ bytes: ArraySlice<UInt8>) -> CharacterEncoding {
        let candidates: [CharacterEncoding] = [.gb18030, .big5, .shiftJIS, .eucJP, .eucKR, .windows1252]
        let sample = foreignPart(of: bytes)
        let scored = candidates.map { ($0, score($0, sample)) }
        // The first of equals wins: Chinese before the others.
        return scored.reduce((CharacterEncoding.gb18030, -Double.infinity)) { $1.1 > $0.1 ? $1 : $0 }.0
    }

    /// The text from the first byte that is not ASCII: pages open with kilobytes of script.
    private static func foreignPart(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return bytes.prefix(0) }
        return bytes[first...].prefix(sampleLength)
    }

    /// Points per character that is not ASCII, from about −3 (not this encoding) to 1 (nothing but its most frequent
    /// characters).
    static func score(_ encoding: CharacterEncoding, _ sample: ArraySlice<UInt8>) -> Double {
        var points = 0.0
        var count = 0
        for scalar in encoding.decode(sample).text.unicodeScalars where scalar.value >= 0x80 {
            points += FrequentCharacters.points(scalar, in: encoding)
            count += 1
        }
        // Each character of a two-byte encoding stands for two; without this, windows-1252 would win by their number.
        return count == 0 ? -3 : points / Double(count)
    }
}
