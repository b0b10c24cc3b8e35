import Markup
import News

/// Reads RSS 0.90 to 2.0, and 1.0 as RDF.
struct RSSReader {
    private var reader: XMLReader
    private let dates: DateReader
    private var feed: ParsedFeed
    private var dublinCoreDate: Published?

    init(_ reader: XMLReader, format: FeedFormat, dates: DateReader) {
        self.reader = reader
        self.dates = dates
        feed = ParsedFeed(format: format)
    }

    mutating func read(_ root: XMLReader.Element) -> (ParsedFeed, isTruncated: Bool) {
        feed.language = reader.attribute("xml:lang", of: root)
        // Items lie beside the channel in RDF; without a channel they lie in the root.
        readChannel(root)
        feed.updated = feed.updated ?? dublinCoreDate
        return (feed, reader.isTruncated)
    }

    private mutating func readChannel(_ channel: XMLReader.Element) {
        while let child = reader.nextChild(of: channel) {
            switch (child.namespace, child.name) {
            case (.rss, "channel"), (.other, "channel"), (.rdf, "channel"): readChannel(child)
            case (.rss, "item"), (.other, "item"), (.rdf, "item"): readItem(child)
            case (.rss, _), (.rdf, _): readPart(child)
            case (.atom, "link"): readAtomLink(child)
            case (.atom, "subtitle"), (.dublinCore, "description"), (.iTunes, "summary"):
                let text = reader.text(of: child)
                feed.description = feed.description ?? text
            case (.atom, "updated"): feed.updated = feed.updated ?? date(child)
            case (.dublinCore, "title"):
                let title = reader.line(of: child)
                feed.title = feed.title ?? title
            case (.dublinCore, "language"):
                let language = reader.line(of: child)
                feed.language = feed.language ?? language
            case (.dublinCore, "date"): dublinCoreDate = date(child)
            default: reader.skip(child)
            }
        }
    }

    private mutating func readPart(_ element: XMLReader.Element) {
        switch element.name {
        case "title": feed.title = reader.line(of: element) ?? feed.title
        case "link": feed.link = link(element) ?? feed.link
        case "description": feed.description = reader.text(of: element) ?? feed.description
        case "language": feed.language = reader.line(of: element) ?? feed.language
        case "pubdate": feed.published = date(element) ?? feed.published
        case "lastbuilddate": feed.updated = date(element) ?? feed.updated
        default: reader.skip(element)
        }
    }

    private mutating func readAtomLink(_ element: XMLReader.Element) {
        defer { reader.skip(element) }
        guard let address = reader.address("href", of: element) else { return }
        switch reader.attribute("rel", of: element)?.lowercased() ?? "alternate" {
        case "self": feed.feedURL = feed.feedURL ?? address
        case "alternate": feed.link = feed.link ?? address
        default: break
        }
    }

    private mutating func readItem(_ element: XMLReader.Element) {
        var item = RSSItem(element, isRDF: feed.format == .rdf, reader)
        while let child = reader.nextChild(of: element) { item.read(child, &reader, dates) }
        guard !reader.isTruncated, let finished = item.finished() else { return }
        feed.items.append(finished)
    }

    private mutating func link(_ element: XMLReader.Element) -> String? {
        reader.rssLink(element)
    }

    private mutating func date(_ element: XMLReader.Element) -> Published? {
        reader.text(of: element).flatMap(dates.read)
    }
}

extension XMLReader {
    /// The address of a `<link>`: its text, or its `href` where the feed mixes up RSS and Atom.
    mutating func rssLink(_ element: Element) -> String? {
        let href = address("href", of: element)
        return address(in: element) ?? href
    }
}
