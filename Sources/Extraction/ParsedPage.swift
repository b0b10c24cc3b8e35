public import CharacterEncoding
public import News

/// What a saved page says of its article.
public struct ParsedPage: Sendable, Hashable {
    public var title: String
    /// Its own address, where the page states one.
    public var url: String?
    public var published: Published?
    /// 来源
    public var sourceName: String?
    /// 作者 or 记者
    public var author: String?
    /// 通讯员
    public var correspondent: String?
    /// From the site to the place, without the last 正文.
    public var breadcrumb: [String]
    /// Text for text captures, HTML for pages.
    public var body: ArticleBody
    /// Addresses of its pictures.
    public var images: [String]
    public var rankings: [Ranking]
    /// The channel that the site's rule puts it into.
    public var section: SectionKey?
    /// The rule that it was read by.
    public var rule: String?
    /// The encoding's lower-case name.
    public var encoding: String
    public var encodingOrigin: EncodingOrigin

    public init(
        title: String, url: String? = nil, published: Published? = nil, sourceName: String? = nil,
        author: String? = nil, correspondent: String? = nil, breadcrumb: [String] = [], body: ArticleBody,
        images: [String] = [], rankings: [Ranking] = [], encoding: String = "utf-8",
        encodingOrigin: EncodingOrigin = .detected
    ) {
        self.title = title
        self.url = url
        self.published = published
        self.sourceName = sourceName
        self.author = author
        self.correspondent = correspondent
        self.breadcrumb = breadcrumb
        self.body = body
        self.images = images
        self.rankings = rankings
        self.encoding = encoding
        self.encodingOrigin = encodingOrigin
    }
}

/// Why a file holds no article.
public enum PageError: Error, Sendable, Hashable {
    case empty
    case binary
    /// Neither a headline nor a text was found.
    case noArticle

    public var message: Bilingual {
        switch self {
        case .empty: Bilingual("文件是空的", "the file is empty")
        case .binary: Bilingual("不是文本文件", "not a text file")
        case .noArticle: Bilingual("没有找到文章", "no article found in it")
        }
    }
}
