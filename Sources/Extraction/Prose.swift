import Markup

/// How much of a page's running text stands where.
struct Prose {
    /// The nodes at which the lines of running text begin, in order.
    private var starts: [HTMLTree.Node] = []
    /// How long the text is up to each of them, itself included.
    private var sums: [Int] = []

    init(_ lines: [HTMLLine]) {
        for line in lines where line.length - line.linkedLength >= 30 {
            starts.append(line.nodes.lowerBound)
            sums.append((sums.last ?? 0) + line.length - line.linkedLength)
        }
    }

    /// Whether more than half of it stands in these nodes.
    func isMost(_ nodes: Range<HTMLTree.Node>) -> Bool {
        guard let total = sums.last else { return false }
        let first = starts.firstIndex { $0 >= nodes.lowerBound } ?? starts.endIndex
        let end = starts.firstIndex { $0 >= nodes.upperBound } ?? starts.endIndex
        let sum = (end > 0 ? sums[end - 1] : 0) - (first > 0 ? sums[first - 1] : 0)
        return sum * 2 > total
    }
}
