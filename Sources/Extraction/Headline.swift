import Markup

/// Finds the headline among a page's headings and lines.
struct HeadlineFinder {
    struct Headline {
        var text: String
        /// Where it stands; absent where only `<title>` has it.
        var node: HTMLTree.Node?
    }

    private let tree: HTMLTree
    private let lines: [HTMLLine]
    private let names: ElementNames
    private let head: PageHead
    private let documentTitle: String

    init(_ tree: HTMLTree, lines: [HTMLLine], names: ElementNames, head: PageHead) {
        self.tree = tree
        self.lines = lines
        self.names = names
        self.head = head
        documentTitle = Self.key(head.documentTitle)
    }

    func find() -> Headline? {
        let candidates = headings() + titled() + matchingLines()
        let best = candidates.max { ($0.score, -($0.headline.node ?? 0)) < ($1.score, -($1.headline.node ?? 0)) }
        if let best, best.score >= 10 { return best.headline }
        if let title = head.metaTitle { return Headline(text: title) }
        if let best, documentTitle.isEmpty || best.score > 0 { return best.headline }
        let title = Self.withoutSiteName(head.documentTitle)
        return title.isEmpty ? nil : Headline(text: title)
    }

    private typealias Candidate = (headline: Headline, score: Double)

    private func headings() -> [Candidate] {
        tree.descendants(of: tree.root).compactMap { node in
            guard let level = tree.element(of: node)?.headingLevel else { return nil }
            return candidate(tree.text(of: node), node, bonus: [14, 10, 8, 4, 2, 2][level - 1])
        }
    }

    private func titled() -> [Candidate] {
        tree.descendants(of: tree.root).compactMap { node in
            guard names.meaning(of: node) == .title, tree.end(of: node) - node < 40 else { return nil }
            return candidate(tree.text(of: node), node, bonus: 6)
        }
    }

    private func matchingLines() -> [Candidate] {
        guard !documentTitle.isEmpty else { return [] }
        return lines.compactMap { line in
            guard line.length >= 6, line.linkedLength == 0, documentTitle.holds(Self.key(line.text)) else {
                return nil
            }
            return candidate(line.text, line.nodes.lowerBound, bonus: 0)
        }
    }

    /// How much of `<title>` a text is, and where it stands.
    private func candidate(_ text: String, _ node: HTMLTree.Node, bonus: Double) -> Candidate? {
        let key = Self.key(text)
        guard (3...150).contains(key.count) else { return nil }
        var score = bonus
        if !documentTitle.isEmpty {
            if documentTitle.hasPrefix(key) {
                score += 12 + 12 * Double(key.count) / Double(documentTitle.count)
            } else if documentTitle.holds(key) {
                score += 6 + 12 * Double(key.count) / Double(documentTitle.count)
            } else if key.hasPrefix(documentTitle.prefix(12)), documentTitle.count >= 6 {
                score += 8
            } else {
                score -= 8
            }
        }
        if let metaTitle = head.metaTitle, Self.key(metaTitle) == key { score += 6 }
        if key.count < 6 { score -= 6 }
        if isInLink(node) { score -= 10 }
        if names.isFurniture(node) { score -= 14 }
        return (Headline(text: text, node: node), score)
    }

    private func isInLink(_ node: HTMLTree.Node) -> Bool {
        let around = [node] + tree.ancestors(of: node).prefix(3)
        return around.contains { tree.element(of: $0) == .a }
            || lines.contains { $0.nodes.contains(node + 1) && $0.linkedLength * 2 > $0.length }
    }

    /// The text without white space, to compare it.
    static func key(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !Line.isSpace($0) }))
    }

    /// The headline in `headline_channel_site`.
    static func withoutSiteName(_ title: String) -> String {
        for separators in ["_", "|", "-—–"] {
            let parts = title.split { separators.contains($0) }.map { Line.trimmed($0) }.filter { !$0.isEmpty }
            guard parts.count > 1, let first = parts.first else { continue }
            // A short first part is the channel or the site.
            return first.count >= 5 ? first : parts.max { $0.count < $1.count } ?? first
        }
        return Line.trimmed(title)
    }
}
