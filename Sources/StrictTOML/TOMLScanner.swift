/// Goes over a TOML text statement by statement.
struct TOMLScanner {
    struct Statement {
        enum Kind {
            /// `[a.b]`
            case header
            /// `[[a.b]]`
            case arrayHeader
            /// `a.b = …`
            case value
        }

        var kind: Kind
        /// The parts of the dotted key.
        var keys: [String]
        /// Counted from 1.
        var line: Int
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The next header or key with its value; nil at the end, or where the text is no TOML.
    mutating func nextStatement() -> Statement? {
        skip { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" || $0 == "#" }
        guard position < bytes.count else { return nil }
        let start = line
        guard peek("[") else {
            let keys = dottedKey()
            guard take("=") else { return nil }
            skipValue()
            return Statement(kind: .value, keys: keys, line: start)
        }
        advance()
        let isArray = take("[")
        let keys = dottedKey()
        guard take("]"), !isArray || take("]") else { return nil }
        return Statement(kind: isArray ? .arrayHeader : .header, keys: keys, line: start)
    }

    private mutating func dottedKey() -> [String] {
        var keys: [String] = []
        repeat {
            skip { $0 == " " || $0 == "\t" }
            keys.append(peek("\"") || peek("'") ? quoted() : bareKey())
            skip { $0 == " " || $0 == "\t" }
        } while take(".")
        return keys
    }

    private mutating func bareKey() -> String {
        let start = position
        while position < bytes.count, !" \t.=]\r\n#".utf8.contains(bytes[position]) {
            advance()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// A value ends at its line's end, or at the end of a line in which every bracket and string is closed.
    private mutating func skipValue() {
        var depth = 0
        while position < bytes.count {
            switch Unicode.Scalar(bytes[position]) {
            case "\"", "'":
                _ = quoted()
                continue
            case "[", "{": depth += 1
            case "]", "}": depth -= 1
            case "#":
                skipComment()
                continue
            case "\n" where depth <= 0: return
            default: break
            }
            advance()
        }
    }

    /// A string of any of the four kinds; escapes stand as they are written, but for `\"` and `\\`.
    private mutating func quoted() -> String {
        let quote = bytes[position]
        let length = isRun(of: quote, length: 3) ? 3 : 1
        position += length
        var content: [UInt8] = []
        while position < bytes.count, !isRun(of: quote, length: length) {
            if quote == UInt8(ascii: "\""), peek("\\") {
                advance()
                if !peek("\""), !peek("\\") { content.append(UInt8(ascii: "\\")) }
            }
            guard position < bytes.count else { break }
            content.append(bytes[position])
            advance()
        }
        position = min(position + length, bytes.count)
        // One or two quotes may stand before the three that close: """a"""" .
        while length == 3, position < bytes.count, bytes[position] == quote {
            position += 1
        }
        return String(decoding: content, as: UTF8.self)
    }

    private func isRun(of byte: UInt8, length: Int) -> Bool {
        position + length <= bytes.count && bytes[position..<position + length].allSatisfy { $0 == byte }
    }

    /// Goes over white space of the given kinds, and over comments where `#` is one of them.
    private mutating func skip(_ isSkipped: (Unicode.Scalar) -> Bool) {
        while position < bytes.count, isSkipped(Unicode.Scalar(bytes[position])) {
            if peek("#") { skipComment() } else { advance() }
        }
    }

    /// Up to the line feed, which stays.
    private mutating func skipComment() {
        while position < bytes.count, !peek("\n") {
            position += 1
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek(scalar) else { return false }
        advance()
        return true
    }

    private func peek(_ scalar: Unicode.Scalar) -> Bool {
        position < bytes.count && Unicode.Scalar(bytes[position]) == scalar
    }

    private mutating func advance() {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }
}
