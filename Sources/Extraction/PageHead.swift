import Markup
import News

/// What a page says of itself where its reader does not see it: `<title>`, `<meta>`, the variables of its programs.
struct PageHead {
    /// All of `<title>`: the headline, often with the names of channel and site.
    var documentTitle = ""
    /// The headline alone, as `<meta>` has it.
    var metaTitle: String?
    var metadata = MetadataLine()
    /// The date of the last change, for pages that state no other.
    var changed: Published?
    /// The page's own address.
    var address: String?
    private let dates: DateReader

    init(_ tree: HTMLTree, dates: DateReader) {
        self.dates = dates
        var programs: [String] = []
        for node in tree.descendants(of: tree.root) {
            switch tree.element(of: node) {
            case .title where documentTitle.isEmpty: documentTitle = tree.text(of: node)
            case .meta: readMeta(tree, node)
            case .link where tree.attribute("rel", of: node)?.lowercased() == "canonical":
                address = address ?? tree.attribute("href", of: node)
            case .script: programs.append(tree.innerHTML(of: node))
            default: break
            }
        }
        metadata.add(MetadataLine(published: programs.lazy.compactMap { ProgramText.date(in: $0, dates) }.first))
    }

    private mutating func readMeta(_ tree: HTMLTree, _ node: HTMLTree.Node) {
        guard
            let name = tree.attribute("name", of: node) ?? tree.attribute("property", of: node)
                ?? tree.attribute("itemprop", of: node),
            let content = tree.attribute("content", of: node).map(HTMLText.collapsed), !content.isEmpty
        else { return }
        switch name.lowercased() {
        case "articletitle", "og:title", "twitter:title": metaTitle = metaTitle ?? content
        case "og:url": address = address ?? content
        case "pubdate", "publishdate", "publish_time", "publishtime", "pubtime", "article:published_time",
            "og:release_date",
            "datepublished", "weibo:article:create_at", "date", "dc.date", "dcterms.date", "og:published_time",
            "bytedance:published_time":
            metadata.add(MetadataLine(published: dates.read(content)))
        case "dateupdate", "datemodified", "article:modified_time", "og:updated_time", "lastmodified":
            changed = changed ?? dates.read(content)
        case "contentsource", "source", "mediaid", "article:source":
            var line = MetadataLine(content, dates: dates)
            if line.isEmpty { line.source = Line.words(content).first }
            metadata.source = metadata.source ?? line.source
        case "author", "article:author", "og:article:author":
            if isPerson(content) { metadata.author = metadata.author ?? content }
        default: break
        }
    }
}

extension PageHead {
    /// Programs and companies stand as the author as often as persons.
    private func isPerson(_ name: String) -> Bool {
        if Byline.isName(name) { return true }
        return name.count <= 20 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == " ") }
            && !["admin", "administrator", "author", "name"].contains(name.lowercased())
    }
}

extension MetadataLine {
    init(published: Published?) {
        self.init()
        self.published = published
    }
}

/// Values in the text of a page's programs.
enum ProgramText {
    /// The names under which programs keep the date of publication, those that mean it most surely first.
    private static let dateNames = [
        "datePublished", "publish_time", "publishTime", "publishDate", "publish_date", "pubDate", "pubTime", "pubtime",
        "pub_time",
        "pubdate", "publishedAt", "createTime", "create_time", "ctime", "ptime", "ct",
    ]

    static func date(in program: String, _ dates: DateReader) -> Published? {
        let bytes = Array(program.utf8.prefix(1 << 20))
        var found: [Published?] = dateNames.map { _ in nil }
        for at in bytes.indices.dropLast() where isStart[Int(bytes[at])] {
            // `ct` also ends other words.
            if at > 0, (0x61...0x7A).contains(bytes[at - 1] | 0x20) { continue }
            for (number, name) in dateNames.enumerated()
            where found[number] == nil && bytes[at...].starts(with: name.utf8) {
                found[number] = value(after: bytes[(at + name.utf8.count)...]).flatMap(dates.read)
            }
        }
        return found.lazy.compactMap(\.self).first
    }

    /// Whether one of the names starts with a byte.
    private static let isStart: [Bool] = (0..<256).map { byte in dateNames.contains { $0.utf8.first == UInt8(byte) } }

    /// What stands after `=` or `:`, quotes left out; only what can be a date.
    private static func value(after bytes: ArraySlice<UInt8>) -> String? {
        let isMark = { (byte: UInt8) in byte.isSpace || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        let name = bytes.prefix(4).drop(while: isMark)
        guard let sign = name.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":") else { return nil }
        let start = bytes[(name.startIndex + 1)...].prefix(48).drop(while: isMark)
        let value = start.prefix {
            $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",")
        }
        guard value.count >= 8, value.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
        return String(decoding: value, as: UTF8.self)
    }
}
