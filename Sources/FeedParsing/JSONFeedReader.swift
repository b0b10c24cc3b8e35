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
        guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { throw .notAFeed }
        var reader = JSONReader(text)
        var items: [ParsedItem] = []
        let root = reader.readObject(elementsOf: "items") { value in
            if case .object(let members) = value, !members.isEmpty { items.append(item(value)) }
        }
        guard let root, isFeed(root, items) else {
            if let failure = reader.failure { throw .malformedJSON(reader.position(of: failure)) }
            throw .notAFeed
        }
        return (feed(root, items), reader.failure != nil)
    }

    /// Without its version, a feed shows by its title or its items; other files have items too.
    private func isFeed(_ root: JSONValue, _ items: [ParsedItem]) -> Bool {
        if root["version"]?.text?.contains("jsonfeed.org") == true { return true }
        guard case .array = root["items"] else { return false }
        return root["title"] != nil || items.contains { $0 != ParsedItem() }
    }

    private func feed(_ root: JSONValue, _ items: consuming [ParsedItem]) -> ParsedFeed {
        var feed = ParsedFeed(format: .jsonFeed)
        feed.title = line(root["title"])
        feed.feedURL = link(root["feed_url"], base: address)
        let base = feed.feedURL ?? address
        feed.link = link(root["home_page_url"], base: base)
        feed.description = root["description"]?.text
        feed.language = root["language"]?.text
        let authors = authors(of: root)
        for index in items.indices {
            items[index].resolve(against: base ?? feed.link)
            // JSON Feed 1.1: the feed's authors are those of an item that names none.
            if items[index].authors.isEmpty { items[index].authors = authors }
        }
        feed.updated = items.lazy.compactMap(\.updated).first
        feed.published = items.lazy.compactMap(\.published).first
        feed.items = items
        return feed
    }

    /// An item with its addresses as they are written: what they are relative to may follow the items.
    private func item(_ value: JSONValue) -> ParsedItem {
        var item = ParsedItem()
        item.id = value["id"]?.text.map(HTMLText.collapsed)
        item.title = line(value["title"])
        item.link = link(value["url"], base: nil) ?? link(value["external_url"], base: nil)
        item.published = value["date_published"]?.text.flatMap(dates.read)
        item.updated = value["date_modified"]?.text.flatMap(dates.read)
        item.published = item.published ?? item.updated
        item.authors = authors(of: value)
        item.summary = value["summary"]?.text
        item.contentHTML = value["content_html"]?.text
        item.contentText = value["content_text"]?.text
        for tag in value["tags"]?.array ?? [] { item.categories.add(line(tag)) }
        item.enclosures = (value["attachments"]?.array ?? []).compactMap(enclosure)
        for image in images(of: value, item) { item.images.add(image) }
        return item
    }

    private func images(of value: JSONValue, _ item: ParsedItem) -> [String] {
        let named = [value["image"], value["banner_image"]].compactMap { link($0, base: nil) }
        return named + HTMLText.images(in: item.contentHTML ?? "", base: nil)
    }

    private func enclosure(_ value: JSONValue) -> Enclosure? {
        link(value["url"], base: nil).map {
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

extension ParsedItem {
    fileprivate mutating func resolve(against base: String?) {
        self.base = base
        guard base != nil else { return }
        link = link.map { WebAddress.resolve($0, against: base) }
        images = images.map { WebAddress.resolve($0, against: base) }
        for index in enclosures.indices {
            enclosures[index].url = WebAddress.resolve(enclosures[index].url, against: base)
        }
    }
}
