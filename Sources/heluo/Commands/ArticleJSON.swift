import Markup
import News

/// An item of `heluo list --json`.
struct HeadlineJSON: Encodable {
    let id: Int64
    let title: String
    let place: String?
    let section: String
    let published: String
    let source: String
    let correspondent: String?
    let read: Bool
    let starred: Bool
    let sample: Bool
    let url: String?

    init(_ headline: Headline, edition: Edition) {
        id = headline.id.rawValue
        title = headline.title
        place = headline.place.map { edition.place($0)?.name ?? $0.rawValue }
        section = headline.section.rawValue
        published = headline.published.text(offset: edition.utcOffset)
        source = headline.sourceName
        correspondent = headline.correspondent
        read = headline.isRead
        starred = headline.isStarred
        sample = headline.isSample
        url = headline.url
    }
}

/// The document of `heluo show --json`.
struct ArticleJSON: Encodable {
    let id: Int64
    let title: String
    let place: String?
    let section: String
    let published: String
    let source: String
    let author: String?
    let correspondent: String?
    let breadcrumb: [String]
    let summary: String?
    /// Paragraphs parted by line feeds.
    let text: String
    let html: String?
    let images: [String]
    let read: Bool
    let starred: Bool
    let sample: Bool
    let url: String?

    init(_ article: Article, document: Document, edition: Edition) {
        let content = article.content
        id = article.id.rawValue
        title = content.title
        place = content.place.map { edition.place($0)?.name ?? $0.rawValue }
        section = content.section.rawValue
        published = article.published.text(offset: edition.utcOffset)
        source = content.sourceName ?? article.source
        author = content.author
        correspondent = content.correspondent
        breadcrumb = content.breadcrumb
        summary = content.summary
        text = document.plainText
        if case .html(let markup) = content.body { html = markup } else { html = nil }
        images = content.images
        read = article.isRead
        starred = article.isStarred
        sample = article.isSample
        url = content.url
    }
}
