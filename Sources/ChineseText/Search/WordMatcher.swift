/// Finds words as an index of ``SearchTokens`` does: hanzi anywhere, letters and digits only as whole words.
public struct WordMatcher: Sendable {
    private let matcher: Matcher
    /// Whether a letter or digit before an occurrence would make it part of a longer word; `endsWithLetter` is the same
    /// for one behind it.
    public let beginsWithLetter: Bool
    public let endsWithLetter: Bool
    private let codes: Set<UInt32>
    /// Whether there is nothing in it but hanzi, letters and digits.
    public let isOfWordsOnly: Bool

    /// An empty pattern, or one of nothing but punctuation, is found nowhere.
    public init(_ pattern: String) {
        let codes = pattern.unicodeScalars.map { Folding.all.fold($0.value) }
        matcher = Matcher(pattern: Self.canFind(pattern) ? pattern : "")
        beginsWithLetter = codes.first.map { CharacterClass($0) == .letter } ?? false
        isOfWordsOnly = codes.allSatisfy { CharacterClass($0) != .boundary }
        self.codes = Set(codes)
        endsWithLetter = codes.last.map { CharacterClass($0) == .letter } ?? false
    }

    /// Whether there is anything but punctuation and blanks in a pattern.
    public static func canFind(_ pattern: String) -> Bool {
        pattern.unicodeScalars.contains { CharacterClass(Folding.all.fold($0.value)) != .boundary }
    }

    public func isFound(in text: String) -> Bool {
        firstRange(in: text.utf8.span) != nil
    }

    /// All occurrences, from left to right: half-open UTF-8 offsets into `text`.
    public func ranges(in text: String) -> [Range<Int>] {
        let bytes = text.utf8.span
        return matcher.ranges(in: bytes).filter { isWhole($0, in: bytes) }
    }

    /// The first occurrence that starts at `start` or later.
    public func firstRange(in bytes: Span<UInt8>, from start: Int = 0) -> Range<Int>? {
        var start = start
        while let range = matcher.firstRange(in: bytes, from: start) {
            if isWhole(range, in: bytes) { return range }
            start = range.lowerBound + bytes.codePoint(at: range.lowerBound).length
        }
        return nil
    }

    /// Whether the character before a place may be one of the pattern's.
    public func mayHaveCharacter(before offset: Int, in bytes: Span<UInt8>) -> Bool {
        offset > 0 && codes.contains(Folding.all.fold(bytes.codePoint(before: offset).code))
    }

    private func isWhole(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        if beginsWithLetter, range.lowerBound > 0, isLetter(bytes.codePoint(before: range.lowerBound).code) {
            return false
        }
        return !endsWithLetter || range.upperBound == bytes.count
            || !isLetter(bytes.codePoint(at: range.upperBound).code)
    }

    private func isLetter(_ code: UInt32) -> Bool {
        CharacterClass(Folding.all.fold(code)) == .letter
    }
}
