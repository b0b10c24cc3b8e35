import Markup
import News

/// Articles that a site cuts into several pages: `…/012345678.shtml`, `…/012345678_01.shtml`.
public enum PageSeries {
    /// The other pages of the article at `address` that a page links to, in their order.
    public static func furtherPages(_ html: String, address: String) -> [String] {
        let tree = HTMLTree(html)
        guard let own = Part(address) else { return [] }
        var found: [Int: String] = [:]
        for node in tree.descendants(of: tree.root) where tree.element(of: node) == .a {
            guard let reference = tree.attribute("href", of: node) else { continue }
            let url = WebAddress.resolve(reference, against: address)
            if let part = Part(url), part.stem == own.stem, part.number > own.number { found[part.number] = url }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
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
