/// Reads JSON (RFC 8259), and of a text that breaks off what is whole before it.
///
/// Trailing commas and control characters in strings are let pass. Of an array that is cut off the last, incomplete
/// element is dropped; an object keeps what it has.
struct JSONReader {
    private let bytes: [UInt8]
    private var at = 0
    /// Where the text stopped being JSON.
    private(set) var failure: Int?

    private static let maximumDepth = 256

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    mutating func read() -> JSONValue? {
        value(depth: 0)
    }

    /// Reads an object, and gives the elements of its member `name` to `body` one by one instead of keeping them.
    mutating func readObject(elementsOf name: String, _ body: (JSONValue) -> Void) -> JSONValue? {
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "{") else { return fail() }
        return object(depth: 0) { reader, member in
            guard member == name, reader.peek() == UInt8(ascii: "[") else { return false }
            reader.elements(depth: 1, body)
            return true
        }
    }

    /// The line and column of an offset.
    func position(of offset: Int) -> TextPosition {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        return TextPosition(line: line, column: String(decoding: before[lineStart...], as: UTF8.self).count + 1)
    }

    private mutating func value(depth: Int) -> JSONValue? {
        skipSpace()
        guard at < bytes.count, depth < Self.maximumDepth else { return fail() }
        switch bytes[at] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map(JSONValue.string)
        case UInt8(ascii: "t"): return word("true", .bool(true))
        case UInt8(ascii: "f"): return word("false", .bool(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    /// `take` reads the values of members that are to go elsewhere, and says whether it has.
    private mutating func object(depth: Int, take: (inout JSONReader, String) -> Bool = { _, _ in false }) -> JSONValue
    {
        at += 1
        var members: [String: JSONValue] = [:]
        while failure == nil {
            skip(UInt8(ascii: ","))
            if accept(UInt8(ascii: "}")) { break }
            guard let name = peek() == UInt8(ascii: "\"") ? string() : fail() else { break }
            skipSpace()
            guard accept(UInt8(ascii: ":")) else {
                fail() as Void?
                break
            }
            if take(&self, name) {
                members[name] = .array([])
            } else if let value = value(depth: depth + 1) {
                members[name] = value
            }
        }
        return .object(members)
    }

    private mutating func array(depth: Int) -> JSONValue {
        var values: [JSONValue] = []
        elements(depth: depth) { values.append($0) }
        return .array(values)
    }

    private mutating func elements(depth: Int, _ body: (JSONValue) -> Void) {
        skipSpace()
        at += 1
        while failure == nil {
            skip(UInt8(ascii: ","))
            if accept(UInt8(ascii: "]")) { break }
            guard let value = value(depth: depth + 1), failure == nil else { break }
            body(value)
        }
    }

    /// The next byte that is no white space.
    private mutating func peek() -> UInt8? {
        skipSpace()
        return at < bytes.count ? bytes[at] : nil
    }

    private mutating func string() -> String? {
        at += 1
        let start = at
        let (end, isPlain) = Self.endOfString(bytes, from: start)
        at = end
        guard at < bytes.count else { return fail() }
        defer { at += 1 }
        return isPlain ? String(decoding: bytes[start..<at], as: UTF8.self) : Self.unescaped(bytes[start..<at])
    }

    /// Where the quote stands that ends a string, and whether nothing in it is escaped.
    private static func endOfString(_ bytes: [UInt8], from start: Int) -> (end: Int, isPlain: Bool) {
        bytes.withUnsafeBufferPointer { buffer in
            var at = start
            var isPlain = true
            while at < buffer.count {
                let byte = buffer[at]
                if byte == UInt8(ascii: "\"") { break }
                if byte == UInt8(ascii: "\\") {
                    isPlain = false
                    at += 1
                }
                at += 1
            }
            return (min(at, buffer.count), isPlain)
        }
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            guard byte == UInt8(ascii: "\\"), at < bytes.endIndex else {
                result.append(byte)
                continue
            }
            let escaped = bytes[at]
            at += 1
            switch escaped {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "u"):
                var rest = bytes[at...]
                result += String(unicode(&rest)).utf8
                at = rest.startIndex
            default: result.append(escaped)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The character of `\uXXXX`, of both where it is a surrogate pair; U+FFFD where it is none.
    private static func unicode(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
        guard let first = hexadecimal(rest) else { return "\u{FFFD}" }
        rest = rest.dropFirst(4)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800...0xDBFF).contains(first), rest.starts(with: "\\u".utf8),
            let second = hexadecimal(rest.dropFirst(2)),
            (0xDC00...0xDFFF).contains(second)
        else { return "\u{FFFD}" }
        rest = rest.dropFirst(6)
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        guard bytes.count >= 4 else { return nil }
        return UInt32(String(decoding: bytes.prefix(4), as: UTF8.self), radix: 16)
    }

    private mutating func number() -> JSONValue? {
        let start = at
        while at < bytes.count, "+-.eE0123456789".utf8.contains(bytes[at]) { at += 1 }
        return at > start ? .number(String(decoding: bytes[start..<at], as: UTF8.self)) : fail()
    }

    private mutating func word(_ word: String, _ value: JSONValue) -> JSONValue? {
        guard bytes[at...].starts(with: word.utf8) else { return fail() }
        at += word.utf8.count
        return value
    }

    @discardableResult
    private mutating func fail<Result>() -> Result? {
        failure = failure ?? at
        return nil
    }

    private mutating func accept(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skip(_ separator: UInt8) {
        skipSpace()
        while at < bytes.count, bytes[at] == separator {
            at += 1
            skipSpace()
        }
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    }
}
