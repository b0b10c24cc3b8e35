/// Cuts a path into names, strings, numbers and marks.
struct XPathTokens {
    enum Token: Sendable, Hashable {
        case name(String)
        case string(String)
        case number(Double)
        /// `/`, `//`, `[`, `::`, `!=` and so on.
        case mark(String)
    }

    struct Placed {
        var token: Token
        /// In characters, from 1.
        var column: Int
    }

    private let characters: [Character]
    private var at = 0
    private var tokens: [Placed] = []

    /// The longest that a path may be, in characters.
    private static let maximumLength = 4096
    /// Longer ones before those that they begin with.
    private static let marks = [
        "//", "::", "..", "!=", "<=", ">=", "/", "[", "]", "(", ")", "@", ",", "|", "=", "<", ">", "*", ".",
    ]

    static func read(_ text: String) throws(XPathSyntaxError) -> [Placed] {
        var tokens = XPathTokens(characters: Array(text))
        guard tokens.characters.count <= maximumLength else {
            throw XPathSyntaxError(problem: .tooDeep, column: maximumLength)
        }
        while try tokens.next() {}
        return tokens.tokens
    }

    private init(characters: [Character]) {
        self.characters = characters
    }

    private mutating func next() throws(XPathSyntaxError) -> Bool {
        while at < characters.count, characters[at].isWhitespace { at += 1 }
        guard at < characters.count else { return false }
        let start = at
        tokens.append(Placed(token: try token(), column: start + 1))
        return true
    }

    private mutating func token() throws(XPathSyntaxError) -> Token {
        let first = characters[at]
        if first == "\"" || first == "'" { return try string(first) }
        if first.isASCII, first.isNumber { return .number(number()) }
        if first.isLetter || first == "_" { return .name(take { $0.isLetter || $0.isNumber || "_-.".contains($0) }) }
        guard let mark = Self.marks.first(where: { characters[at...].starts(with: $0) }) else {
            throw XPathSyntaxError(problem: .unexpected(String(first)), column: at + 1)
        }
        at += mark.count
        return .mark(mark)
    }

    private mutating func string(_ quote: Character) throws(XPathSyntaxError) -> Token {
        guard let end = characters[(at + 1)...].firstIndex(of: quote) else {
            throw XPathSyntaxError(problem: .openString, column: at + 1)
        }
        defer { at = end + 1 }
        return .string(String(characters[(at + 1)..<end]))
    }

    private mutating func number() -> Double {
        Double(take { $0.isASCII && $0.isNumber || $0 == "." }) ?? .nan
    }

    private mutating func take(while condition: (Character) -> Bool) -> String {
        let start = at
        while at < characters.count, condition(characters[at]) { at += 1 }
        return String(characters[start..<at])
    }
}
