import Markup
import News

/// Articles that a site cuts into several pages: `…/012345678.shtml`, `…/012345678_01.shtml`.
public enum PageSeries {
    /// The other pages of the article at `address` that a page links to, in their order.
    ///
    /// They are those that differ from it by `_01` alone, or those that the rule for the address leads to.
    public static func furtherPages(
        _ html: String, address: String, rules: SiteRules = SiteRules()
    ) -> [String] {
        let tree = HTMLTree(html)
        if let rule = rules.rule(for: address) {
            let more = rule.links(.more, in: tree, address: address).map(\.url).filter { $0 != address }
            if !more.isEmpty { return more }
        }
        guard let own = Part(address) else { return [] }
        var found: [Int: String] = [:]
        for node in tree.descendants(of: tree.root) where tree.element(of: node) == .a {
            guard let reference = tree.attribute("href", of: node) else { continue }
            let url = WebAddress.resolve(reference, against: address)
            if let part = Part(url), part.stem == own.stem, part.number > own.number { found[part.number] = url }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Files that are, by their names, pages of one article, as numbers in `files`: the first page first, the
    /// groups in the order of their first pages.
    public static func groups(ofFiles files: [String]) -> [[Int]] {
        var groups: [[Int]] = []
        var groupOfStem: [String: Int] = [:]
        let parts = files.map { Part($0) }
        for (index, part) in parts.enumerated() where part?.number ?? 0 == 0 {
            if let part { groupOfStem[part.stem] = groups.count }
            groups.append([index])
        }
        let further = parts.indices.filter { (parts[$0]?.number ?? 0) > 0 }
        for index in further.sorted(by: { (parts[$0]?.number ?? 0) < (parts[$1]?.number ?? 0) }) {
            if let stem = parts[index]?.stem, let group = groupOfStem[stem] {
                groups[group].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups.sorted { $0[0] < $1[0] }
    }

    /// Whether a page goes on with the article of another: it has its headline, but for a number behind it.
    public static func isPart(_ page: ParsedPage, of first: ParsedPage) -> Bool {
        page.title.isEmpty || title(page.title) == title(first.title)
    }

    /// The headline without `(2)`, `（2）`, `_2`.
    private static func title(_ text: String) -> String {
        let isMark = { (character: Character) in "()（）_[]【】 第页/".contains(character) }
        let closing = text.reversed().prefix(while: isMark)
        let number = text.reversed().dropFirst(closing.count).prefix { $0.isASCII && $0.isNumber }
        let opening = text.reversed().dropFirst(closing.count + number.count).prefix(while: isMark)
        guard !number.isEmpty, !opening.isEmpty else { return text }
        return String(text.dropLast(closing.count + number.count + opening.count))
    }

    /// The article of several pages: all from the first, bodies and pictures one after the other.
    public static func joined(_ pages: [ParsedPage]) -> ParsedPage? {
        guard var article = pages.first else { return nil }
        for page in pages.dropFirst() {
            switch (article.body, page.body) {
            case (.html(let first), .html(let next)): article.body = .html(first + next)
            case (.text(let first), .text(let next)): article.body = .text(first + "\n" + next)
            default: continue
            }
            article.images += page.images.filter { !article.images.contains($0) }
            article.author = page.author ?? article.author
        }
        return article
    }

    /// An address in its parts: what all pages share, and the page's number from 0.
    private struct Part {
        var stem: String
        var number: Int

        init?(_ address: String) {
            let path = address.prefix { $0 != "?" && $0 != "#" }
            guard let dot = path.lastIndex(of: "."), path[dot...].lowercased().contains("htm") else { return nil }
            let name = path[..<dot]
            let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
            let before = name.dropLast(digits)
            if (1...2).contains(digits), before.hasSuffix("_"), let number = Int(name.suffix(digits)) {
                self.init(stem: String(before.dropLast()) + path[dot...], number: number)
            } else {
                self.init(stem: String(path), number: 0)
            }
        }

        private init(stem: String, number: Int) {
            self.stem = stem
            self.number = number
        }
    }
}
