import ChineseText
public import News

/// What is being looked for in the open article, and where it is.
public struct ArticleFind: Sendable, Hashable {
    public struct Hit: Sendable, Hashable {
        /// Index of the galley's block.
        public var block: Int
        /// Half-open, UTF-8 offsets in the block's text.
        public var range: Range<Int>
    }

    public private(set) var pattern: String
    /// In the order of the text.
    public private(set) var hits: [Hit]
    /// Index of the hit that the reader is at.
    public private(set) var current: Int?
    /// Starts at the first hit from a place on, else at the first of all.
    public init(pattern: String, in galley: Galley, from place: ReadingPosition) {
        self.pattern = pattern
        hits = Self.hits(of: pattern, in: galley)
        current = hits.isEmpty ? nil : 0
        goToFirst(from: place, in: galley)
    }

    /// The hits that meet a half-open range of UTF-8 offsets in a block, in order.
    public func hits(inBlock block: Int, _ range: Range<Int>) -> ArraySlice<Hit> {
        let start = hits.partitioningIndex { ($0.block, $0.range.upperBound) > (block, range.lowerBound) }
        let end = hits.partitioningIndex { ($0.block, $0.range.lowerBound) >= (block, range.upperBound) }
        return hits[start..<max(start, end)]
    }

    /// Goes to the next hit, or the one before; from the last to the first and back.
    public mutating func advance(by step: Int) {
        guard let current, !hits.isEmpty else { return }
        self.current = (current + step + hits.count) % hits.count
    }

    /// Goes to the first hit from a place on, from the last to the first.
    mutating func goToFirst(from place: ReadingPosition, in galley: Galley) {
        guard !hits.isEmpty else { return }
        let first = hits.partitioningIndex { place <= galley.position(of: $0) }
        current = first < hits.count ? first : 0
    }

    /// Goes to the last hit before a place, from the first to the last.
    mutating func goToLast(before place: ReadingPosition, in galley: Galley) {
        guard !hits.isEmpty else { return }
        let first = hits.partitioningIndex { place <= galley.position(of: $0) }
        current = first > 0 ? first - 1 : hits.count - 1
    }

    /// Looks again after the article was set anew; stays at the current hit, or where it was: a table that is set
    /// another way may have more or fewer.
    mutating func refresh(in galley: Galley, former: Galley) {
        guard let current else { return }
        let place = former.position(of: hits[current])
        let refreshed = ArticleFind(pattern: pattern, in: galley, from: place)
        let hasSame = refreshed.hits.count == hits.count
        self = refreshed
        if hasSame {
            self.current = current
        }
    }

    private static func hits(of pattern: String, in galley: Galley) -> [Hit] {
        let matcher = Matcher(pattern: pattern)
        return galley.blocks.enumerated().flatMap { index, block in
            matcher.ranges(in: block.text).map { Hit(block: index, range: $0) }
        }
    }
}

extension Galley {
    func position(of hit: ArticleFind.Hit) -> ReadingPosition {
        position(inBlock: hit.block, offset: hit.range.lowerBound)
    }
}

extension RandomAccessCollection {
    /// The first index from which on `predicate` holds, in a collection where it holds for all that follow.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if predicate(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
