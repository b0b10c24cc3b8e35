internal import CUnicode

/// Finds hanzi by what is typed of their readings: `mengjin`, `mj`, `mengj`, `mjin` and, still being typed, `mengji`
/// all find 孟津.
///
/// Each character takes its whole syllable, or its initial (`zh`, `ch` and `sh` count as one), the last one any
/// beginning. ü is typed `v` or `u`; an apostrophe ends a syllable. Letters and digits in a text are themselves.
public struct PinyinMatcher: Sendable {
    /// Lower-case letters and digits.
    private let pattern: [UInt8]

    /// Nil for what cannot be pinyin.
    public init?(_ typed: String) {
        var pattern: [UInt8] = []
        for scalar in typed.unicodeScalars {
            switch Folding.all.fold(scalar.value) {
            case 0xFC: pattern.append(UInt8(ascii: "v"))
            case let code where code < 0x80 && CharacterClass(code) == .letter || code == 0x27:
                pattern.append(UInt8(truncatingIfNeeded: code))
            default: return nil
            }
        }
        guard pattern.count <= Self.longest, pattern.contains(where: { $0 >= UInt8(ascii: "a") }) else { return nil }
        self.pattern = pattern
    }

    private static let longest = 64

    public func isFound(in text: String) -> Bool {
        var search = Search(pattern: pattern, text: text)
        return search.scalars.indices.contains { search.end(from: $0) != nil }
    }

    /// Whether the whole of it is the beginning of a text.
    public func isPrefix(of text: String) -> Bool {
        var search = Search(pattern: pattern, text: text)
        return search.end(from: 0) != nil
    }

    /// Occurrences from left to right, none overlapping another: half-open UTF-8 offsets into `text`.
    public func ranges(in text: String) -> [Range<Int>] {
        var search = Search(pattern: pattern, text: text)
        var ranges: [Range<Int>] = []
        var index = 0
        while index < search.scalars.count {
            guard let end = search.end(from: index) else {
                index += 1
                continue
            }
            ranges.append(search.offsets[index]..<search.offsets[end])
            index = max(end, index + 1)
        }
        return ranges
    }

    /// The first letters of the characters in every way in which the pattern can be cut into them, at most so many.
    public func initials(limit: Int = 16) -> [[UInt8]] {
        var ways: [[UInt8]] = []
        cut(from: 0, [], into: &ways, limit: limit)
        return ways.sorted { $0.count < $1.count }
    }

    private func cut(from start: Int, _ initials: [UInt8], into ways: inout [[UInt8]], limit: Int) {
        guard ways.count < limit else { return }
        guard start < pattern.count else {
            if !ways.contains(initials) { ways.append(initials) }
            return
        }
        let first = pattern[start]
        guard first != Self.apostrophe else { return cut(from: start + 1, initials, into: &ways, limit: limit) }
        for length in Syllables.lengths(in: pattern, at: start) {
            cut(from: start + length, initials + [first], into: &ways, limit: limit)
        }
    }

    fileprivate static let apostrophe = UInt8(ascii: "'")
}

/// One text being searched. What has failed once is not tried again, so that the work is bounded by the product of the
/// two lengths.
private struct Search {
    let pattern: [UInt8]
    var scalars: [Unicode.Scalar] = []
    /// Where each character starts, and the end of the last; UTF-8.
    var offsets: [Int] = [0]
    private var failed: Set<Int> = []

    init(pattern: [UInt8], text: String) {
        self.pattern = pattern
        for scalar in text.unicodeScalars {
            scalars.append(scalar)
            offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
        }
    }

    /// The index behind the characters that take the whole pattern, the first of them at `index`.
    mutating func end(from index: Int) -> Int? {
        end(from: index, at: 0)
    }

    private mutating func end(from index: Int, at start: Int) -> Int? {
        guard start < pattern.count else { return index }
        if pattern[start] == PinyinMatcher.apostrophe { return end(from: index, at: start + 1) }
        guard index < scalars.count else { return nil }
        let key = index * 128 + start
        guard !failed.contains(key) else { return nil }
        for length in lengths(of: scalars[index], at: start) {
            if let end = end(from: index + 1, at: start + length) { return end }
        }
        failed.insert(key)
        return nil
    }

    /// How much of the pattern a character may take, the most first.
    private func lengths(of scalar: Unicode.Scalar, at start: Int) -> [Int] {
        let code = Folding.all.fold(scalar.value)
        if code < 0x80 {
            return UInt32(pattern[start]) == code ? [1] : []
        }
        var lengths: [Int] = []
        for place in Pinyin.places(of: code) {
            for length in Syllables.lengths(of: heluo_reading_syllable(place), in: pattern, at: start)
            where !lengths.contains(length) {
                lengths.append(length)
            }
        }
        return lengths.sorted(by: >)
    }
}

private enum Syllables {
    /// How many letters of a pattern a syllable may take: all of its own, its initial, or as many as are left.
    static func lengths(of syllable: UnsafePointer<CChar>, in pattern: [UInt8], at start: Int) -> [Int] {
        var common = 0
        while syllable[common] != 0, start + common < pattern.count,
            isSame(pattern[start + common], UInt8(bitPattern: syllable[common]))
        {
            common += 1
        }
        guard common > 0 else { return [] }
        let isWhole = syllable[common] == 0
        let isLast = start + common == pattern.count
        var lengths = isWhole || isLast ? [common] : []
        if common >= 2, syllable[1] == CChar(bitPattern: UInt8(ascii: "h")) { lengths.append(2) }
        return lengths + [1]
    }

    /// How many letters any syllable may take there.
    static func lengths(in pattern: [UInt8], at start: Int) -> [Int] {
        var found: Set<Int> = []
        if pattern[start] < UInt8(ascii: "a") { return [1] }
        for number in 0..<Int(heluo_syllable_count) {
            found.formUnion(lengths(of: heluo_syllable(UInt32(number)), in: pattern, at: start))
        }
        return found.union([1]).sorted(by: >)
    }

    private static func isSame(_ typed: UInt8, _ letter: UInt8) -> Bool {
        typed == letter || (letter == UInt8(ascii: "v") && typed == UInt8(ascii: "u"))
    }
}
