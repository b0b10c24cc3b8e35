import CharacterEncoding
import Markup

/// What a file is, by its first bytes.
public enum ContentKind: String, Sendable, Hashable {
    case rss
    case atom
    case rdf
    case jsonFeed = "json-feed"
    case opml
    /// HTML.
    case page
    /// XML that is neither a feed nor a page.
    case xml
    case text
    case binary
    case empty

    /// How many bytes are looked at.
    private static let reach = 8192

    public static func sniff(_ bytes: [UInt8]) -> ContentKind {
        let head = Array(bytes.prefix(reach))
        if bytes.allSatisfy(\.isSpace) { return .empty }
        if isBinary(head) { return .binary }
        let text = TextDecoder.decode(head).text
        switch text.utf8.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return isJSON(text) ? .jsonFeed : .text
        case UInt8(ascii: "<"): return kindOfMarkup(text)
        default: return .text
        }
    }

    private static func kindOfMarkup(_ text: String) -> ContentKind {
        var scanner = MarkupScanner(Array(text.utf8), dialect: .xml)
        var (isXML, isPage) = (false, false)
        while let token = scanner.next() {
            switch token {
            case .declaration(let range):
                let declaration = scanner.rawString(range).lowercased()
                isXML = isXML || declaration.hasPrefix("<?xml")
                isPage = isPage || declaration.hasPrefix("<!doctype html")
            case .startTag(let tag):
                let kind = kind(ofRoot: scanner.rawString(tag.name).lowercased())
                return kind != .text ? kind : isPage ? .page : isXML ? .xml : .text
            default: continue
            }
        }
        return isPage ? .page : isXML ? .xml : .text
    }

    private static func kind(ofRoot name: String) -> ContentKind {
        switch name.split(separator: ":").last ?? "" {
        case "rss": .rss
        case "rdf": .rdf
        case "feed": .atom
        case "opml": .opml
        default: HTMLElement(rawValue: name) == nil ? .text : .page
        }
    }

    /// Whether a text starts as JSON does: what reads it says whether it is a feed. `[图] …` is text.
    private static func isJSON(_ text: String) -> Bool {
        let marks = text.utf8.lazy.filter { !$0.isSpace }.prefix(2)
        return ["{\"", "{}", "[{", "[]", "[\""].contains { marks.elementsEqual($0.utf8) }
    }

    /// Whether bytes are no text: the mark of a known format, or control characters that no encoding explains.
    private static func isBinary(_ head: [UInt8]) -> Bool {
        if marks.contains(where: { head.starts(with: $0) }) { return true }
        let controls = head.reduce(0) { $1 < 0x20 && !$1.isSpace && $1 != 0x1B ? $0 + 1 : $0 }
        guard controls > 0 else { return false }
        // In UTF-16 every ASCII character has a zero byte.
        let decoded = TextDecoder.decode(head)
        let odd = decoded.text.unicodeScalars.reduce(0) {
            $1.value < 0x20 && !$1.properties.isWhitespace || $1 == "\u{FFFD}" ? $0 + 1 : $0
        }
        return odd * 20 > decoded.text.unicodeScalars.count
    }

    private static let marks: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("%PDF".utf8), [0x50, 0x4B, 0x03, 0x04],
        [0x1F, 0x8B], [0x7F, 0x45, 0x4C, 0x46], Array("SQLite format 3\0".utf8), Array("RIFF".utf8), Array("ID3".utf8),
        Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58], [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF],
        Array("Rar!".utf8),
        [0xD0, 0xCF, 0x11, 0xE0],
    ]
}
