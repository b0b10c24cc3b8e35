/// Finds a text in others, whatever the differences that a folding ignores.
///
/// Neither side is folded beforehand. A filter goes over the source's bytes for a pair of bytes that every
/// occurrence has; only where it stands are code points decoded, folded and compared.
public struct Matcher: Sendable {
    private let folding: Folding
    /// The pattern's folded code points.
    private let codes: [UInt32]
    private let filter: BytePairFilter
    /// The pattern's code point to which the filter's pair belongs, and how many bytes after the pair's start it ends.
    private let anchor: (index: Int, end: Int)

    /// - Parameter pattern: the text to find; an empty one is found nowhere.
    public init(pattern: String, folding: Folding = .all) {
        self.folding = folding
        codes = pattern.unicodeScalars.map { folding.fold($0.value) }
        (filter, anchor) = Self.rarestPair(in: codes.map { Spellings(of: $0, folding: folding) })
    }

    public var isEmpty: Bool {
        codes.isEmpty
    }

    /// All occurrences from left to right, none overlapping another: half-open UTF-8 offsets into `text`.
    public func ranges(in text: String) -> [Range<Int>] {
        ranges(in: text.utf8.span)
    }

    /// All occurrences from left to right, none overlapping another: half-open offsets into UTF-8 `bytes`.
    public func ranges(in bytes: Span<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        visitRanges(in: bytes, from: 0) { range in
            found.append(range)
            return true
        }
        return found
    }

    /// The first occurrence that starts at `start` or later.
    public func firstRange(in bytes: Span<UInt8>, from start: Int = 0) -> Range<Int>? {
        var found: Range<Int>?
        visitRanges(in: bytes, from: start) { range in
            found = range
            return false
        }
        return found
    }

    /// How many occurrences there are, none overlapping another.
    public func count(in bytes: Span<UInt8>) -> Int {
        var count = 0
        visitRanges(in: bytes, from: 0) { _ in
            count += 1
            return true
        }
        return count
    }

    public func isFound(in text: String) -> Bool {
        firstRange(in: text.utf8.span) != nil
    }

    /// Calls `visit` for one occurrence after the other until it returns false.
    private func visitRanges(in bytes: Span<UInt8>, from start: Int, _ visit: (Range<Int>) -> Bool) {
        guard !codes.isEmpty else { return }
        var end = start
        filter.visitCandidates(in: bytes, from: start) { candidate in
            guard candidate >= end, let range = occurrence(at: candidate, in: bytes), range.lowerBound >= end else {
                return true
            }
            end = range.upperBound
            return visit(range)
        }
    }

    /// The occurrence whose pair of bytes starts at `candidate`, if it is one.
    private func occurrence(at candidate: Int, in bytes: Span<UInt8>) -> Range<Int>? {
        var (start, end) = (candidate + anchor.end, candidate + anchor.end)
        for code in codes[...anchor.index].reversed() {
            guard start > 0 else { return nil }
            let found = bytes.codePoint(before: start)
            guard folding.fold(found.code) == code else { return nil }
            start -= found.length
        }
        for code in codes[(anchor.index + 1)...] {
            guard end < bytes.count else { return nil }
            let found = bytes.codePoint(at: end)
            guard folding.fold(found.code) == code else { return nil }
            end += found.length
        }
        return start..<end
    }

    /// The pair of neighbouring bytes of the pattern that is likely the rarest in a Chinese text.
    private static func rarestPair(in spellings: [Spellings]) -> (BytePairFilter, anchor: (index: Int, end: Int)) {
        var best = (filter: BytePairFilter(first: [], second: nil), anchor: (index: 0, end: 1))
        for (index, spelling) in spellings.enumerated() {
            let next = index + 1 < spellings.count ? spellings[index + 1].firstBytes : nil
            let atItsEnd = BytePairFilter(first: spelling.lastBytes, second: next)
            if index == 0 || atItsEnd.share < best.filter.share {
                best = (atItsEnd, (index, 1))
            }
            guard let penultimate = spelling.penultimateBytes else { continue }
            let inside = BytePairFilter(first: penultimate, second: spelling.lastBytes)
            if inside.share < best.filter.share {
                best = (inside, (index, 2))
            }
        }
        return best
    }
}
