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
        beginnings = Self.beginnings(of: pattern)
    }

    private static let longest = 64

    public func isFound(in text: String) -> Bool {
        guard hasBeginning(text) else { return false }
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
        guard hasBeginning(text) else { return [] }
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

    /// With which letters the first two characters may begin; one letter where the whole pattern may be one character.
    ///
    /// Every text with an occurrence has one of these beginnings in it.
    public let beginnings: [[UInt8]]

    private static func beginnings(of pattern: [UInt8]) -> [[UInt8]] {
        let ends = Syllables.ends(in: pattern)
        guard let first = Syllables.start(in: pattern, from: 0) else { return [] }
        var beginnings: [[UInt8]] = []
        for length in Syllables.lengths(in: pattern, at: first) where ends.contains(first + length) {
            let second = Syllables.start(in: pattern, from: first + length)
            let beginning = [pattern[first]] + (second.map { [pattern[$0]] } ?? [])
            if !beginnings.contains(beginning) { beginnings.append(beginning) }
        }
        return beginnings
    }

    /// Whether a text has one of the beginnings; most have not.
    private func hasBeginning(_ text: String) -> Bool {
        var previous: UInt64 = 0
        for scalar in text.unicodeScalars {
            let initials = Pinyin.initialBits(of: scalar)
            for beginning in beginnings {
                let last = Pinyin.bit(of: beginning[beginning.count - 1])
                guard initials & last != 0 else { continue }
                if beginning.count == 1 || previous & Pinyin.bit(of: beginning[0]) != 0 { return true }
            }
            previous = initials
        }
        return false
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
        // Most characters begin otherwise, and that is known at once.
        guard index < scalars.count, Pinyin.initialBits(of: scalars[index]) & Pinyin.bit(of: pattern[start]) != 0
        else { return nil }
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
        if pattern[start] < UInt8(ascii: "a") { return [1] }
        var found: Set<Int> = []
        for number in 0..<Int(heluo_syllable_count) {
            found.formUnion(lengths(of: heluo_syllable(UInt32(number)), in: pattern, at: start))
        }
        return found.sorted(by: >)
    }

    /// The first place from one on that is no apostrophe.
    static func start(in pattern: [UInt8], from index: Int) -> Int? {
        pattern[index...].firstIndex { $0 != PinyinMatcher.apostrophe }
    }

    /// The places from which the rest of a pattern can be cut into syllables, its end among them.
    static func ends(in pattern: [UInt8]) -> Set<Int> {
        var ends: Set<Int> = [pattern.count]
        for index in pattern.indices.reversed() {
            guard pattern[index] != PinyinMatcher.apostrophe else {
                if ends.contains(index + 1) { ends.insert(index) }
                continue
            }
            if lengths(in: pattern, at: index).contains(where: { ends.contains(index + $0) }) { ends.insert(index) }
        }
        return ends
    }

    private static func isSame(_ typed: UInt8, _ letter: UInt8) -> Bool {
        typed == letter || (letter == UInt8(ascii: "v") && typed == UInt8(ascii: "u"))
    }
}
