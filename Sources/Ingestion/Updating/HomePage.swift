import Markup

/// What a page says of the site that it is of: its title, and the feeds that it names.
struct HomePage {
    /// Addresses with the titles that the page gives them.
    private(set) var feeds: [(title: String, address: String)] = []
    private(set) var title: String?

    /// Reads a page that came from `address`.
    init(_ html: String, address: String) {
        let tree = HTMLTree(html)
        for node in tree.descendants(of: tree.root) {
            switch tree.element(of: node) {
            case .title where title == nil: title = tree.text(of: node)
            case .link: addFeed(tree, node, address)
            default: continue
            }
        }
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
