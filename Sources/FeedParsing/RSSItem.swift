import Markup
import News

/// An item of RSS while it is read: what its own elements say goes before what other vocabularies say.
struct RSSItem {
    private var item: ParsedItem
    /// What other vocabularies say.
    private var extensions = ParsedItem()
    private var authorAddresses: [String] = []
    private var iTunesAuthor: String?
    private var iTunesSummary: String?
    private var keywords: [String] = []
    private var permalink: String?
    private var atomCategories: [String] = []
    private var isEmpty = true

    init(_ element: XMLReader.Element, isRDF: Bool, _ reader: XMLReader) {
        item = ParsedItem(base: element.base)
        if isRDF { item.id = reader.attribute("rdf:about", of: element) }
    }

    mutating func read(_ element: XMLReader.Element, _ reader: inout XMLReader, _ dates: DateReader) {
        isEmpty = false
        switch element.namespace {
        case .rss, .rdf: readOwn(element, &reader, dates)
        case .atom: readAtom(element, &reader, dates)
        case .iTunes where element.name != "image" && element.name != "category": readITunes(element, &reader)
        case .content where element.name == "encoded": item.contentHTML = reader.html(of: element) ?? item.contentHTML
        default: ExtensionReader.read(element, into: &extensions, &reader, dates)
        }
    }

    private mutating func readOwn(_ element: XMLReader.Element, _ reader: inout XMLReader, _ dates: DateReader) {
        switch element.name {
        case "title": item.title = reader.line(of: element) ?? item.title
        case "link": item.link = reader.rssLink(element) ?? item.link
        case "description": item.summary = reader.html(of: element) ?? item.summary
        case "summary": extensions.summary = reader.html(of: element) ?? extensions.summary
        case "encoded", "content", "body", "fullitem": item.contentHTML = item.contentHTML ?? reader.html(of: element)
        case "guid": readGUID(element, &reader)
        case "pubdate": item.published = reader.text(of: element).flatMap(dates.read) ?? item.published
        case "author": readAuthor(element, &reader)
        case "category": item.categories.add(reader.line(of: element))
        case "enclosure":
            if let address = reader.address("url", of: element) {
                item.enclosures.append(reader.enclosure(element, address))
            }
            reader.skip(element)
        case "image": readImage(element, &reader)
        default: reader.skip(element)
        }
    }

    private mutating func readGUID(_ element: XMLReader.Element, _ reader: inout XMLReader) {
        let isPermalink = reader.attribute("isPermaLink", of: element)?.lowercased() != "false"
        item.id = reader.line(of: element) ?? item.id
        permalink = isPermalink ? item.id : nil
    }

    private mutating func readAuthor(_ element: XMLReader.Element, _ reader: inout XMLReader) {
        guard let text = reader.text(of: element) else { return }
        let name = Person.name(in: text.hasPrefix("<") ? HTMLText.plain(text) : HTMLText.collapsed(text))
        if Person.isAddress(name) { authorAddresses.add(name) } else { item.authors.add(name) }
    }

    private mutating func readImage(_ element: XMLReader.Element, _ reader: inout XMLReader) {
        while let child = reader.nextChild(of: element) {
            if child.name == "url" { extensions.images.add(reader.address(in: child)) } else { reader.skip(child) }
        }
    }

    private mutating func readAtom(_ element: XMLReader.Element, _ reader: inout XMLReader, _ dates: DateReader) {
        switch element.name {
        case "published": extensions.published = reader.text(of: element).flatMap(dates.read)
        case "updated": extensions.updated = reader.text(of: element).flatMap(dates.read)
        case "author": extensions.authors.add(reader.person(element))
        case "category":
            atomCategories.add(reader.attribute("term", of: element) ?? reader.attribute("label", of: element))
            reader.skip(element)
        case "summary": extensions.summary = TextConstruct(&reader, element)?.value
        case "content": extensions.contentHTML = TextConstruct(&reader, element)?.value
        case "title": extensions.title = TextConstruct(&reader, element)?.line
        case "link":
            if (reader.attribute("rel", of: element) ?? "alternate") == "alternate" {
                extensions.link = reader.address("href", of: element)
            }
            reader.skip(element)
        default: reader.skip(element)
        }
    }

    private mutating func readITunes(_ element: XMLReader.Element, _ reader: inout XMLReader) {
        switch element.name {
        case "author": iTunesAuthor = reader.line(of: element)
        case "summary": iTunesSummary = reader.text(of: element)
        case "keywords":
            keywords = (reader.line(of: element) ?? "").split(separator: ",").map { HTMLText.collapsed(String($0)) }
        default: reader.skip(element)
        }
    }

    /// The item with what is missing taken from the other vocabularies; nothing where it says nothing.
    consuming func finished() -> ParsedItem? {
        guard !isEmpty || item.id != nil else { return nil }
        item.title = item.title ?? extensions.title
        item.link = item.link ?? extensions.link ?? permalink.flatMap { WebAddress.isWeb($0) ? $0 : nil }
        item.published = item.published ?? extensions.published
        item.updated = extensions.updated
        item.summary = item.summary ?? extensions.summary ?? iTunesSummary
        item.contentHTML = item.contentHTML ?? extensions.contentHTML
        if item.authors.isEmpty { item.authors = extensions.authors }
        if item.authors.isEmpty { item.authors = authorAddresses }
        if item.authors.isEmpty { item.authors.add(iTunesAuthor) }
        for category in keywords + extensions.categories + atomCategories { item.categories.add(category) }
        item.enclosures += extensions.enclosures.filter { extra in !item.enclosures.contains { $0.url == extra.url } }
        addImages()
        return item
    }

    private mutating func addImages() {
        for image in extensions.images { item.images.add(image) }
        for enclosure in item.enclosures where enclosure.type?.hasPrefix("image/") == true {
            item.images.add(enclosure.url)
        }
        for html in [item.contentHTML, item.summary].compactMap(\.self) {
            for image in HTMLText.images(in: html, base: item.base) { item.images.add(image) }
        }
    }
}
