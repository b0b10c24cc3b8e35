import Markup
public import News

/// A page (版) of an electronic newspaper by Founder: its articles and the other pages of the issue.
public struct EPaperPage: Sendable, Hashable {
    public typealias Link = PageLink

    /// In the order of the page, each once.
    public var articles: [Link]
    /// All pages of the issue, this one too where it is listed.
    public var pages: [Link]
    /// The picture of the printed page.
    public var image: String?
    public var pdf: String?

    /// Reads a page that came from `address`, by the rule for it where there is one; nothing where it is none.
    public init?(_ html: String, address: String, rules: SiteRules = SiteRules()) {
        let tree = HTMLTree(html)
        (articles, pages) = ([], [])
        for link in tree.links(address: address) {
            let link = Link(title: link.title, url: Self.withoutDivision(link.url))
            switch Self.kind(of: link.url) {
            case .article: articles.add(link)
            case .page: pages.add(link)
            case .pdf: pdf = pdf ?? link.url
            case nil: continue
            }
        }
        image = Self.image(in: tree, address: address)
        if let rule = rules.rule(for: address), rule.kind == .epaperPage { apply(rule, tree, address) }
        guard !articles.isEmpty || !pages.isEmpty else { return nil }
    }

    private static func image(in tree: HTMLTree, address: String) -> String? {
        let picture = tree.descendants(of: tree.root).first {
            tree.attribute("usemap", of: $0)?.lowercased() == "#pagepicmap"
        }
        return picture.flatMap { tree.imageAddress(of: $0, base: address) }
    }

    /// Takes what the rule leads to in place of what was found without it.
    private mutating func apply(_ rule: SiteRule, _ tree: HTMLTree, _ address: String) {
        func links(_ field: SiteRule.Field) -> [Link]? {
            var links: [Link] = []
            for link in rule.links(field, in: tree, address: address) {
                links.add(Link(title: link.title, url: Self.withoutDivision(link.url)))
            }
            return links.isEmpty ? nil : links
        }
        articles = links(.articles) ?? articles
        pages = links(.pages) ?? pages
        pdf = links(.pdf)?.first?.url ?? pdf
        let picture = rule.nodes(.image, in: tree).first { $0.attribute == nil }
        image = picture.flatMap { tree.imageAddress(of: $0.node, base: address) } ?? image
    }

    /// The day of the issue that an address belongs to: of an article, a page, or a picture of it.
    public static func day(ofAddress address: String, utcOffset: Int = 28_800) -> Published? {
        AddressDate.read(address, DateReader(utcOffset: utcOffset))
    }

    private enum Kind {
        case article
        case page
        case pdf
    }

    /// The kind of an address by the last part of its path: `content_123.htm`, `node_01.htm`, `v01.shtml`, `A1.pdf`.
    private static func kind(of address: String) -> Kind? {
        guard WebAddress.isWeb(address) else { return nil }
        let folders = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        let name = (folders.last ?? "").lowercased()
        if name.hasSuffix(".pdf") { return .pdf }
        guard name.hasSuffix(".htm") || name.hasSuffix(".html") || name.hasSuffix(".shtml") else { return nil }
        if name.hasPrefix("content_") { return .article }
        if name.hasPrefix("node_") || name.hasPrefix("page_") { return .page }
        // The third family: `/20240506/html/index.htm` is the whole issue, `content_20240506001001.htm` an article.
        if name.hasPrefix("index."), folders.dropLast().last == "html", folders.dropLast(2).last.map(isDay) == true {
            return .page
        }
        // The fourth family: v01.shtml is a page, 1234567.shtml an article.
        let stem = name.prefix { $0 != "." }
        if name.hasSuffix(".shtml"), stem.hasPrefix("v"), !stem.dropFirst().isEmpty,
            stem.dropFirst().allSatisfy(\.isNumber)
        {
            return .page
        }
        return name.hasSuffix(".shtml") && !stem.isEmpty && stem.allSatisfy(\.isNumber) ? .article : nil
    }

    /// `?div=-1` and `?div=0` are the same article.
    private static func withoutDivision(_ address: String) -> String {
        guard let query = address.firstIndex(of: "?"), address[query...].hasPrefix("?div=") else { return address }
        return String(address[..<query])
    }

    /// `20240506`
    private static func isDay(_ folder: Substring) -> Bool {
        folder.count == 8 && folder.hasPrefix("20") && folder.allSatisfy { $0.isASCII && $0.isNumber }
    }
}

/// The entrance of an electronic newspaper, which leads on to the current issue.
public enum EPaperEntrance {
    /// Where a page sends its reader on: by `<meta http-equiv=refresh>`, or by a program that sets `location`.
    ///
    /// The page it leads to may be another such entrance.
    public static func target(_ html: String, address: String) -> String? {
        let tree = HTMLTree(html)
        for node in tree.descendants(of: tree.root) {
            switch tree.element(of: node) {
            case .meta where tree.attribute("http-equiv", of: node)?.lowercased() == "refresh":
                if let target = refresh(tree.attribute("content", of: node) ?? "") {
                    return WebAddress.resolve(target, against: address)
                }
            case .script:
                if let target = location(tree.innerHTML(of: node)) {
                    return WebAddress.resolve(target, against: address)
                }
            default: continue
            }
        }
        return nil
    }

    /// `0; URL=html/2024-05/06/node_1.htm`
    private static func refresh(_ content: String) -> String? {
        let parts = content.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased().hasSuffix("url") else { return nil }
        let target = Line.trimmed(parts[1].filter { $0 != "\"" && $0 != "'" })
        return target.isEmpty ? nil : target
    }

    /// `window.location.href="…"`, also within `setTimeout("javascript:location.href='…'",3000)`.
    private static func location(_ program: String) -> String? {
        guard let at = program.firstRange(of: "location") else { return nil }
        var rest = program[at.upperBound...]
        if rest.hasPrefix(".href") { rest = rest.dropFirst(5) }
        rest = rest.drop { $0.isWhitespace }
        guard rest.first == "=" else { return nil }
        rest = rest.dropFirst().drop { $0.isWhitespace }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        let target = rest.dropFirst().prefix { $0 != quote }
        return target.isEmpty ? nil : String(target)
    }
}
