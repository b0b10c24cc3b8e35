import Extraction
import FeedParsing
import Markup
import News

/// Makes articles of what was parsed: gives them an identity, a section and a place.
struct ArticleMaker {
    let edition: Edition
    let gazetteer: Gazetteer

    init(edition: Edition) {
        self.edition = edition
        gazetteer = Gazetteer(edition: edition)
    }

    // MARK: Feeds

    func source(of feed: ParsedFeed, name: String) -> Source {
        let title = feed.title?.trimmed ?? ""
        let key = feed.feedURL ?? feed.link ?? (title.isEmpty ? name : title)
        return Source(
            key: "feed:\(key)", kind: .feed, title: title.isEmpty ? name : title, url: feed.feedURL ?? feed.link)
    }

    func article(_ item: ParsedItem, of feed: ParsedFeed) -> ArticleContent {
        let body = self.body(of: item)
        let title = item.title?.trimmed ?? ""
        let routing = gazetteer.routing(
            breadcrumb: item.categories, sources: [feed.title ?? ""], headline: title,
            firstParagraph: Document(body, base: item.link).firstParagraph)
        return ArticleContent(
            identity: item.id ?? item.link ?? Self.digest(title, item.published, body),
            title: title.isEmpty ? Document(body, base: item.link).firstParagraph.firstSentence : title, url: item.link,
            published: item.published ?? item.updated, author: item.authors.joined(separator: "、").nonEmpty,
            summary: item.summary, body: body, images: item.images,
            section: gazetteer.section(breadcrumb: item.categories) ?? homeSection, place: routing.place)
    }

    /// The fullest text that the item has.
    private func body(of item: ParsedItem) -> ArticleBody {
        if let html = item.contentHTML, !html.isEmpty { return .html(html) }
        if let text = item.contentText, !text.isEmpty { return .text(text) }
        return .html(item.summary ?? "")
    }

    // MARK: Pages

    /// The site that a page is of.
    func source(of page: ParsedPage) -> Source {
        let title = page.breadcrumb.first ?? page.sourceName ?? edition.site
        return Source(key: "page:\(title)", kind: .page, title: title)
    }

    func article(_ page: ParsedPage) -> ArticleContent {
        let routing = gazetteer.routing(of: page)
        return ArticleContent(
            identity: page.url ?? Self.digest(page.title, page.published, page.body), title: page.title, url: page.url,
            published: page.published, sourceName: page.sourceName, author: page.author,
            correspondent: page.correspondent, breadcrumb: page.breadcrumb, body: page.body, images: page.images,
            section: gazetteer.section(breadcrumb: page.breadcrumb) ?? homeSection, place: routing.place)
    }

    /// The section of articles that name none: the one with the place tabs, which is looked at first.
    private var homeSection: SectionKey {
        let section = edition.sections.first { $0.kind == .places } ?? edition.sections.first
        return section?.id ?? SectionKey(rawValue: "")
    }

    /// The identity of an article that has no name of its own.
    private static func digest(_ title: String, _ published: Published?, _ body: ArticleBody) -> String {
        var digest = TextDigest()
        digest.add(title)
        digest.add(published.map { UInt64(bitPattern: $0.moment.seconds) } ?? 0)
        switch body {
        case .text(let text), .html(let text): digest.add(text)
        }
        return "digest:" + String(digest.value, radix: 16)
    }
}

extension String {
    fileprivate var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// What stands for a missing headline.
    fileprivate var firstSentence: String {
        String(prefix { !"。！？\n".contains($0) }.prefix(40))
    }

    fileprivate var nonEmpty: String? {
        isEmpty ? nil : self
    }
}
