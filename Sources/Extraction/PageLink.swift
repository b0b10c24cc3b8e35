import Markup

/// A link of a page.
public struct PageLink: Sendable, Hashable {
    public var title: String
    public var url: String

    public init(title: String, url: String) {
        self.title = title
        self.url = url
    }
}

extension [PageLink] {
    /// Adds a link that is not there yet, or its title where the one that is there has none.
    mutating func add(_ link: PageLink) {
        guard let index = firstIndex(where: { $0.url == link.url }) else { return append(link) }
        if self[index].title.isEmpty { self[index].title = link.title }
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
