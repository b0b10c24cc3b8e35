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
        let values = values(from: start)
        var best: (range: Range<Int>, score: Double)?
        for run in Self.runs(values) {
            let range = (run.range.lowerBound + start)..<(run.range.upperBound + start)
            let before = values[..<run.range.lowerBound].reduce(0) { $1 <= -25 ? $0 + 1 : $0 }
            let score = run.sum * nearness(run.range.lowerBound, furniture: before) * weight(range)
            if score > best?.score ?? 0 { best = (range, score) }
        }
        return best.map { extended($0.range, from: start) }
    }

    /// What each line is worth. Furniture amid the text costs by elements, not by its lines.
    private func values(from start: Int) -> [Double] {
        var element: HTMLTree.Node?
        return lines[start...].map { line in
            guard let outermost = names.outermostFurniture(line.block) else { return value(of: line) }
            defer { element = outermost }
            return element == outermost ? -1 : -15
        }
    }

    /// The stretches that are worth most, each between two places where the sum falls to nothing.
    static func runs(_ values: [Double]) -> [(range: Range<Int>, sum: Double)] {
        var runs: [(range: Range<Int>, sum: Double)] = []
        var (first, sum, bestEnd, bestSum) = (0, 0.0, 0, 0.0)
        func close() {
            if bestSum > 0 { runs.append((first..<bestEnd, bestSum)) }
            (sum, bestSum) = (0, 0)
        }
        for (index, value) in values.enumerated() {
            if sum + value <= 0 || value <= barrier {
                close()
                continue
            }
            if sum == 0 { first = index }
            sum += value
            if sum > bestSum { (bestSum, bestEnd) = (sum, index + 1) }
        }
        close()
        return runs
    }

    /// The run with the short lines at its ends that stand in the same element: an address, a signature, a caption.
    private func extended(_ range: Range<Int>, from start: Int) -> Range<Int> {
        var container = tree.commonAncestor(of: lines[range].map(\.nodes.lowerBound))
        var isBody = names.meaning(of: container) == .body
        if !isBody,
            let around = tree.ancestors(of: container).prefix(2).first(where: { names.meaning(of: $0) == .body })
        {
            (container, isBody) = (around, true)
        }
        let inner = container..<tree.end(of: container)
        let limit = isBody ? Int.max : 3
        func isPart(_ index: Int) -> Bool {
            lines.indices.contains(index) && index >= start && inner.contains(lines[index].nodes.lowerBound)
                && value(of: lines[index]) > -10
        }
        var (first, end) = (range.lowerBound, range.upperBound)
        while isPart(first - 1), range.lowerBound - first < limit { first -= 1 }
        while end - range.upperBound < limit {
            // Furniture amid the body is passed over where the body goes on after it.
            let next = isBody ? lines[end...].firstIndex { !names.isFurniture($0.block) } ?? lines.count : end
            guard isPart(next) else { break }
            end = next + 1
        }
        return first..<end
    }

    /// No run goes on across a line that costs so much.
    private static let barrier = -1000.0

    func value(of line: HTMLLine) -> Double {
        if names.isFurniture(line.block) { return -80 }
        if Furniture.endsArticle(line.text) { return Self.barrier }
        if line.linkedLength * 2 > line.length { return line.length > 80 ? 0 : -30 }
        let own = line.length - line.linkedLength
        let marks = line.text.unicodeScalars.reduce(0) { Self.marks.contains($1) ? $0 + 1 : $0 }
        if own < 200, Furniture.isImprint(line.text) { return -60 }
        if line.text.hasPrefix("原标题") { return -25 }
        if own < 60, !MetadataLine.labels(in: line.text).isEmpty || MetadataLine.isBareLabel(line.text) { return -25 }
        if marks > 0, own >= 10 { return Double(min(own, 300) + 10 * marks) }
        return own >= 30 ? Double(own) / 2 : -6
    }

    private static let marks = Set("，。！？；：、,".unicodeScalars)

    /// The body follows the headline closely, and what follows furniture is mostly more of it.
    private func nearness(_ distance: Int, furniture: Int) -> Double {
        var result = 1 / (1 + max(0, Double(distance) - 6) / 25)
        for _ in 0..<min(furniture, 30) { result *= 0.93 }
        return result
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
