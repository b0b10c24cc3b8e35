import Glibc

extension UInt8 {
    static let lessThan = UInt8(ascii: "<")
    static let greaterThan = UInt8(ascii: ">")
    static let ampersand = UInt8(ascii: "&")

    /// White space of XML and HTML.
    public var isSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C
    }

    var isLetter: Bool {
        (0x61...0x7A).contains(self | 0x20)
    }

    var isDigit: Bool {
        (0x30...0x39).contains(self)
    }

    var lowercased: UInt8 {
        (0x41...0x5A).contains(self) ? self | 0x20 : self
    }
}

extension [UInt8] {
    /// Where `byte` stands first, from `start` on.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        return withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
                return nil
            }
            return base.distance(to: UnsafeRawPointer(found))
        }
    }

    func starts(with text: StaticString, at start: Int) -> Bool {
        let pattern = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return start + pattern.count <= count && self[start..<(start + pattern.count)].elementsEqual(pattern)
    }
}

/// Searches that remember where they found nothing, so that asking again and again stays linear.
struct ByteSearch {
    /// For a pattern: the last place from which it was searched for, and what was found.
    private var memory: [[UInt8]: (from: Int, found: Int?)] = [:]

    /// Where `pattern` stands first, from `start` on.
    mutating func first(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        if let known = memory[pattern], known.from <= start, known.found.map({ $0 >= start }) ?? true {
            return known.found
        }
        let found = Self.find(pattern, in: bytes, from: start)
        remember(pattern, from: start, found)
        return found
    }

    /// Where `</name` stands first, letters in any case, from `start` on.
    mutating func firstEndTag(_ name: String, in bytes: [UInt8], from start: Int) -> Int? {
        let pattern = Array("</\(name)".utf8)
        if let known = memory[pattern], known.from <= start, known.found.map({ $0 >= start }) ?? true {
            return known.found
        }
        var at = start
        var found: Int?
        while let open = bytes.firstIndex(of: .lessThan, from: at) {
            if open + pattern.count <= bytes.count, zip(bytes[open...], pattern).allSatisfy({ $0.lowercased == $1 }) {
                found = open
                break
            }
            at = open + 1
        }
        remember(pattern, from: start, found)
        return found
    }

    private mutating func remember(_ pattern: [UInt8], from start: Int, _ found: Int?) {
        // Names of elements are patterns too, and a hostile text has any number of them.
        if memory.count > 64 { memory.removeAll() }
        memory[pattern] = (start, found)
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first else { return nil }
        var at = start
        while let found = bytes.firstIndex(of: first, from: at) {
            if found + pattern.count <= bytes.count, bytes[found..<(found + pattern.count)].elementsEqual(pattern) {
                return found
            }
            at = found + 1
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Where `byte` stands first, from `start` on.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < endIndex else { return nil }
        return withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress,
                let found = memchr(base + (start - startIndex), Int32(byte), endIndex - start)
            else { return nil }
            return startIndex + base.distance(to: UnsafeRawPointer(found))
        }
    }

    /// Whether `text` stands in it somewhere.
    func contains(_ text: StaticString) -> Bool {
        let pattern = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard let first = pattern.first else { return true }
        return withUnsafeBufferPointer { bytes in
            guard bytes.count >= pattern.count else { return false }
            return (0...(bytes.count - pattern.count)).contains { at in
                bytes[at] == first && (1..<pattern.count).allSatisfy { bytes[at + $0] == pattern[$0] }
            }
        }
    }
}
