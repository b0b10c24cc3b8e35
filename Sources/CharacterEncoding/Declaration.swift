/// What the first bytes of a file say of its encoding.
enum Declaration {
    /// How far a declaration may be from the start.
    private static let reach = 16_384

    /// The label of an XML declaration: `<?xml version="1.0" encoding="GB2312"?>`.
    static func inXML(_ bytes: ArraySlice<UInt8>) -> String? {
        let head = bytes.prefix(reach).drop { $0 <= 0x20 }
        guard starts(head, with: "<?xml"), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return value(of: "encoding", in: head[..<end])
    }

    /// The label of the first `<meta charset=…>` or `<meta http-equiv=Content-Type content="…; charset=…">`.
    static func inMeta(_ bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes.prefix(reach)
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            if starts(rest, with: "!--") {
                rest = rest[(end(of: "-->", in: rest) ?? rest.endIndex)...]
            } else if starts(rest, with: "meta") {
                let close = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
                if let label = value(of: "charset", in: rest[..<close]) { return label }
                rest = rest[close...]
            }
        }
        return nil
    }

    /// What follows `name` and `=` in a tag, with or without quotes.
    private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
        guard let nameEnd = end(of: name, in: tag) else { return nil }
        var rest = tag[nameEnd...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let label = rest.prefix { byte in
            byte > 0x20 && byte < 0x7F && !#""'/>;?"#.utf8.contains(byte)
        }
        return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    }

    private static func end(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = word.utf8.first else { return nil }
        var rest = bytes
        while let at = rest.firstIndex(where: { $0 == first || $0 | 0x20 == first }) {
            if starts(rest[at...], with: word) { return at + word.utf8.count }
            rest = rest[(at + 1)...]
        }
        return nil
    }

    /// Compares in any case of the letters; `word` is in lower case.
    private static func starts(_ bytes: ArraySlice<UInt8>, with word: String) -> Bool {
        bytes.count >= word.utf8.count
            && zip(bytes, word.utf8).allSatisfy { byte, letter in
                byte == letter || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") && byte | 0x20 == letter)
            }
    }
}
