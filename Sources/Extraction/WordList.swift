/// Words of at least three bytes that are looked for at the start of a text or anywhere in it, by their bytes.
struct WordList {
    /// Words by their first three bytes as one number: of a hanzi all, of a shorter word what it has.
    private var words: [UInt32: [[UInt8]]] = [:]
    /// The first bytes of all words.
    private var firstBytes = [Bool](repeating: false, count: 256)

    init(_ words: [String]) {
        for word in words.map({ Array($0.utf8) }) where word.count >= 3 {
            self.words[Self.key(word, at: 0), default: []].append(word)
            firstBytes[Int(word[0])] = true
        }
    }

    /// Whether the text starts with one of them.
    func begins(_ text: String) -> Bool {
        starts(Array(text.utf8.prefix(64)), at: 0)
    }

    /// Whether one of them stands in the text.
    func occurs(in text: String) -> Bool {
        occurs(in: Array(text.utf8))
    }

    func occurs(in bytes: [UInt8]) -> Bool {
        bytes.indices.contains { firstBytes[Int(bytes[$0])] && starts(bytes, at: $0) }
    }

    /// How many places of the text one of them starts at.
    func count(in text: String) -> Int {
        let bytes = Array(text.utf8)
        return bytes.indices.reduce(0) { firstBytes[Int(bytes[$1])] && starts(bytes, at: $1) ? $0 + 1 : $0 }
    }

    private func starts(_ bytes: [UInt8], at start: Int) -> Bool {
        guard start + 3 <= bytes.count, let candidates = words[Self.key(bytes, at: start)] else { return false }
        return candidates.contains { bytes[start...].starts(with: $0) }
    }

    private static func key(_ bytes: [UInt8], at start: Int) -> UInt32 {
        UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
    }
}

extension String {
    /// Whether `part` stands in it, compared by bytes.
    func holds(_ part: String) -> Bool {
        guard let first = part.utf8.first else { return true }
        var rest = utf8[...]
        while let at = rest.firstIndex(of: first) {
            rest = rest[at...]
            if rest.starts(with: part.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
