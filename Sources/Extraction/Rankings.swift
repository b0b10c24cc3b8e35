import News

/// The lists of most read articles below a page's article.
enum Rankings {
    /// Reads lists that are headed by a line such as 新闻排行, which may itself stand as an entry of the list before.
    static func read(_ lines: ArraySlice<String>) -> [Ranking] {
        var rankings: [Ranking] = []
        var isOpen = false
        for line in lines where !line.isEmpty {
            let (text, hasBullet) = withoutBullet(line)
            if Furniture.isListTitle(text) {
                rankings.append(Ranking(title: text, entries: []))
                isOpen = true
            } else if Furniture.endsArticle(text) {
                isOpen = false
            } else if isOpen, hasBullet || rankings[rankings.count - 1].entries.isEmpty || !hasBullets(rankings, lines)
            {
                rankings[rankings.count - 1].entries.append(Ranking.Entry(title: withEllipsis(text)))
            } else {
                isOpen = false
            }
        }
        return rankings.filter { !$0.entries.isEmpty }
    }

    private static func hasBullets(_ rankings: [Ranking], _ lines: ArraySlice<String>) -> Bool {
        lines.contains { withoutBullet($0).hasBullet }
    }

    private static func withoutBullet(_ line: String) -> (text: String, hasBullet: Bool) {
        guard let first = line.first, "•●·○■▪◆◇★＊*-–►▶".contains(first) else { return (withoutNumber(line), false) }
        return (Line.trimmed(line.dropFirst()), true)
    }

    /// `1. `, `10、`
    private static func withoutNumber(_ line: String) -> String {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard (1...2).contains(digits.count), let mark = rest.first, ".、．".contains(mark) else { return line }
        return Line.trimmed(rest.dropFirst())
    }

    /// Three full stops at the end say that the title goes on.
    static func withEllipsis(_ title: String) -> String {
        var title = title
        var isCut = false
        while title.hasSuffix("...") {
            title.removeLast(3)
            isCut = true
        }
        return isCut ? title + "…" : title
    }
}
