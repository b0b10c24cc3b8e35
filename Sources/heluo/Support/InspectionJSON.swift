import CharacterEncoding
import Extraction
import FeedParsing
import Ingestion
import Markup
import News

/// The document of `heluo inspect --json`; absent values are left out.
struct InspectionJSON: Encodable {
    struct Encoding: Encodable {
        let name: String
        let from: String
    }

    struct Feed: Encodable {
        let title, link, language, description: String?
        let items: [Item]
    }

    struct Item: Encodable {
        let id, title, link, published, updated: String?
        let authors: [String]?
        let summary: String?
        let contentHTML, contentText: String?
        let categories, images: [String]?
        let enclosures: [Attachment]?

        enum CodingKeys: String, CodingKey {
            case id, title, link, published, updated, authors, summary, categories, images, enclosures
            case contentHTML = "content_html"
            case contentText = "content_text"
        }
    }

    struct Attachment: Encodable {
        let url: String
        let type: String?
        let length: Int?
    }

    struct Article: Encodable {
        let title: String
        let published, source, author, correspondent, place: String?
        let breadcrumb: [String]?
        let text: String
        let images: [String]?
    }

    struct Entry: Encodable {
        let title, xmlUrl, htmlUrl, folder: String?
    }

    let kind: String
    let encoding: Encoding
    var feed: Feed?
    var article: Article?
    var outline: [Entry]?
}

extension Inspection {
    var json: InspectionJSON {
        var document = InspectionJSON(kind: kind.rawValue, encoding: .init(name: encoding, from: origin.rawValue))
        switch content {
        case .feed(let feed, _): document.feed = json(of: feed)
        case .article(let page, let place, _): document.article = json(of: page, place: place)
        case .outline(let outline): document.outline = json(of: outline)
        }
        return document
    }

    private func json(of feed: ParsedFeed) -> InspectionJSON.Feed {
        .init(
            title: feed.title?.harmless, link: feed.link?.harmless, language: feed.language?.harmless,
            description: feed.description?.harmless,
            items: feed.items.map(json))
    }

    private func json(of item: ParsedItem) -> InspectionJSON.Item {
        .init(
            id: item.id?.harmless, title: item.title?.harmless, link: item.link?.harmless,
            published: text(of: item.published), updated: text(of: item.updated),
            authors: item.authors.map(\.harmless).nonEmpty, summary: item.summary?.harmless,
            contentHTML: item.contentHTML, contentText: item.contentText?.harmless,
            categories: item.categories.map(\.harmless).nonEmpty, images: item.images.nonEmpty,
            enclosures: item.enclosures.map { .init(url: $0.url, type: $0.type, length: $0.length) }.nonEmpty)
    }

    private func json(of page: ParsedPage, place: PlaceKey?) -> InspectionJSON.Article {
        .init(
            title: page.title.harmless, published: text(of: page.published), source: page.sourceName?.harmless,
            author: page.author?.harmless, correspondent: page.correspondent?.harmless,
            place: place.flatMap { edition.place($0)?.name },
            breadcrumb: page.breadcrumb.map(\.harmless).nonEmpty,
            text: Document(page.body, base: page.url).plainText.harmless,
            images: page.images.nonEmpty)
    }

    private func json(of outline: Outline) -> [InspectionJSON.Entry] {
        outline.entries.map { entry in
            .init(
                title: entry.title.harmless, xmlUrl: entry.xmlURL, htmlUrl: entry.htmlURL,
                folder: entry.folders.isEmpty ? nil : entry.folders.joined(separator: "/"))
        }
    }

    func text(of published: Published?) -> String? {
        published?.text(offset: edition.utcOffset)
    }
}

extension Array {
    fileprivate var nonEmpty: Self? {
        isEmpty ? nil : self
    }
}
