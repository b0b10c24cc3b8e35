import TextLayout

extension Line {
    /// The clusters of the line with the cells at which they stand, counted from the line's indent.
    func placedClusters(of text: String, widths: WidthTable) -> [(cluster: Cluster, column: Int)] {
        var column = 0
        return widths.clusters(in: text.cluster(range)).map { cluster in
            let start = range.lowerBound + cluster.range.lowerBound
            let placed = Cluster(range: start..<start + cluster.range.count, width: cluster.width)
            defer { column += cluster.width }
            return (placed, column)
        }
    }
}
