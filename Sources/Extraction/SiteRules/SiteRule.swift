public import Markup
public import News

/// What is known of the pages of one site: which addresses it is about, and where the parts of such a page stand.
///
/// Whatever a rule does not say, or says of a place that is empty on a page, is read as on a page without a rule.
public struct SiteRule: Sendable, Hashable, Identifiable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case article
        /// A complaint with its answer.
        case thread
        /// A page that lists articles and leads to older lists.
        case list
        /// A page (版) of an electronic newspaper.
        case epaperPage = "epaper-page"
        /// Where an electronic newspaper leads on to its current issue.
        case epaperEntrance = "epaper-entrance"
    }

    /// A part of a page that a rule may have paths to.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        // Of an article.
        case title, date, source, author, correspondent, breadcrumb, body, exclude, images
        /// The other pages of the same article.
        case more
        // Of a list or a page of a newspaper.
        case articles
        /// The list of the articles before these.
        case older
        /// The other pages of the issue.
        case pages
        case image, pdf

        public static func all(of kind: Kind) -> [Field] {
            switch kind {
            case .article, .thread:
                [.title, .date, .source, .author, .correspondent, .breadcrumb, .body, .exclude, .images, .more]
            case .list: [.articles, .older]
            case .epaperPage: [.articles, .pages, .image, .pdf]
            case .epaperEntrance: []
            }
        }
    }

    /// `lyd-county`
    public var id: String
    public var kind: Kind
    public var addresses: [AddressPattern]
    /// The encoding that such pages are in, whatever they say.
    public var encoding: String?
    /// The channel that their articles belong to, where they name none.
    public var section: SectionKey?
    /// What the articles are from, where they do not say it.
    public var source: String?
    /// Of several paths to a part, the first that leads somewhere counts.
    public var paths: [Field: [XPath]]

    public init(
        id: String, kind: Kind, addresses: [AddressPattern], encoding: String? = nil, section: SectionKey? = nil,
        source: String? = nil, paths: [Field: [XPath]] = [:]
    ) {
        self.id = id
        self.kind = kind
        self.addresses = addresses
        self.encoding = encoding
        self.section = section
        self.source = source
        self.paths = paths
    }
}

extension SiteRule {
    func nodes(_ field: Field, in tree: HTMLTree) -> [XPathNode] {
        for path in paths[field] ?? [] {
            let nodes = path.nodes(in: tree)
            if !nodes.isEmpty { return nodes }
        }
        return []
    }

    func texts(_ field: Field, in tree: HTMLTree) -> [String] {
        for path in paths[field] ?? [] {
            let texts = path.texts(in: tree)
            if !texts.isEmpty { return texts }
        }
        return []
    }

    /// The links that the paths to a part lead to: links themselves, areas of a picture, or the links within an element.
    func links(_ field: Field, in tree: HTMLTree, address: String?) -> [PageLink] {
        var links: [PageLink] = []
        for node in nodes(field, in: tree) {
            let found = node.attribute == nil ? Self.links(at: node.node, in: tree) : [node.node]
            for link in found {
                let reference = node.attribute == nil ? tree.attribute("href", of: link) : tree.text(of: node)
                guard let reference, !reference.isEmpty else { continue }
                let url = WebAddress.resolve(reference, against: address)
                links.add(PageLink(title: tree.text(of: link), url: url))
            }
        }
        return links
    }

    private static func links(at node: HTMLTree.Node, in tree: HTMLTree) -> [HTMLTree.Node] {
        if tree.attribute("href", of: node) != nil { return [node] }
        return tree.descendants(of: node).filter { tree.attribute("href", of: $0) != nil }
    }
}

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
