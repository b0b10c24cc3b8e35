import Markup
import News

/// Reads JSON Feed 1 and 1.1.
struct JSONFeedReader {
    private let address: String?
    private let dates: DateReader

    init(address: String?, dates: DateReader) {
        self.address = address
        self.dates = dates
    }

    func read(_ text: String) throws(FeedError) -> (ParsedFeed, isTruncated: Bool) {
        var reader = JSONReader(text)
        let root = reader.read()
        guard let root, isFeed(root) else {
            if let failure = reader.failure { throw .malformedJSON(reader.position(of: failure)) }
            throw .notAFeed
        }
        return (feed(root), reader.failure != nil)
    }

    private func isFeed(_ root: JSONValue) -> Bool {
        if case .array = root["items"] { return true }
        return root["version"]?.text?.contains("jsonfeed.org") == true
    }

    private func feed(_ root: JSONValue) -> ParsedFeed {
        var feed = ParsedFeed(format: .jsonFeed)
        feed.title = line(root["title"])
        feed.feedURL = link(root["feed_url"], base: address)
        let base = feed.feedURL ?? address
        feed.link = link(root["home_page_url"], base: base)
        feed.description = root["description"]?.text
        feed.language = root["language"]?.text
        let authors = authors(of: root)
        feed.items = (root["items"]?.array ?? []).map { item($0, base: base ?? feed.link, authors) }
        feed.updated = feed.items.compactMap(\.updated).first
        feed.published = feed.items.compactMap(\.published).first
        return feed
    }

    private func item(_ value: JSONValue, base: String?, _ feedAuthors: [String]) -> ParsedItem {
        var item = ParsedItem(base: base)
        item.id = value["id"]?.text.map(HTMLText.collapsed)
        item.title = line(value["title"])
        item.link = link(value["url"], base: base) ?? link(value["external_url"], base: base)
        item.published = value["date_published"]?.text.flatMap(dates.read)
        item.updated = value["date_modified"]?.text.flatMap(dates.read)
        item.published = item.published ?? item.updated
        let own = authors(of: value)
        // JSON Feed 1.1: the feed's authors are those of an item that names none.
        item.authors = own.isEmpty ? feedAuthors : own
        item.summary = value["summary"]?.text
        item.contentHTML = value["content_html"]?.text
        item.contentText = value["content_text"]?.text
        for tag in value["tags"]?.array ?? [] { item.categories.add(line(tag)) }
        item.enclosures = (value["attachments"]?.array ?? []).compactMap { enclosure($0, base: base) }
        for image in images(of: value, item) { item.images.add(image) }
        return item
    }

    private func images(of value: JSONValue, _ item: ParsedItem) -> [String] {
        let named = [value["image"], value["banner_image"]].compactMap { link($0, base: item.base) }
        return named + HTMLText.images(in: item.contentHTML ?? "", base: item.base)
    }

    private func enclosure(_ value: JSONValue, base: String?) -> Enclosure? {
        link(value["url"], base: base).map {
            Enclosure(url: $0, type: value["mime_type"]?.text, length: value["size_in_bytes"]?.integer)
        }
    }

    /// The names in `authors` (1.1) or `author` (1).
    private func authors(of value: JSONValue) -> [String] {
        let all = (value["authors"]?.array ?? []) + [value["author"]].compactMap(\.self)
        var names: [String] = []
        for author in all { names.add(line(author["name"]) ?? line(author["url"]) ?? line(author)) }
        return names
    }

    private func line(_ value: JSONValue?) -> String? {
        value?.text.map(HTMLText.plain).flatMap { $0.isEmpty ? nil : $0 }
    }

    private func link(_ value: JSONValue?, base: String?) -> String? {
        value?.text.map { WebAddress.resolve($0, against: base) }
    }
}
