/// The key of a stored article. Ids grow with the date of publication, so that the order by id is the order by date.
public struct ArticleID: RawRepresentable, Sendable, Hashable, Comparable, Codable {
    public var rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (a: ArticleID, b: ArticleID) -> Bool {
        a.rawValue < b.rawValue
    }
}

/// The body of an article in the form in which it came; it becomes a `Document` when it is read.
public enum ArticleBody: Sendable, Hashable {
    /// Paragraphs parted by line feeds.
    case text(String)
    case html(String)
}

/// What is known of an article before it is stored, and nothing about its reader.
public struct ArticleContent: Sendable, Hashable {
    /// What makes it the same article when it comes again: a feed's guid, else its address, else a digest of its text.
    public var identity: String
    public var title: String
    public var url: String?
    /// Absent where the source gives no date; the time of discovery then stands for it.
    public var published: Published?
    /// Where the article says it is from (来源), as printed.
    public var sourceName: String?
    /// 作者 or 记者.
    public var author: String?
    /// 通讯员.
    public var correspondent: String?
    /// The page's path, from the site to the article: 洛阳网, 县区频道, 孟津.
    public var breadcrumb: [String]
    public var summary: String?
    public var body: ArticleBody
    /// Addresses of its pictures.
    public var images: [String]
    public var section: SectionKey
    /// Absent where no place or more than one fits: the article is then listed only under 全部.
    public var place: PlaceKey?

    public init(
        identity: String, title: String, url: String? = nil, published: Published? = nil, sourceName: String? = nil,
        author: String? = nil, correspondent: String? = nil, breadcrumb: [String] = [], summary: String? = nil,
        body: ArticleBody, images: [String] = [], section: SectionKey, place: PlaceKey? = nil
    ) {
        self.identity = identity
        self.title = title
        self.url = url
        self.published = published
        self.sourceName = sourceName
        self.author = author
        self.correspondent = correspondent
        self.breadcrumb = breadcrumb
        self.summary = summary
        self.body = body
        self.images = images
        self.section = section
        self.place = place
    }
}

/// A stored article with its reading state.
public struct Article: Sendable, Hashable, Identifiable {
    public var id: ArticleID
    public var content: ArticleContent
    /// The title of the source that it came from.
    public var source: String
    public var discovered: Timestamp
    public var isRead: Bool
    public var isStarred: Bool
    public var isSample: Bool
    /// The other reports of its event.
    public var others: [Headline]

    public init(
        id: ArticleID, content: ArticleContent, source: String, discovered: Timestamp, isRead: Bool = false,
        isStarred: Bool = false, isSample: Bool = false, others: [Headline] = []
    ) {
        self.id = id
        self.content = content
        self.source = source
        self.discovered = discovered
        self.isRead = isRead
        self.isStarred = isStarred
        self.isSample = isSample
        self.others = others
    }

    public var headline: Headline {
        Headline(
            id: id, title: content.title, published: published, place: content.place, section: content.section,
            sourceName: content.sourceName ?? source, correspondent: content.correspondent, url: content.url,
            isRead: isRead, isStarred: isStarred, isSample: isSample, others: others.count)
    }

    /// The date it is shown with: its own, else that of its discovery.
    public var published: Published {
        content.published ?? Published(discovered)
    }
}

/// An article's one-line face in a list.
public struct Headline: Sendable, Hashable, Identifiable {
    public var id: ArticleID
    public var title: String
    public var published: Published
    public var place: PlaceKey?
    public var section: SectionKey
    public var sourceName: String
    public var correspondent: String?
    public var url: String?
    public var isRead: Bool
    public var isStarred: Bool
    public var isSample: Bool
    /// Why it would not be listed.
    public var hidden: Hidden
    /// How many further reports of its event there are.
    public var others: Int

    public init(
        id: ArticleID, title: String, published: Published, place: PlaceKey?, section: SectionKey, sourceName: String,
        correspondent: String?, url: String?, isRead: Bool, isStarred: Bool, isSample: Bool,
        hidden: Hidden = [], others: Int = 0
    ) {
        self.id = id
        self.title = title
        self.published = published
        self.place = place
        self.section = section
        self.sourceName = sourceName
        self.correspondent = correspondent
        self.url = url
        self.isRead = isRead
        self.isStarred = isStarred
        self.isSample = isSample
        self.hidden = hidden
        self.others = others
    }
}
