import Markup

/// The entities that a feed declares in its document type, expanded within bounds. External ones are none.
struct DeclaredEntities {
    private var values: [[UInt8]: [UInt8]] = [:]
    /// How many bytes may still be made by expansion in this feed.
    private var budget = 1 << 20

    private static let maximumDepth = 8

    var isEmpty: Bool { values.isEmpty }

    /// Takes note of `<!ENTITY name "value">` in a document type.
    mutating func declare(_ declaration: ArraySlice<UInt8>) {
        var rest = declaration
        while values.count < 256, let start = Self.end(of: Array("<!ENTITY".utf8), in: rest) {
            rest = rest[start...].drop(while: \.isSpace)
            let name = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ">") }
            rest = rest[name.endIndex...].drop(while: \.isSpace)
            guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            let value = rest.dropFirst().prefix { $0 != quote }
            rest = rest[value.endIndex...]
            if values[Array(name)] == nil { values[Array(name)] = Array(value) }
        }
    }

    /// Text with these entities and all other references resolved.
    mutating func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        return References.resolve(expanded(bytes, depth: 0)[...], .xml)
    }

    func expanded(_ text: String) -> String {
        var copy = self
        return copy.resolved(Array(text.utf8)[...])
    }

    private mutating func expanded(_ bytes: ArraySlice<UInt8>, depth: Int) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        while let at = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<at]
            let name = rest[(at + 1)...].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "&") && !$0.isSpace }
            let hasEnd = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
            if hasEnd, depth < Self.maximumDepth, budget > 0, let value = values[Array(name)] {
                budget -= value.count
                result += expanded(value[...], depth: depth + 1)
                rest = rest[(name.endIndex + 1)...]
            } else {
                result.append(UInt8(ascii: "&"))
                rest = rest[(at + 1)...]
            }
        }
        return result + rest
    }

    private static func end(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        while let at = rest.firstIndex(of: pattern[0]) {
            if rest[at...].starts(with: pattern) { return at + pattern.count }
            rest = rest[(at + 1)...]
        }
        return nil
    }
}
