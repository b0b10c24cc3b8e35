internal import News

/// Goes over a TOML text statement by statement.
///
/// It finds the lines that the library does not tell, and it refuses what the library cannot bear: toml++ 3.4.0 ends
/// the program by an assertion on a header without a key, on a value that starts with a bracket or comma, and on a
/// malformed date. What passes here may still be no TOML; that is for the library to say.
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

    private static let deepestNesting = 64

    private var text: TOMLText
    private var nesting = 0

    init(_ text: String) {
        self.text = TOMLText(text)
    }

    /// The next header, or key with its value; nil at the end.
    mutating func nextStatement() throws(TOMLSyntaxError) -> Statement? {
        text.skipBlanksAndComments()
        guard !text.isAtEnd else { return nil }
        let line = text.line
        guard text.take("[") else {
            let keys = try dottedKey()
            try expect("=")
            try value()
            try expectEndOfLine()
            return Statement(kind: .value, keys: keys, line: line)
        }
        let isArray = text.take("[")
        let keys = try dottedKey()
        try expect("]")
        if isArray { try expect("]") }
        try expectEndOfLine()
        return Statement(kind: isArray ? .arrayHeader : .header, keys: keys, line: line)
    }

    private mutating func dottedKey() throws(TOMLSyntaxError) -> [String] {
        var keys: [String] = []
        repeat {
            text.skipSpaces()
            guard let key = text.quoted() ?? text.word(of: Self.isBareKey) else {
                throw error("这里应有一个键，用字母、数字、- 和 _ 写成，或加引号", "a key is missing: letters, digits, - and _, or quoted")
            }
            keys.append(key)
            text.skipSpaces()
        } while text.take(".")
        return keys
    }

    private mutating func value() throws(TOMLSyntaxError) {
        text.skipSpaces()
        if text.take("[") {
            try nested { scanner throws(TOMLSyntaxError) in try scanner.array() }
        } else if text.take("{") {
            try nested { scanner throws(TOMLSyntaxError) in try scanner.inlineTable() }
        } else if text.skipQuoted() == nil {
            try bareValue()
        }
    }

    private mutating func nested(
        _ body: (inout TOMLScanner) throws(TOMLSyntaxError) -> Void
    ) throws(TOMLSyntaxError) {
        nesting += 1
        guard nesting <= Self.deepestNesting else { throw error("括号套得太深", "brackets are nested too deeply") }
        try body(&self)
        nesting -= 1
    }

    private mutating func array() throws(TOMLSyntaxError) {
        text.skipBlanksAndComments()
        while !text.take("]") {
            try value()
            text.skipBlanksAndComments()
            guard !text.take(",") else {
                text.skipBlanksAndComments()
                continue
            }
            try expect("]")
            return
        }
    }

    private mutating func inlineTable() throws(TOMLSyntaxError) {
        text.skipSpaces()
        guard !text.take("}") else { return }
        repeat {
            _ = try dottedKey()
            try expect("=")
            try value()
            text.skipSpaces()
        } while text.take(",")
        try expect("}")
    }

    private mutating func bareValue() throws(TOMLSyntaxError) {
        let word = text.word { !" \t\r\n,]}#".utf8.contains($0) }
        switch word {
        case "true"?, "false"?: return
        case let number? where Self.isNumber(number): return
        default:
            throw error(
                "这里应有一个值：加引号的字符串、整数、true 或 false",
                "a value is missing: a quoted string, an integer, true or false")
        }
    }

    /// Letters, digits and signs as in numbers; a hyphen only at the start or in an exponent, as dates have it.
    private static func isNumber(_ word: String) -> Bool {
        guard let first = word.utf8.first, "+-0123456789".utf8.contains(first) else { return false }
        let inside = word.dropFirst().replacing("e-", with: "e").replacing("E-", with: "E")
        return inside.utf8.allSatisfy { "0123456789abcdefABCDEFxo_.+".utf8.contains($0) }
    }

    /// ALPHA / DIGIT / %x2D / %x5F (TOML 1.0, unquoted-key).
    private static func isBareKey(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        default: false
        }
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(TOMLSyntaxError) {
        text.skipSpaces()
        guard text.take(scalar) else { throw error("这里应有 \(scalar)", "\(scalar) is missing") }
    }

    private mutating func expectEndOfLine() throws(TOMLSyntaxError) {
        guard text.isAtEndOfLine() else {
            throw error("这一行到这里应已写完", "the line should end here")
        }
    }

    private func error(_ chinese: String, _ english: String) -> TOMLSyntaxError {
        TOMLSyntaxError(line: text.line, message: Bilingual(chinese, english))
    }
}
