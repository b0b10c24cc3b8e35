extension CharacterEncoding {
    /// A text, and how many U+FFFD in it stand for bytes that are wrong in this encoding.
    struct Decoded {
        var text: String
        var errors: Int
    }

    /// Decodes `bytes`, each bad byte to one U+FFFD.
    func decode(_ bytes: ArraySlice<UInt8>) -> Decoded {
        if let iconvName {
            return IconvDecoder(name: iconvName).decode(bytes)
        }
        switch self {
        case .utf16LittleEndian: return Self.decodeUTF16(bytes, isBigEndian: false)
        case .utf16BigEndian: return Self.decodeUTF16(bytes, isBigEndian: true)
        case .utf32LittleEndian: return Self.decodeUTF32(bytes, isBigEndian: false)
        case .utf32BigEndian: return Self.decodeUTF32(bytes, isBigEndian: true)
        case .hz: return CharacterEncoding.gb18030.decode(Self.gb18030(ofHZ: bytes)[...])
        default: return Decoded(text: String(decoding: bytes, as: UTF8.self), errors: 0)
        }
    }

    private static func decodeUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoded {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).lazy.map { at in
            let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        let half = bytes.count.isMultiple(of: 2) ? "" : "\u{FFFD}"
        return Decoded(text: String(decoding: Array(units), as: UTF16.self) + half, errors: half.isEmpty ? 0 : 1)
    }

    private static func decodeUTF32(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoded {
        var decoded = Decoded(text: "", errors: 0)
        for at in stride(from: bytes.startIndex, to: bytes.endIndex, by: 4) {
            let unit = bytes[at..<min(at + 4, bytes.endIndex)]
            let value =
                isBigEndian
                ? unit.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                : unit.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            let scalar = unit.count == 4 ? Unicode.Scalar(value) : nil
            if scalar == nil { decoded.errors += 1 }
            decoded.text.unicodeScalars.append(scalar ?? "\u{FFFD}")
        }
        return decoded
    }

    /// HZ (RFC 1843) is GB2312 in seven bits: `~{` and `~}` enclose it, `~~` is a tilde, `~` ends a line invisibly.
    private static func gb18030(ofHZ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isHanzi = false
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            let next = at + 1 < bytes.endIndex ? bytes[at + 1] : 0
            switch (byte, next) {
            case (UInt8(ascii: "~"), UInt8(ascii: "{")): isHanzi = true
            case (UInt8(ascii: "~"), UInt8(ascii: "}")): isHanzi = false
            case (UInt8(ascii: "~"), UInt8(ascii: "~")) where !isHanzi: result.append(byte)
            case (UInt8(ascii: "~"), UInt8(ascii: "\n")): break
            case (UInt8(ascii: "\n"), _):
                // A line feed ends the hanzi even where `~}` is missing (RFC 1843 §2).
                isHanzi = false
                result.append(byte)
                at += 1
                continue
            default:
                result.append(isHanzi && byte > 0x20 ? byte | 0x80 : byte)
                at += 1
                continue
            }
            at += 2
        }
        return result
    }
}
