import Extraction
import FeedParsing
import Markup
import News

/// Makes articles of what was parsed: gives them an identity, a section and a place.
struct ArticleMaker: Sendable {
    let edition: Edition
    let gazetteer: Gazetteer
    /// What the user said of words in headlines.
    var words = PlaceCorrections()
    /// What the user said of the source.
    var sourcePlace: PlaceCorrection?
    /// The section of articles that name none.
    var section: SectionKey?

    init(edition: Edition) {
        self.edition = edition
        gazetteer = Gazetteer(edition: edition)
    }

    // MARK: Feeds

    func source(of feed: ParsedFeed) -> Source {
        let title = feed.title?.trimmed.nonEmpty
        guard let key = feed.feedURL?.nonEmpty ?? feed.link?.nonEmpty ?? title else { return Self.files }
        return Source(
            key: "feed:\(key)", kind: .feed, title: title ?? key, url: feed.feedURL?.nonEmpty ?? feed.link?.nonEmpty)
    }

    func article(_ item: ParsedItem, of feed: ParsedFeed) -> ArticleContent {
        let (body, summary) = text(of: item)
        let title = item.title?.trimmed ?? ""
        let routing = gazetteer.routing(
            breadcrumb: item.categories, sources: [feed.title ?? ""], headline: title,
            firstParagraph: Document(body, base: item.link).firstParagraph
        ).corrected(headline: title, words: words, source: sourcePlace)
        let published = item.published ?? item.updated
        return ArticleContent(
            identity: item.id?.nonEmpty ?? item.link?.nonEmpty ?? Self.digest(title, published, body),
            title: title.isEmpty ? Document(body, base: item.link).firstParagraph.firstSentence : title, url: item.link,
            published: published, author: item.authors.joined(separator: "、").nonEmpty, summary: summary, body: body,
            images: item.images,
            section: gazetteer.section(breadcrumb: item.categories) ?? homeSection(of: routing.place),
            place: routing.place)
    }

    /// The fullest text that the item has, and its summary where that is another text.
    private func text(of item: ParsedItem) -> (body: ArticleBody, summary: String?) {
        if let html = item.contentHTML?.nonEmpty { return (.html(html), item.summary) }
        if let text = item.contentText?.nonEmpty { return (.text(text), item.summary) }
        return (.html(item.summary ?? ""), nil)
    }

    // MARK: Pages

    /// The site that a page is of, as far as the page says.
    func source(of page: ParsedPage) -> Source {
        guard let site = page.breadcrumb.first ?? page.url.flatMap(Self.host) ?? page.sourceName else {
            return Self.files
        }
        return Source(key: "page:\(site)", kind: .page, title: site)
    }

    private static func host(of address: String) -> String? {
        let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].hasSuffix(":"), parts[1].isEmpty else { return nil }
        return parts[2].split(separator: "/").first.map(String.init)
    }

    /// Of files that name no source of their own. Not one a file, lest the same file under another name be another.
    private static let files = Source(key: "files", kind: .files, title: "导入")

    func article(_ page: ParsedPage) -> ArticleContent {
        let routing = gazetteer.routing(of: page)
            .corrected(headline: page.title, words: words, source: sourcePlace)
        return ArticleContent(
            identity: page.url ?? Self.digest(page.title, page.published, page.body), title: page.title, url: page.url,
            published: page.published, sourceName: page.sourceName, author: page.author,
            correspondent: page.correspondent, breadcrumb: page.breadcrumb, body: page.body, images: page.images,
            section: gazetteer.section(breadcrumb: page.breadcrumb) ?? section(ofRule: page)
                ?? homeSection(of: routing.place),
            place: routing.place)
    }

    /// The channel that the rule of the page's site names, where the edition has it.
    private func section(ofRule page: ParsedPage) -> SectionKey? {
        page.section.flatMap { edition.section($0)?.id }
    }

    /// The section of an article that names none: that of its source, else the one with the place tabs where its place
    /// is known, and that of the news where it is not.
    private func homeSection(of place: PlaceKey?) -> SectionKey {
        section ?? edition.homes.section(hasPlace: place != nil)
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
