import ChineseText
import Glibc

/// Markup looked at without being parsed, which takes ten times as long.
struct RawMarkup {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Whether words stand in its text; nil where only a parser can tell.
    func has(_ words: WordMatcher) -> Bool? {
        guard let first = words.firstRange(in: bytes.span) else {
            return words.isOfWordsOnly && !mayPart(words) ? false : nil
        }
        return shows(words, from: first) { _ in true } ? true : nil
    }

    /// Whether words stand in its text for sure; where it is cut, they may stand behind its end as well.
    func surelyHas(_ words: WordMatcher, isCut: Bool) -> Bool {
        guard let first = words.firstRange(in: bytes.span) else { return false }
        return shows(words, from: first) { !isCut || $0.upperBound < bytes.count }
    }

    /// Whether one of the occurrences from the first on is shown: what comes after it makes no difference to that.
    private func shows(_ words: WordMatcher, from first: Range<Int>, _ isWanted: (Range<Int>) -> Bool) -> Bool {
        var range: Range<Int>? = first
        while let found = range, isWanted(found) {
            if isSurelyText(found, words) {
                return RawMarkup(bytes: UnsafeBufferPointer(rebasing: bytes[..<found.lowerBound])).showsAllText
            }
            range = words.firstRange(in: bytes.span, from: found.upperBound)
        }
        return false
    }

    /// Whether all of it that is no tag is shown: nothing is hidden, and every element is one of those that show theirs.
    var showsAllText: Bool {
        !has(Self.hidden) && !has(Self.display)
            && places(of: UInt8(ascii: "<")).allSatisfy { Self.shown.contains(name(at: $0)) }
    }

    /// Whether words may be written in pieces: with markup, a reference, or a line end between their characters.
    private func mayPart(_ words: WordMatcher) -> Bool {
        "<&\n\r\t ".utf8.contains { part in
            places(of: part).contains { words.mayHaveCharacter(before: $0, in: bytes.span) }
        } || places(of: UInt8(ascii: "&")).contains { $0 + 1 < bytes.count && bytes[$0 + 1] == UInt8(ascii: "#") }
    }

    /// The offsets of a byte.
    private func places(of byte: UInt8) -> some Sequence<Int> {
        sequence(state: 0) { (start: inout Int) -> Int? in
            guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            let offset = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
            start = offset + 1
            return offset
        }
    }

    /// The name of a tag in lower case, eight characters at most, in one number.
    private func name(at tag: Int) -> UInt64 {
        var index = tag + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
        var name: UInt64 = 0
        while index < bytes.count, Self.isLetterOrDigit(bytes[index]), name >> 56 == 0 {
            name = name << 8 | UInt64(bytes[index] | 0x20)
            index += 1
        }
        return name
    }

    /// The most frequent first.
    private static let shown: [UInt64] = [
        "p", "br", "strong", "span", "img", "a", "b", "h2", "h3", "h4", "div", "td", "tr", "th", "table", "tbody",
        "thead",
        "li", "ul", "ol", "blockquote", "em", "i", "u", "font", "h1", "h5", "h6", "figure", "figcaption", "section",
        "article", "sub", "sup",
    ].map { $0.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) } }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    /// Whether markup stands beside them, which may hide that a word goes on: `gold<b>en</b>`.
    private func mayBePart(_ range: Range<Int>, _ words: WordMatcher) -> Bool {
        if words.endsWithLetter, range.upperBound < bytes.count, Self.beginsMarkup(bytes[range.upperBound]) {
            return true
        }
        return words.beginsWithLetter && range.lowerBound > 0 && Self.endsMarkup(bytes[range.lowerBound - 1])
    }

    private static func endsMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ">") || byte == UInt8(ascii: ";")
    }

    private static func beginsMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
    }

    private func has(_ matcher: Matcher) -> Bool {
        matcher.firstRange(in: bytes.span) != nil
    }

    private static let hidden = Matcher(pattern: "hidden", folding: [])
    private static let display = Matcher(pattern: "display", folding: [])

    func isInTag(_ offset: Int) -> Bool {
        var index = offset - 1
        while index >= 0 {
            if bytes[index] == UInt8(ascii: ">") { return false }
            if bytes[index] == UInt8(ascii: "<") { return true }
            index -= 1
        }
        return false
    }

    /// Whether words that were found are part of no tag, of no reference and of no longer word; where only a parser can
    /// tell, they are not.
    func isSurelyText(_ range: Range<Int>, _ words: WordMatcher) -> Bool {
        let offset = range.lowerBound
        guard !isInTag(offset), !isInReference(offset), !bytes[range].contains(where: Self.beginsMarkup),
            !mayBePart(range, words)
        else { return false }
        // A `>` in quotes ends no tag: `<a title="1>0">`.
        guard let end = bytes[..<offset].lastIndex(of: UInt8(ascii: ">")),
            let start = bytes[..<end].lastIndex(of: UInt8(ascii: "<"))
        else { return true }
        return [UInt8(ascii: "\""), UInt8(ascii: "'")].allSatisfy { quote in
            bytes[start..<end].count { $0 == quote }.isMultiple(of: 2)
        }
    }

    /// Whether nothing but letters and digits stands between an `&` and an offset.
    private func isInReference(_ offset: Int) -> Bool {
        guard let before = bytes[..<offset].lastIndex(where: { !Self.isLetterOrDigit($0) && $0 != UInt8(ascii: "#") })
        else { return false }
        return bytes[before] == UInt8(ascii: "&")
    }
}
