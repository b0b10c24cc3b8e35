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
    /// Where the reader was before the search; Escape goes back there.
    public let origin: ReadingPosition

    public init(pattern: String, in galley: Galley, origin: ReadingPosition) {
        self.pattern = pattern
        self.origin = origin
        hits = Self.hits(of: pattern, in: galley)
        current = hits.firstIndex { galley.position(of: $0).isAtOrAfter(origin) } ?? (hits.isEmpty ? nil : 0)
    }

    /// The hits that meet a block, in order.
    public func hits(inBlock block: Int) -> ArraySlice<Hit> {
        let start = hits.partitioningIndex { $0.block >= block }
        let end = hits.partitioningIndex { $0.block > block }
        return hits[start..<end]
    }

    /// Goes to the next hit, or the one before; from the last to the first and back.
    public mutating func advance(by step: Int) {
        guard let current, !hits.isEmpty else { return }
        self.current = (current + step + hits.count) % hits.count
    }

    /// Looks again after the article was set anew; stays at the hit of the same number.
    mutating func refresh(in galley: Galley) {
        hits = Self.hits(of: pattern, in: galley)
        current = current.map { min($0, hits.count - 1) }.flatMap { $0 >= 0 ? $0 : nil }
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
        ReadingPosition(block: blocks[hit.block].number, offset: hit.range.lowerBound)
    }
}

extension ReadingPosition {
    func isAtOrAfter(_ other: ReadingPosition) -> Bool {
        other <= self
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
