import Markup
import News

/// Reads what other vocabularies say of an item: Dublin Core, Media RSS, iTunes, content, and Atom within RSS.
enum ExtensionReader {
    static func read(
        _ element: XMLReader.Element, into item: inout ParsedItem, _ reader: inout XMLReader, _ dates: DateReader
    ) {
        switch (element.namespace, element.name) {
        case (.content, "encoded"), (.other, "encoded"), (.other, "body"):
            item.contentHTML = reader.text(of: element) ?? item.contentHTML
        case (.media, _): readMedia(element, into: &item, &reader)
        case (.dublinCore, _), (.dublinCoreTerms, _): readDublinCore(element, into: &item, &reader, dates)
        case (.iTunes, "image"):
            item.images.add(reader.address("href", of: element) ?? reader.address("url", of: element))
            reader.skip(element)
        case (.iTunes, "category"): readCategories(element, into: &item, &reader)
        default: reader.skip(element)
        }
    }

    /// `<itunes:category text="News"><itunes:category text="Daily News"/></itunes:category>`
    private static func readCategories(
        _ element: XMLReader.Element, into item: inout ParsedItem, _ reader: inout XMLReader
    ) {
        item.categories.add(reader.attribute("text", of: element))
        while let child = reader.nextChild(of: element) { readCategories(child, into: &item, &reader) }
    }

    private static func readDublinCore(
        _ element: XMLReader.Element, into item: inout ParsedItem, _ reader: inout XMLReader, _ dates: DateReader
    ) {
        switch element.name {
        case "title": item.title = item.title ?? reader.line(of: element)
        case "description": item.summary = item.summary ?? reader.text(of: element)
        case "creator", "author", "contributor": item.authors.add(reader.line(of: element).map(Person.name))
        case "subject": item.categories.add(reader.line(of: element))
        case "date", "issued", "created", "available", "modified", "dateaccepted":
            guard let date = reader.text(of: element).flatMap(dates.read) else { return }
            if element.name != "modified" { item.published = item.published ?? date }
            if element.name == "modified" || element.name == "date" { item.updated = item.updated ?? date }
        case "identifier": item.id = item.id ?? reader.line(of: element)
        default: reader.skip(element)
        }
    }

    private static func readMedia(
        _ element: XMLReader.Element, into item: inout ParsedItem, _ reader: inout XMLReader
    ) {
        switch element.name {
        case "group", "content":
            if let address = reader.address("url", of: element) { addMedia(element, address, to: &item, reader) }
            while let child = reader.nextChild(of: element) { readMedia(child, into: &item, &reader) }
        case "thumbnail":
            item.images.add(reader.address("url", of: element))
            reader.skip(element)
        case "title": item.title = item.title ?? reader.line(of: element)
        case "description": item.summary = item.summary ?? reader.text(of: element)
        case "category":
            let label = reader.attribute("label", of: element)
            item.categories.add(label ?? reader.line(of: element))
            if label != nil { reader.skip(element) }
        case "credit" where (reader.attribute("role", of: element) ?? "author") == "author":
            item.authors.add(reader.line(of: element))
        default: reader.skip(element)
        }
    }

    private static func addMedia(
        _ element: XMLReader.Element, _ address: String, to item: inout ParsedItem, _ reader: XMLReader
    ) {
        let type = reader.attribute("type", of: element) ?? ""
        let medium = reader.attribute("medium", of: element) ?? type.split(separator: "/").first.map(String.init) ?? ""
        switch medium {
        case "image": item.images.add(address)
        case "audio", "video":
            if !item.enclosures.contains(where: { $0.url == address }) {
                let length = reader.attribute("fileSize", of: element).flatMap { Int($0) }
                item.enclosures.append(Enclosure(url: address, type: type.isEmpty ? nil : type, length: length))
            }
        default: break
        }
    }
}
