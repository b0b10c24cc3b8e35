import Markup
import News

extension Rankings {
    /// Reads the lists of a page of HTML that a line such as 新闻排行 heads: the links below it, up to the first line that
    /// is more than a link.
    static func read(_ tree: HTMLTree, _ lines: [HTMLLine], address: String?) -> [Ranking] {
        var rankings: [Ranking] = []
        var isOpen = false
        for line in lines {
            if Furniture.isListTitle(line.text), line.linkedLength == 0 || !isOpen {
                rankings.append(Ranking(title: line.text, entries: []))
                isOpen = true
            } else if isOpen, !isRank(line.text) {
                let entries = entries(of: line, tree, address: address)
                isOpen = !entries.isEmpty
                rankings[rankings.count - 1].entries += entries
            }
        }
        return rankings.filter { $0.entries.count >= leastEntries }
    }

    /// The headlines that a line links to; none where it is no line of links, or where they are too short for headlines,
    /// as the names of a page's sections are.
    private static func entries(of line: HTMLLine, _ tree: HTMLTree, address: String?) -> [Ranking.Entry] {
        guard line.length - line.linkedLength <= mostBeside else { return [] }
        return links(of: line, tree).compactMap { link in
            guard let reference = tree.attribute("href", of: link) else { return nil }
            let title = title(of: link, tree)
            guard title.unicodeScalars.count >= leastTitle else { return nil }
            return Ranking.Entry(title: title, url: WebAddress.resolve(reference, against: address))
        }
    }

    private static func links(of line: HTMLLine, _ tree: HTMLTree) -> [HTMLTree.Node] {
        line.nodes.reduce(into: []) { links, node in
            guard let link = tree.ancestors(of: node).first(where: { tree.element(of: $0) == .a }), links.last != link
            else { return }
            links.append(link)
        }
    }

    /// A headline that is cut short on the page may stand whole in the link's `title`.
    private static func title(of link: HTMLTree.Node, _ tree: HTMLTree) -> String {
        let shown = withEllipsis(tree.text(of: link))
        guard shown.hasSuffix("…"), let whole = tree.attribute("title", of: link).map(Line.trimmed),
            whole.hasPrefix(shown.dropLast())
        else { return shown }
        return whole
    }

    /// The number before an entry, in a line of its own.
    private static func isRank(_ text: String) -> Bool {
        (1...3).contains(text.utf8.count) && text.utf8.first.map { (0x30...0x39).contains($0) } == true
    }

    private static let leastEntries = 2
    /// A number, how often it was read, or a day may stand beside a headline.
    private static let mostBeside = 10
    private static let leastTitle = 6
}
