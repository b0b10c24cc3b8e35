import ChineseText

extension RawMarkup {
    /// The markup around the first of some words, half-open: all that a snippet needs, and no tag in it that is cut.
    ///
    /// Nil where no word stands in the text as it is written, or where only a parser can tell what is shown.
    func piece(around words: [WordMatcher]) -> Range<Int>? {
        let found = words.compactMap { words in words.firstRange(in: bytes.span).map { (range: $0, words: words) } }
        guard let first = found.min(by: { $0.range.lowerBound < $1.range.lowerBound }),
            isSurelyText(first.range, first.words), showsAllText
        else { return nil }
        return start(before: first.range.lowerBound)..<end(after: first.range.upperBound)
    }

    private static let before = 300
    private static let after = 900

    /// Behind a tag where one is near enough, so that the piece begins with a paragraph.
    private func start(before hit: Int) -> Int {
        let earliest = max(0, hit - Self.before)
        guard earliest > 0 else { return 0 }
        return bytes[earliest..<hit].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? characterStart(earliest)
    }

    private func end(after hit: Int) -> Int {
        let latest = min(bytes.count, hit + Self.after)
        guard latest < bytes.count else { return latest }
        let isCut = isInTag(latest)
        return isCut ? bytes[hit..<latest].lastIndex(of: UInt8(ascii: "<")) ?? hit : characterStart(latest)
    }

    /// The offset itself, or the next at which a character begins.
    private func characterStart(_ offset: Int) -> Int {
        bytes[offset...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
    }
}
