import Markup
public import News

/// A page that lists articles: the front page of a channel, or one of its numbered older pages.
public struct ListPage: Sendable, Hashable {
    /// In the order of the page, each once.
    public var articles: [PageLink]
    /// The lists of most read articles beside them.
    public var rankings: [Ranking]
    /// The list of the articles before these.
    public var older: String?

    /// Reads the list at `address`; nothing where it has neither articles nor older lists.
    ///
    /// Without a rule an article is a link to the same site whose address has the form of one; the older list is the one
    /// behind 下一页, else found by the numbers of the enorth family.
    public init?(_ html: String, address: String, rules: SiteRules = SiteRules()) {
        let tree = HTMLTree(html)
        let rule = rules.rule(for: address).flatMap { $0.kind == .list ? $0 : nil }
        let own = ListAddress(address)
        let all = tree.links(address: address).filter { WebAddress.isWeb($0.url) && $0.url != address }
            .map { (link: $0, address: ListAddress($0.url)) }.filter { $0.address.site == own.site }
        articles = rule?.links(.articles, in: tree, address: address) ?? []
        if articles.isEmpty { articles = all.filter { Self.isArticle($0.link, $0.address) }.map(\.link) }
        older =
            rule?.links(.older, in: tree, address: address).first?.url
            ?? all.first { Self.leadsOn($0.link.title) }?.link.url ?? Self.older(all.map(\.address), than: own)
        rankings = Rankings.read(tree, tree.lines(), address: address)
        guard !articles.isEmpty || older != nil else { return nil }
    }

    /// 更多 and 首页 are no headlines.
    private static func isArticle(_ link: PageLink, _ address: ListAddress) -> Bool {
        address.isArticle && link.title.unicodeScalars.count >= 4 && !leadsOn(link.title)
    }

    private static func leadsOn(_ label: String) -> Bool {
        let label = label.filter { !$0.isWhitespace && $0 != ">" && $0 != "»" }
        return ["下一页", "下页", "后一页", "下一頁", "next"].contains(label.lowercased())
    }

    /// The highest number below one's own; the front page stands for the newest list.
    private static func older(_ others: [ListAddress], than own: ListAddress) -> String? {
        let below = others.filter { other in
            guard let number = other.number else { return false }
            return own.number.map { other.series == own.series && number < $0 } ?? true
        }
        return below.max { ($0.number ?? 0) < ($1.number ?? 0) }?.text ?? own.previous
    }
}
