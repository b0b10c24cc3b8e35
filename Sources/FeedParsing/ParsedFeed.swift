public import News

public enum FeedFormat: String, Sendable, Hashable {
    case rss
    case atom
    case rdf
    case jsonFeed = "json-feed"
}

/// What a feed says, in one form for all formats.
public struct ParsedFeed: Sendable, Hashable {
    public var format: FeedFormat
    public var title: String?
    /// The address of the site that it belongs to.
    public var link: String?
    public var language: String?
    public var description: String?
    /// The feed's own address, where it states one.
    public var feedURL: String?
    public var published: Published?
    public var updated: Published?
    public var items: [ParsedItem]

    public init(
        format: FeedFormat, title: String? = nil, link: String? = nil, language: String? = nil,
        description: String? = nil, feedURL: String? = nil, published: Published? = nil, updated: Published? = nil,
        items: [ParsedItem] = []
    ) {
        self.format = format
        self.title = title
        self.link = link
        self.language = language
        self.description = description
        self.feedURL = feedURL
        self.published = published
        self.updated = updated
        self.items = items
    }
}

public struct ParsedItem: Sendable, Hashable {
    /// The guid, id or `rdf:about`; absent where the feed gives none.
    public var id: String?
    /// Plain text: markup and entities are resolved.
    public var title: String?
    public var link: String?
    public var published: Published?
    public var updated: Published?
    /// Names; an address where there is no name.
    public var authors: [String]
    /// Markup or text as the feed has it; in RSS often the whole article, when there is no content.
    public var summary: String?
    public var contentHTML: String?
    public var contentText: String?
    /// What relative addresses in the summary and the content are relative to.
    public var base: String?
    public var categories: [String]
    /// Addresses of its pictures, those of its content too.
    public var images: [String]
    public var enclosures: [Enclosure]

    public init(
        id: String? = nil, title: String? = nil, link: String? = nil, published: Published? = nil,
        updated: Published? = nil, authors: [String] = [], summary: String? = nil, contentHTML: String? = nil,
        contentText: String? = nil, base: String? = nil, categories: [String] = [], images: [String] = [],
        enclosures: [Enclosure] = []
    ) {
        self.id = id
        self.title = title
        self.link = link
        self.published = published
        self.updated = updated
        self.authors = authors
        self.summary = summary
        self.contentHTML = contentHTML
        self.contentText = contentText
        self.base = base
        self.categories = categories
        self.images = images
        self.enclosures = enclosures
    }
}

/// A file that comes with an item.
public struct Enclosure: Sendable, Hashable {
    public var url: String
    /// Its media type.
    public var type: String?
    /// In bytes.
    public var length: Int?

    public init(url: String, type: String? = nil, length: Int? = nil) {
        self.url = url
        self.type = type
        self.length = length
    }
}
