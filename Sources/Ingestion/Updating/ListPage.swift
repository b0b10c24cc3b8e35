import Markup

/// A page of a site that lists articles: where they are, and where the older ones are listed.
struct ListPage {
    /// Addresses, in the order of the page, each once.
    var articles: [String] = []
    /// The next older page.
    var older: String?
    /// The addresses of feeds that the page names, with their titles.
    var feeds: [(title: String, address: String)] = []
    var title: String?

    /// Reads a page that came from `address`.
    init(_ html: String, address: String) {
        let tree = HTMLTree(html)
        let own = ListAddress(address)
        var seen: Set<String> = [address]
        var numbered: [ListAddress] = []
        for node in tree.descendants(of: tree.root) {
            switch tree.element(of: node) {
            case .title where title == nil: title = tree.text(of: node)
            case .link: addFeed(tree, node, address)
            case .a:
                guard let reference = tree.attribute("href", of: node) else { continue }
                let target = ListAddress(WebAddress.resolve(reference, against: address))
                guard WebAddress.isWeb(target.text), target.site == own.site else { continue }
                let label = tree.text(of: node)
                if Self.isOlder(label) || tree.attribute("rel", of: node)?.lowercased() == "next" {
                    older = older ?? target.text
                } else if target.number != nil, target.series == own.series || own.isIndex {
                    numbered.append(target)
                } else if target.isArticle, label.unicodeScalars.count >= Self.shortestHeadline,
                    seen.insert(target.text).inserted
                {
                    articles.append(target.text)
                }
            default: continue
            }
        }
        older = older.flatMap { $0 == address ? nil : $0 } ?? Self.older(than: own, among: numbered)
    }

    /// 5 characters are the shortest headline; 更多 and 首页 are none.
    private static let shortestHeadline = 5

    private static func isOlder(_ label: String) -> Bool {
        let label = label.filter { !$0.isWhitespace }
        return ["下一页", "下页", "后一页", "下一页>", "下一页>>", "下一頁", "next"].contains(label.lowercased())
    }

    /// enorth numbers its lists upwards: the newest but one has the highest number of those below one's own.
    private static func older(than own: ListAddress, among others: [ListAddress]) -> String? {
        let below = others.filter { other in
            guard let number = other.number else { return false }
            return own.number.map { number < $0 } ?? true
        }
        return below.max { ($0.number ?? 0) < ($1.number ?? 0) }?.text
    }

    private mutating func addFeed(_ tree: HTMLTree, _ node: HTMLTree.Node, _ address: String) {
        guard tree.attribute("rel", of: node)?.lowercased().split(separator: " ").contains("alternate") == true,
            let type = tree.attribute("type", of: node)?.lowercased(), Self.feedTypes.contains(type),
            let reference = tree.attribute("href", of: node)
        else { return }
        let feed = WebAddress.resolve(reference, against: address)
        guard WebAddress.isWeb(feed), !feeds.contains(where: { $0.address == feed }) else { return }
        feeds.append((tree.attribute("title", of: node) ?? "", feed))
    }

    private static let feedTypes: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    ]
}

/// An address of a site by its form: a list page with a number, or an article.
struct ListAddress: Hashable {
    let text: String
    /// The part of the host that all of a site's hosts end with.
    let site: String
    /// The numbered list that a page is of; absent for others.
    let series: String?
    let number: Int?
    let isArticle: Bool
    /// Whether it is the first page of a list, which has no number.
    let isIndex: Bool

    init(_ address: String) {
        text = String(address.prefix { $0 != "#" })
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        site = Self.site(of: parts.count > 2 ? parts[2] : "")
        let path = parts.dropFirst(3)
        let name = (path.last ?? "").prefix { $0 != "?" }
        let stem = name.prefix { $0 != "." }
        let isPage = ["", ".htm", ".html", ".shtml"].contains(String(name.dropFirst(stem.count)).lowercased())
        isIndex = stem.isEmpty || ["index", "default", "list"].contains(stem.lowercased())
        let digits = stem.reversed().prefix { $0.isASCII && $0.isNumber }.count
        // c003014005000000000_000000123.shtml: the list and the page's number (enorth).
        if digits == 9, stem.hasPrefix("c"), stem.dropLast(9).hasSuffix("_"), isPage {
            series = parts.dropLast().joined(separator: "/") + "/" + stem.dropLast(9)
            number = Int(stem.suffix(9))
        } else {
            (series, number) = (nil, nil)
        }
        let isContinuation = (1...2).contains(digits) && stem.dropLast(digits).hasSuffix("_")
        isArticle =
            number == nil && isPage && !stem.isEmpty && !isContinuation
            && (digits >= 5 || stem.lowercased().hasPrefix("content_") || Self.hasDate(path.dropLast()))
            && !["node_", "index", "list"].contains { stem.lowercased().hasPrefix($0) }
    }

    /// `lyd.com.cn` of `xianqu.lyd.com.cn`; a number address, or one with a port, is its own site.
    private static func site(of host: String) -> String {
        let labels = host.lowercased().split(separator: ".")
        guard labels.count > 2, !host.contains(":"), labels.last?.contains(where: \.isLetter) == true else {
            return host.lowercased()
        }
        let isLayered = labels[labels.count - 1].count == 2 && commonLayers.contains(String(labels[labels.count - 2]))
        return labels.suffix(isLayered ? 3 : 2).joined(separator: ".")
    }

    private static let commonLayers: Set<String> = ["com", "net", "org", "gov", "edu", "ac", "co"]

    /// `2020/02/24`, `2020-02/24`, `202002/24`, `20200224`.
    private static func hasDate(_ folders: ArraySlice<String>) -> Bool {
        let digits = folders.joined().filter { $0 != "-" }
        var run = 0
        for character in digits {
            run = character.isASCII && character.isNumber ? run + 1 : 0
            if run == 8 { return true }
        }
        return false
    }
}
