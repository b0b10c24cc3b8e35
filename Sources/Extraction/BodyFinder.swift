import Markup

/// Finds the lines of a page that are its article: the run of lines that say most, after its headline.
///
/// Each line is worth its length where it reads like prose, and costs where it reads like furniture; the body is the run
/// with the greatest sum (after Pasternack and Roth, "Extracting Article Text from the Web with Maximum Subsequence
/// Segmentation", 2009).
struct BodyFinder {
    private let tree: HTMLTree
    private let lines: [HTMLLine]
    private let names: ElementNames

    init(_ tree: HTMLTree, lines: [HTMLLine], names: ElementNames) {
        self.tree = tree
        self.lines = lines
        self.names = names
    }

    /// The range of the body's lines; `start` is the first line after the headline.
    func find(from start: Int) -> Range<Int>? {
        var best: (range: Range<Int>, score: Double)?
        var run: (start: Int, sum: Double, bestEnd: Int, bestSum: Double)?
        func close() {
            guard let ended = run else { return }
            run = nil
            let range = ended.start..<ended.bestEnd
            let score = ended.bestSum * nearness(ended.start - start) * weight(range)
            if score > best?.score ?? 0 { best = (range, score) }
        }
        for index in lines.indices[start...] {
            let value = value(of: lines[index])
            var sum = (run?.sum ?? 0) + value
            if sum <= 0 || value <= Self.barrier {
                close()
                continue
            }
            if var open = run {
                if sum > open.bestSum { (open.bestSum, open.bestEnd) = (sum, index + 1) }
                open.sum = sum
                run = open
            } else {
                sum = value
                run = (index, sum, index + 1, sum)
            }
        }
        close()
        return best.map(\.range)
    }

    /// No run goes on across a line that costs so much.
    private static let barrier = -1000.0

    func value(of line: HTMLLine) -> Double {
        if names.isFurniture(line.block) { return -80 }
        if Furniture.endsArticle(line.text) { return Self.barrier }
        if line.linkedLength * 2 > line.length { return line.length > 80 ? 0 : -30 }
        let own = line.length - line.linkedLength
        let marks = line.text.unicodeScalars.reduce(0) { Self.marks.contains($1) ? $0 + 1 : $0 }
        if own < 60, !MetadataLine.labels(in: line.text).isEmpty { return -25 }
        if marks > 0, own >= 10 { return Double(min(own, 300) + 10 * marks) }
        return own >= 30 ? Double(own) / 2 : -6
    }

    private static let marks = Set("，。！？；：、,".unicodeScalars)

    /// The body follows the headline closely.
    private func nearness(_ distance: Int) -> Double {
        1 / (1 + max(0, Double(distance) - 6) / 25)
    }

    /// What the names of the elements around a run say.
    private func weight(_ range: Range<Int>) -> Double {
        let container = tree.commonAncestor(of: lines[range].map(\.nodes.lowerBound))
        let around = [container] + tree.ancestors(of: container).prefix(3)
        return around.contains { names.meaning(of: $0) == .body } ? 1.5 : 1
    }
}

extension HTMLTree {
    /// The innermost element that holds all of these nodes.
    func commonAncestor(of nodes: [Node]) -> Node {
        guard let first = nodes.min(), let last = nodes.max() else { return root }
        return ancestors(of: first).first { last < end(of: $0) } ?? root
    }
}
