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
    public func clusters(in text: String) -> ClusterSequence<String.UnicodeScalarView> {
        clusters(of: text.unicodeScalars)
    }

    func clusters<Scalars: Sequence<Unicode.Scalar>>(of scalars: Scalars) -> ClusterSequence<Scalars> {
        ClusterSequence(scalars: scalars, table: self)
    }
}

/// The grapheme clusters of a text.
public struct ClusterSequence<Scalars: Sequence<Unicode.Scalar>>: Sequence {
    let scalars: Scalars
    let table: WidthTable

    public func makeIterator() -> Iterator {
        Iterator(scalars: scalars.makeIterator(), table: table)
    }

    public struct Iterator: IteratorProtocol {
        private var scalars: Scalars.Iterator
        private let table: WidthTable
        private var offset = 0
        /// The first code point of the next cluster, already taken from `scalars`.
        private var pending: (scalar: Unicode.Scalar, properties: Properties)?

        init(scalars: Scalars.Iterator, table: WidthTable) {
            self.scalars = scalars
            self.table = table
            pending = take()
        }

        public mutating func next() -> Cluster? {
            guard let first = pending else { return nil }
            let start = offset
            offset += UTF8.width(first.scalar)
            pending = take()
            guard let second = pending else { return Cluster(range: start..<offset, width: first.properties.width) }
            if first.properties.has(.plain), second.properties.has(.plain) {
                return Cluster(range: start..<offset, width: first.properties.width)
            }
            return rest(from: start, first: first.properties)
        }

        private mutating func rest(from start: Int, first: Properties) -> Cluster {
            var scanner = ClusterScanner(first: first, agreements: table.agreements)
            var width = scanner.width
            while let next = pending, !scanner.startsCluster(next.scalar.value, next.properties) {
                width = scanner.width
                offset += UTF8.width(next.scalar)
                pending = take()
            }
            return Cluster(range: start..<offset, width: width)
        }

        private mutating func take() -> (scalar: Unicode.Scalar, properties: Properties)? {
            scalars.next().map { ($0, table.properties(of: $0.value)) }
        }
    }
}
