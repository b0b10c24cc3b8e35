/// What a file is, by its first bytes.
public enum ContentKind: String, Sendable, Hashable {
    case rss
    case atom
    case rdf
    case jsonFeed = "json-feed"
    case opml
    /// HTML.
    case page
    case text
    case binary
    case empty

    public static func sniff(_ bytes: [UInt8]) -> ContentKind {
        bytes.isEmpty ? .empty : .text
    }
}
