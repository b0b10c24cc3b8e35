import Markup
import News

/// A page that lists articles: the front page of a channel, or one of its numbered older pages.
public struct ListPage: Sendable, Hashable {
    /// In the order of the page, each once.
    public var articles: [PageLink]
    /// The list of the articles before these.
    public var older: String?

    /// Reads the list at `address`; nothing where it has neither articles nor older lists.
    ///
    /// Without a rule an article is a link whose address has a date in its path, and the older list is found by the
    /// numbers of the enorth family: `c<7 digits><12 digits>_<9 digits>.shtml`, of which the higher are newer.
    public init?(_ html: String, address: String, rules: SiteRules = SiteRules()) {
        let tree = HTMLTree(html)
        let rule = rules.rule(for: address).flatMap { $0.kind == .list ? $0 : nil }
        let all = tree.links(address: address)
        articles = rule?.links(.articles, in: tree, address: address) ?? []
        if articles.isEmpty { articles = all.filter { Self.isArticle($0) } }
        older = rule?.links(.older, in: tree, address: address).first?.url ?? Self.older(all, than: address)
        guard !articles.isEmpty || older != nil else { return nil }
    }

    private static func isArticle(_ link: PageLink) -> Bool {
        guard WebAddress.isWeb(link.url), link.title.unicodeScalars.count >= 4, ListNumber(link.url) == nil else {
            return false
        }
        let name = link.url.split(separator: "/").last ?? ""
        return name.contains { $0.isASCII && $0.isNumber } && name.contains(".")
            && AddressDate.read(link.url, DateReader(utcOffset: 0)) != nil
    }

    private static func older(_ links: [PageLink], than address: String) -> String? {
        let numbers = links.compactMap { ListNumber($0.url) }
        guard let own = ListNumber(address) else {
            // The front page stands for the newest list.
            return numbers.max { $0.number < $1.number }?.address
        }
        let others = numbers.filter { $0.stem == own.stem && $0.number < own.number }
        return others.max { $0.number < $1.number }?.address ?? own.previous
    }
}

/// The address of a numbered list, in its parts.
private struct ListNumber {
    var address: String
    /// All before the number.
    var stem: Substring
    var number: Int
    private var ending: Substring

    init?(_ address: String) {
        guard let slash = address.lastIndex(of: "/") else { return nil }
        let name = address[address.index(after: slash)...]
        let parts = name.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].first == "c", parts[0].dropFirst().count == 19,
            parts[0].dropFirst().allSatisfy(\.isNumber), let dot = parts[1].firstIndex(of: "."),
            parts[1][..<dot].count == 9, let number = Int(parts[1][..<dot])
        else { return nil }
        self.address = address
        self.number = number
        stem = address[..<parts[1].startIndex]
        ending = parts[1][dot...]
    }

    var previous: String? {
        guard number > 1 else { return nil }
        let digits = String(number - 1)
        return stem + String(repeating: "0", count: 9 - digits.count) + digits + ending
    }
}

extension HTMLTree {
    /// All links of a page in order, each address once.
    func links(address: String?) -> [PageLink] {
        var links: [PageLink] = []
        var numbers: [String: Int] = [:]
        for node in descendants(of: root) where element(of: node) == .a || element(of: node) == .area {
            guard let reference = attribute("href", of: node), !reference.hasPrefix("#") else { continue }
            let link = PageLink(title: text(of: node), url: WebAddress.resolve(reference, against: address))
            if let number = numbers[link.url] {
                if links[number].title.isEmpty { links[number].title = link.title }
            } else {
                numbers[link.url] = links.count
                links.append(link)
            }
        }
        return links
    }
}
