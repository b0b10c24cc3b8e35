/// A TOML text and a place in it.
struct TOMLText {
    /// The line of the place, counted from 1.
    private(set) var line = 1
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool {
        position == bytes.count
    }

    mutating func skipSpaces() {
        while peek(" ") || peek("\t") {
            position += 1
        }
    }

    mutating func skipBlanksAndComments() {
        while !isAtEnd {
            if peek("#") {
                skipComment()
            } else if peek(" ") || peek("\t") || peek("\r") || peek("\n") {
                advance()
            } else {
                return
            }
        }
    }

    /// Whether nothing but spaces and a comment comes before the line's end; goes over them.
    mutating func isAtEndOfLine() -> Bool {
        skipSpaces()
        if peek("#") { skipComment() }
        return isAtEnd || peek("\n") || peek("\r")
    }

    /// The longest run of bytes of a kind; nil where it would be empty.
    mutating func word(of isPart: (UInt8) -> Bool) -> String? {
        let start = position
        while !isAtEnd, isPart(bytes[position]) {
            advance()
        }
        return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// A string of any of the four kinds; nil where none starts here. Escapes stay as they are written, but for `\"`
    /// and `\\`.
    mutating func quoted() -> String? {
        skipQuoted().map { content in
            String(decoding: bytes[content], as: UTF8.self)
                .replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        }
    }

    /// Goes over a string and returns where its content is; nil where none starts here. A string that does not end
    /// goes to the end of the text.
    mutating func skipQuoted() -> Range<Int>? {
        guard peek("\"") || peek("'") else { return nil }
        let quote = bytes[position]
        let length = isRun(of: quote, length: 3) ? 3 : 1
        position += length
        let start = position
        while !isAtEnd, bytes[position] != quote || !isRun(of: quote, length: length) {
            if quote == UInt8(ascii: "\""), peek("\\") { position += 1 }
            if !isAtEnd { advance() }
        }
        let end = position
        position = min(position + length, bytes.count)
        skipQuotesOfContent(quote, length: length)
        return start..<end
    }

    /// One or two quotes may stand before the three that end a string.
    private mutating func skipQuotesOfContent(_ quote: UInt8, length: Int) {
        guard length == 3 else { return }
        for _ in 0..<2 where isRun(of: quote, length: 1) {
            position += 1
        }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek(scalar) else { return false }
        advance()
        return true
    }

    private mutating func skipComment() {
        while !isAtEnd, !peek("\n") {
            position += 1
        }
    }

    private func isRun(of byte: UInt8, length: Int) -> Bool {
        position + length <= bytes.count && bytes[position..<position + length].allSatisfy { $0 == byte }
    }

    private func peek(_ scalar: Unicode.Scalar) -> Bool {
        !isAtEnd && Unicode.Scalar(bytes[position]) == scalar
    }

    private mutating func advance() {
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }
}
