/// A grapheme cluster's place and size.
public struct Cluster: Sendable, Hashable {
    /// Half-open, UTF-8 offsets in the text.
    public var range: Range<Int>
    /// In cells, as it is drawn.
    public var width: Int

    public init(range: Range<Int>, width: Int) {
        self.range = range
        self.width = width
    }
}

extension WidthTable {
    /// The grapheme clusters of a text, in order; their ranges join without a gap.
    public func clusters(in text: String) -> ClusterSequence {
        ClusterSequence(text: text, table: self)
    }

    /// The cells of a text on one line: those of its grapheme clusters as they are drawn.
    public func width(of text: some StringProtocol) -> Int {
        width(of: String(text).utf8.span)
    }

    func width(of bytes: Span<UInt8>) -> Int {
        var width = 0
        var offset = 0
        while let cluster = cluster(at: offset, in: bytes) {
            width += cluster.width
            offset = cluster.range.upperBound
        }
        return width
    }

    /// The cluster that starts at an offset; `nil` at the end.
    @inline(__always)
    func cluster(at start: Int, in bytes: Span<UInt8>) -> Cluster? {
        guard start < bytes.count else { return nil }
        let (scalar, length) = decodeScalar(bytes, at: start)
        let first = properties(of: scalar)
        let end = start + length
        guard end < bytes.count else { return Cluster(range: start..<end, width: first.width) }
        let next = properties(of: decodeScalar(bytes, at: end).scalar)
        guard first.bits & next.bits & Properties.Flags.plain.rawValue == 0 else {
            return Cluster(range: start..<end, width: first.width)
        }
        return longCluster(first, start, end, bytes)
    }

    private func longCluster(_ first: Properties, _ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Cluster {
        var scanner = ClusterScanner(first: first, agreements: agreements)
        var cluster = Cluster(range: start..<end, width: first.width)
        var end = end
        while end < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: end)
            if scanner.startsCluster(scalar, properties(of: scalar)) { break }
            end += length
            cluster = Cluster(range: start..<end, width: scanner.width)
        }
        return cluster
    }
}

/// The grapheme clusters of a text.
public struct ClusterSequence: Sequence {
    let text: String
    let table: WidthTable

    public func makeIterator() -> Iterator {
        Iterator(text: text, table: table)
    }

    public struct Iterator: IteratorProtocol {
        let text: String
        let table: WidthTable
        private var offset = 0

        init(text: String, table: WidthTable) {
            self.text = text
            self.table = table
        }

        public mutating func next() -> Cluster? {
            let cluster = table.cluster(at: offset, in: text.utf8.span)
            offset = cluster?.range.upperBound ?? offset
            return cluster
        }
    }
}
