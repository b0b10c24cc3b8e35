import CharacterEncoding
import Extraction
import FeedParsing
import Markup
import News

/// Something that reads what strangers send, with what it is fed at the start.
struct Format: Sendable {
    var name: String
    var seeds: [[UInt8]]
    /// Inputs that are built to blow up, each of about this many bytes.
    var bombs: @Sendable (Int) -> [[UInt8]]
    var read: @Sendable ([UInt8]) -> Void

    /// What mutated paths are followed through.
    private static let pathPage = HTMLTree(String(decoding: Seeds.page, as: UTF8.self))

    static let all: [Format] = [
        Format(name: "rss", seeds: [Seeds.rss], bombs: Bombs.xml) { _ = try? FeedParser.parse($0) },
        Format(name: "rdf", seeds: [Seeds.rdf], bombs: Bombs.xml) { _ = try? FeedParser.parse($0) },
        Format(name: "atom", seeds: [Seeds.atom], bombs: Bombs.xml) { _ = try? FeedParser.parse($0) },
        Format(name: "json-feed", seeds: [Seeds.json], bombs: Bombs.json) { _ = try? FeedParser.parse($0) },
        Format(name: "opml", seeds: [Seeds.opml], bombs: Bombs.xml) { _ = try? OutlineParser.parse($0) },
        Format(name: "html", seeds: [Seeds.page], bombs: Bombs.html) {
            let document = Document(html: String(decoding: $0, as: UTF8.self))
            precondition(
                document.plainText.unicodeScalars.allSatisfy { CharacterFilter.isAllowed($0) },
                "a control character is left")
        },
        Format(name: "page", seeds: [Seeds.page], bombs: Bombs.html) { _ = try? PageReader.read($0) },
        Format(name: "epaper", seeds: [Seeds.page], bombs: Bombs.html) {
            let html = String(decoding: $0, as: UTF8.self)
            _ = EPaperPage(html, address: "http://x.cn/html/2020-02/24/node_1.htm")
            _ = EPaperEntrance.target(html, address: "http://x.cn/")
            _ = PageSeries.furtherPages(html, address: "http://x.cn/1.htm")
        },
        Format(name: "xpath", seeds: Seeds.paths, bombs: Bombs.path) {
            guard let path = try? XPath(String(decoding: $0, as: UTF8.self)) else { return }
            _ = path.texts(in: pathPage)
        },
        Format(name: "capture", seeds: [Seeds.capture], bombs: Bombs.text) { _ = try? PageReader.read($0) },
        Format(name: "encoding", seeds: Seeds.encodings, bombs: Bombs.text) {
            _ = TextDecoder.decode($0)
            _ = ContentKind.sniff($0)
        },
        Format(name: "date", seeds: Seeds.dates, bombs: Bombs.text) { bytes in
            let reader = DateReader(utcOffset: 28_800, now: Timestamp(seconds: 1_582_533_425))
            let text = String(decoding: bytes, as: UTF8.self)
            _ = reader.read(text)
            _ = reader.find(in: text)
        },
    ]
}
