import CharacterEncoding
import Extraction
import FeedParsing
import Ingestion
import Markup
import News

/// What a file is and what was found in it.
struct Inspection {
    enum Content {
        case feed(ParsedFeed, isTruncated: Bool)
        case article(ParsedPage, place: PlaceKey?, reason: PlaceReason)
        case outline(Outline)
    }

    let kind: ContentKind
    let encoding: String
    let origin: EncodingOrigin
    let content: Content
    let edition: Edition

    init(bytes: [UInt8], name: String, base: String?, encoding: String?, edition: Edition, rules: SiteRules) throws {
        self.edition = edition
        kind = ContentKind.sniff(bytes)
        do {
            switch kind {
            case .xml: throw FeedError.notAFeed
            case .rss, .atom, .rdf, .jsonFeed:
                let reading = try FeedParser.parse(
                    bytes, address: base, override: encoding, utcOffset: edition.utcOffset, now: Desk.now)
                self.encoding = reading.encoding
                origin = reading.encodingOrigin
                content = .feed(reading.feed, isTruncated: reading.isTruncated)
            case .opml:
                let decoded = TextDecoder.decode(bytes, override: encoding)
                self.encoding = decoded.encoding
                origin = decoded.origin
                content = .outline(try OutlineParser.parse(bytes, override: encoding))
            case .page, .text, .binary, .empty:
                let page = try PageReader.read(
                    bytes, address: base, override: encoding, utcOffset: edition.utcOffset, now: Desk.now, rules: rules)
                self.encoding = page.encoding
                origin = page.encodingOrigin
                let routing = Gazetteer(edition: edition).routing(of: page)
                content = .article(page, place: routing.place, reason: routing.reason)
            }
        } catch let error as FeedError {
            throw Self.failure(name, error.message)
        } catch let error as PageError {
            throw Self.failure(name, error.message)
        }
    }

    /// Whether the file ends before its feed does.
    var isTruncated: Bool {
        if case .feed(_, let isTruncated) = content { isTruncated } else { false }
    }

    static let truncation = Bilingual("文件不完整：只有完整的条目", "the file is cut off: only the items that are whole are here")

    static func failure(_ name: String, _ message: Bilingual) -> Failure {
        let shown = name == "-" ? Bilingual("标准输入", "standard input") : Bilingual(name, name)
        return Failure(
            .failed, Bilingual("\(shown.chinese)：\(message.chinese)", "\(shown.english): \(message.english)"))
    }
}
