/// Changes to an input that a parser has to survive.
public enum Mutation {
    /// A copy of `seed` with one to four changes: bits flipped, bytes cut out, doubled, spliced or inserted.
    public static func of(_ seed: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            guard !bytes.isEmpty else { break }
            change(&bytes, using: &generator)
        }
        return bytes
    }

    private static func change(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        let at = Int.random(in: bytes.indices, using: &generator)
        let other = Int.random(in: bytes.indices, using: &generator)
        let part = min(at, other)..<min(max(at, other), min(at, other) + 4096)
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.removeSubrange(at...)
        case 3: bytes.removeSubrange(part)
        case 4: bytes.insert(contentsOf: bytes[part], at: at)
        case 5: bytes.insert(contentsOf: Array(dictionary.randomElement(using: &generator)?.utf8 ?? "".utf8), at: at)
        default:
            let unit = Array(bytes[part].prefix(16))
            for _ in 0..<Int.random(in: 1...200, using: &generator) { bytes.insert(contentsOf: unit, at: at) }
        }
    }

    /// What formats are made of.
    private static let dictionary = [
        "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#", "&#x1b;", "&amp;", ";", "\"", "'", "=",
        "\u{0}",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "{", "}", "[", "]", ",", ":", "\\u", "\\", "null", "1e999",
        "\u{FEFF}", "　　",
        "<script>", "<table>", "<item>", "</item>", "<entry>", "<p>", "<br>", "\n", "2020年", "来源：", ">>", "•",
    ]
}
