public import TextLayout

extension Galley {
    /// A grapheme cluster of a row, and the cell at which it stands.
    public struct PlacedCluster: Sendable, Hashable {
        /// With its offsets in the block's text; a tab has the cells up to its stop.
        public var cluster: Cluster
        /// Counted from the galley's left edge.
        public var column: Int
    }

    /// The clusters of a row from left to right; none in a blank row.
    public func placedClusters(in row: Row, widths: WidthTable) -> [PlacedCluster] {
        guard let line = row.line else { return [] }
        let text = blocks[row.block].text.utf8Slice(line.range)
        var gaps = line.gaps[...]
        var column = 0
        return widths.clusters(in: text).map { found in
            let start = line.range.lowerBound + found.range.lowerBound
            if let gap = gaps.first, gap.offset == start {
                column += gap.cells
                gaps.removeFirst()
            }
            let isTab = found.range.count == 1 && text.utf8Slice(found.range) == "\t"
            let width = isTab ? Self.tabWidth - column % Self.tabWidth : found.width
            defer { column += width }
            let cluster = Cluster(range: start..<start + found.range.count, width: width)
            return PlacedCluster(cluster: cluster, column: line.indent + column)
        }
    }

    /// As in `ParagraphStyle`; stops are counted from the line's indent.
    static let tabWidth = 8
}

extension String {
    /// The text of a half-open range of UTF-8 offsets that starts and ends at clusters.
    package func utf8Slice(_ range: Range<Int>) -> String {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(self[start..<utf8.index(start, offsetBy: range.count)])
    }
}
