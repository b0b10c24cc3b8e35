import Markup
import News

/// Reads Atom 1.0 (RFC 4287) and 0.3.
struct AtomReader {
    private var reader: XMLReader
    private let dates: DateReader
    private var feed = ParsedFeed(format: .atom)
    private var authors: [String] = []

    init(_ reader: XMLReader, dates: DateReader) {
        self.reader = reader
        self.dates = dates
    }

    mutating func read(_ root: XMLReader.Element) -> (ParsedFeed, isTruncated: Bool) {
        feed.language = reader.attribute("xml:lang", of: root)
        while let child = reader.nextChild(of: root) {
            switch child.name {
            case "entry": readEntry(child)
            case "title": feed.title = TextConstruct(&reader, child)?.line ?? feed.title
            case "subtitle", "tagline": feed.description = TextConstruct(&reader, child)?.value ?? feed.description
            case "link": readFeedLink(child)
            case "updated", "modified": feed.updated = date(child) ?? feed.updated
            case "author": authors.add(readPerson(child))
            case "language": feed.language = reader.line(of: child) ?? feed.language
            default: reader.skip(child)
            }
        }
        for index in feed.items.indices where feed.items[index].authors.isEmpty {
            // RFC 4287 §4.1.1: the feed's authors are those of an entry that names none.
            feed.items[index].authors = authors
        }
        return (feed, reader.isTruncated)
    }

    private mutating func readFeedLink(_ element: XMLReader.Element) {
        defer { reader.skip(element) }
        guard let address = reader.address("href", of: element) else { return }
        switch reader.attribute("rel", of: element)?.lowercased() ?? "alternate" {
        case "alternate": feed.link = feed.link ?? address
        case "self": feed.feedURL = feed.feedURL ?? address
        default: break
        }
    }

    private mutating func readEntry(_ element: XMLReader.Element) {
        var item = ParsedItem(base: element.base)
        var isEmpty = true
        while let child = reader.nextChild(of: element) {
            readPart(child, of: &item)
            isEmpty = false
        }
        guard !reader.isTruncated, !isEmpty else { return }
        item.published = item.published ?? item.updated
        for html in [item.contentHTML, item.summary].compactMap(\.self) {
            for image in HTMLText.images(in: html, base: item.base) { item.images.add(image) }
        }
        feed.items.append(item)
    }

    private mutating func readPart(_ element: XMLReader.Element, of item: inout ParsedItem) {
        guard element.namespace == .atom || element.namespace == .rss else {
            return ExtensionReader.read(element, into: &item, &reader, dates)
        }
        switch element.name {
        case "id":
            let id = reader.line(of: element)
            item.id = element.isBaseStated ? id.map { WebAddress.resolve($0, against: element.base) } : id
        case "title": item.title = TextConstruct(&reader, element)?.line ?? item.title
        case "link": readLink(element, of: &item)
        case "published", "issued", "created": item.published = item.published ?? date(element)
        case "updated", "modified": item.updated = date(element) ?? item.updated
        case "author": item.authors.add(readPerson(element))
        case "category":
            item.categories.add(reader.attribute("label", of: element) ?? reader.attribute("term", of: element))
            reader.skip(element)
        case "summary": item.summary = TextConstruct(&reader, element)?.value ?? item.summary
        case "content": readContent(element, of: &item)
        case "source": readSource(element, of: &item)
        default: reader.skip(element)
        }
    }

    private mutating func readContent(_ element: XMLReader.Element, of item: inout ParsedItem) {
        guard let content = TextConstruct(&reader, element) else { return }
        item.base = element.base
        if content.isMarkup { item.contentHTML = content.value } else { item.contentText = content.value }
    }

    private mutating func readLink(_ element: XMLReader.Element, of item: inout ParsedItem) {
        defer { reader.skip(element) }
        guard let address = reader.address("href", of: element) else { return }
        switch reader.attribute("rel", of: element)?.lowercased() ?? "alternate" {
        case "alternate": item.link = item.link ?? address
        case "enclosure": item.enclosures.append(reader.enclosure(element, address))
        default: break
        }
    }

    /// The feed that an entry was copied from names its authors.
    private mutating func readSource(_ element: XMLReader.Element, of item: inout ParsedItem) {
        var authors: [String] = []
        while let child = reader.nextChild(of: element) {
            if child.name == "author" { authors.add(readPerson(child)) } else { reader.skip(child) }
        }
        if item.authors.isEmpty { item.authors = authors }
    }

    private mutating func readPerson(_ element: XMLReader.Element) -> String? {
        reader.person(element)
    }

    private mutating func date(_ element: XMLReader.Element) -> Published? {
        reader.text(of: element).flatMap(dates.read)
    }
}

extension XMLReader {
    /// The name within an `<author>` of Atom, else the address of mail or web.
    mutating func person(_ element: Element) -> String? {
        var (name, email, uri): (String?, String?, String?)
        while let child = nextChild(of: element) {
            switch child.name {
            case "name": name = line(of: child)
            case "email": email = line(of: child)
            case "uri", "url", "homepage": uri = line(of: child)
            default: skip(child)
            }
        }
        return name ?? email ?? uri
    }

    func enclosure(_ element: Element, _ address: String) -> Enclosure {
        Enclosure(
            url: address, type: attribute("type", of: element),
            length: attribute("length", of: element).flatMap { Int($0) })
    }
}
