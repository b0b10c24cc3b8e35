import CharacterEncoding
import Markup

/// OPML 1 and 2.
public enum OutlineParser {
    public static func parse(
        _ bytes: [UInt8], httpCharset: String? = nil, override: String? = nil
    ) throws(FeedError) -> Outline {
        switch ContentKind.sniff(bytes) {
        case .empty: throw .empty
        case .binary: throw .binary
        default: break
        }
        let text = TextDecoder.decode(bytes, override: override, httpCharset: httpCharset).text
        var reader = XMLReader(text, address: nil)
        guard let root = reader.root(), root.name == "opml" else { throw .notAFeed }
        var outline = Outline()
        while let part = reader.nextChild(of: root) {
            switch part.name {
            case "head": outline.title = title(part, &reader)
            case "body": read(part, folders: [], into: &outline, &reader)
            case "outline": readOutline(part, folders: [], into: &outline, &reader)
            default: reader.skip(part)
            }
        }
        return outline
    }

    private static let maximumDepth = 64

    private static func title(_ head: XMLReader.Element, _ reader: inout XMLReader) -> String? {
        var title: String?
        while let part = reader.nextChild(of: head) {
            if part.name == "title" { title = reader.line(of: part) } else { reader.skip(part) }
        }
        return title
    }

    private static func read(
        _ parent: XMLReader.Element, folders: [String], into outline: inout Outline, _ reader: inout XMLReader
    ) {
        while let child = reader.nextChild(of: parent) {
            if child.name == "outline" {
                readOutline(child, folders: folders, into: &outline, &reader)
            } else {
                reader.skip(child)
            }
        }
    }

    private static func readOutline(
        _ element: XMLReader.Element, folders: [String], into outline: inout Outline, _ reader: inout XMLReader
    ) {
        let title = (reader.attribute("title", of: element) ?? reader.attribute("text", of: element)).map(
            HTMLText.collapsed)
        let address = reader.attribute("xmlUrl", of: element) ?? reader.attribute("xmlurl", of: element)
        if let address {
            let site = reader.attribute("htmlUrl", of: element) ?? reader.attribute("htmlurl", of: element)
            outline.entries.append(
                OutlineEntry(
                    title: title ?? address, xmlURL: WebAddress.resolve(address, against: nil),
                    htmlURL: site.map { WebAddress.resolve($0, against: nil) }, folders: folders,
                    settings: reader.attributes(of: element, prefix: Outline.settingsPrefix)))
        }
        guard folders.count < maximumDepth else { return reader.skip(element) }
        // A subscription that has others within it is a folder as well.
        read(element, folders: folders + [title].compactMap(\.self), into: &outline, &reader)
    }
}
