import Markup

/// A page (版) of an electronic newspaper by Founder: its articles and the other pages of the issue.
public struct EPaperPage: Sendable, Hashable {
    public struct Link: Sendable, Hashable {
        public var title: String
        public var url: String

        public init(title: String, url: String) {
            self.title = title
            self.url = url
        }
    }

    /// In the order of the page, each once.
    public var articles: [Link]
    /// All pages of the issue, this one too where it is listed.
    public var pages: [Link]
    /// The picture of the printed page.
    public var image: String?
    public var pdf: String?

    /// Reads a page that came from `address`; nothing where it is none.
    public init?(_ html: String, address: String) {
        let tree = HTMLTree(html)
        let nodes = tree.descendants(of: tree.root)
        (articles, pages) = ([], [])
        for node in nodes {
            guard let reference = tree.attribute("href", of: node) else { continue }
            let url = Self.withoutDivision(WebAddress.resolve(reference, against: address))
            let link = Link(title: tree.text(of: node), url: url)
            switch Self.kind(of: url) {
            case .article: Self.add(link, to: &articles)
            case .page: Self.add(link, to: &pages)
            case .pdf: pdf = pdf ?? url
            case nil: continue
            }
        }
        let picture = nodes.first { tree.attribute("usemap", of: $0)?.lowercased() == "#pagepicmap" }
        image = picture.flatMap { tree.imageAddress(of: $0, base: address) }
        guard !articles.isEmpty || !pages.isEmpty else { return nil }
    }

    private enum Kind {
        case article
        case page
        case pdf
    }

    /// The kind of an address by the last part of its path: `content_123.htm`, `node_01.htm`, `v01.shtml`, `A1.pdf`.
    private static func kind(of address: String) -> Kind? {
        guard WebAddress.isWeb(address) else { return nil }
        let file =
            (address.split(separator: "/").last ?? "").split(whereSeparator: { $0 == "?" || $0 == "#" }).first ?? ""
        let name = file.lowercased()
        if name.hasSuffix(".pdf") { return .pdf }
        guard name.hasSuffix(".htm") || name.hasSuffix(".html") || name.hasSuffix(".shtml") else { return nil }
        if name.hasPrefix("content_") { return .article }
        if name.hasPrefix("node_") { return .page }
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

    /// Adds a link that is not there yet, or its title where an area of the picture map gave none.
    private static func add(_ link: Link, to links: inout [Link]) {
        guard let index = links.firstIndex(where: { $0.url == link.url }) else { return links.append(link) }
        if links[index].title.isEmpty { links[index].title = link.title }
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
