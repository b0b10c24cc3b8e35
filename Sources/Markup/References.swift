/// Character references: `&amp;`, `&#20320;`, `&#x4F60;`, `&nbsp;`.
public enum References {
    /// The text of `bytes` with its references resolved, once.
    ///
    /// What is no reference stays as it is: a bare `&`, an unknown name. In HTML some names need no semicolon.
    public static func resolve(_ bytes: ArraySlice<UInt8>, _ dialect: MarkupScanner.Dialect) -> String {
        guard var ampersand = bytes.firstIndex(of: .ampersand, from: bytes.startIndex) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = bytes.startIndex
        while true {
            result.append(contentsOf: bytes[start..<ampersand])
            start = ampersand + appendReference(in: bytes[ampersand...], dialect, to: &result)
            guard let next = bytes.firstIndex(of: .ampersand, from: start) else { break }
            ampersand = next
        }
        result.append(contentsOf: bytes[start...])
        return String(decoding: result, as: UTF8.self)
    }

    /// Adds what the `&` at the start of `bytes` begins; returns its length in bytes.
    private static func appendReference(
        in bytes: ArraySlice<UInt8>, _ dialect: MarkupScanner.Dialect, to result: inout [UInt8]
    ) -> Int {
        if let (byte, length) = frequent(bytes) {
            result.append(byte)
            return length
        }
        guard let reference = reference(in: bytes, dialect) else {
            result.append(.ampersand)
            return 1
        }
        result.append(contentsOf: reference.text.utf8)
        return reference.length
    }

    /// The four references that escaped markup consists of.
    private static func frequent(_ bytes: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
        let at = bytes.startIndex
        guard bytes.count >= 4 else { return nil }
        switch (bytes[at + 1], bytes[at + 2], bytes[at + 3]) {
        case (UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: ";")): return (.lessThan, 4)
        case (UInt8(ascii: "g"), UInt8(ascii: "t"), UInt8(ascii: ";")): return (.greaterThan, 4)
        case (UInt8(ascii: "a"), UInt8(ascii: "m"), UInt8(ascii: "p")):
            return bytes.count >= 5 && bytes[at + 4] == UInt8(ascii: ";") ? (.ampersand, 5) : nil
        case (UInt8(ascii: "q"), UInt8(ascii: "u"), UInt8(ascii: "o")):
            guard bytes.count >= 6, bytes[at + 4] == UInt8(ascii: "t"), bytes[at + 5] == UInt8(ascii: ";") else {
                return nil
            }
            return (UInt8(ascii: "\""), 6)
        default: return nil
        }
    }

    /// What the `&` at the start of `bytes` begins, and its length in bytes.
    static func reference(
        in bytes: ArraySlice<UInt8>, _ dialect: MarkupScanner.Dialect
    ) -> (text: String, length: Int)? {
        let body = bytes.dropFirst()
        guard let first = body.first else { return nil }
        return first == UInt8(ascii: "#") ? numeric(body.dropFirst()) : named(body, dialect)
    }

    private static func numeric(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
        let isHexadecimal = bytes.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let digits = (isHexadecimal ? bytes.dropFirst() : bytes).prefix {
            isHexadecimal ? $0.hexValue != nil : $0.isDigit
        }
        guard !digits.isEmpty else { return nil }
        var value: UInt32 = 0
        for digit in digits {
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit.hexValue ?? 0), 0x11_0000)
        }
        let hasSemicolon = digits.endIndex < bytes.endIndex && bytes[digits.endIndex] == UInt8(ascii: ";")
        let length = 2 + (digits.endIndex - bytes.startIndex) + (hasSemicolon ? 1 : 0)
        return (String(character(value)), length)
    }

    /// HTML §13.2.5.80: numbers of the C1 controls are those of windows-1252; what is no character is U+FFFD.
    private static func character(_ value: UInt32) -> Character {
        if (0x80...0x9F).contains(value) { return windows1252[Int(value - 0x80)] }
        return Character(Unicode.Scalar(value == 0 ? 0xFFFD : value) ?? "\u{FFFD}")
    }

    private static let windows1252 = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ")

    private static func named(_ bytes: ArraySlice<UInt8>, _ dialect: MarkupScanner.Dialect) -> (
        text: String, length: Int
    )? {
        let name = bytes.prefix(32).prefix { $0.isLetter || $0.isDigit }
        guard !name.isEmpty else { return nil }
        let hasSemicolon = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
        if hasSemicolon, let text = Entities.all[String(decoding: name, as: UTF8.self)] {
            return (text, name.count + 2)
        }
        guard dialect == .html else { return nil }
        for length in stride(from: name.count, through: 2, by: -1) {
            let prefix = String(decoding: name.prefix(length), as: UTF8.self)
            guard Entities.withoutSemicolon.contains(prefix), let text = Entities.all[prefix] else { continue }
            // `&copy=1` in an address is no reference (HTML §13.2.5.73).
            let follower = name.startIndex + length < bytes.endIndex ? bytes[name.startIndex + length] : 0
            let isInAddress = follower == UInt8(ascii: "=") || follower.isLetter || follower.isDigit
            return isInAddress ? nil : (text, length + 1)
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}
