public import CharacterEncoding
public import News

/// A feed, and how its bytes were read.
public struct FeedReading: Sendable, Hashable {
    public var feed: ParsedFeed
    /// The encoding's lower-case name.
    public var encoding: String
    public var encodingOrigin: EncodingOrigin
    /// Whether the file ends before the feed does; `feed` then has the items that are whole.
    public var isTruncated: Bool

    public init(feed: ParsedFeed, encoding: String, encodingOrigin: EncodingOrigin, isTruncated: Bool) {
        self.feed = feed
        self.encoding = encoding
        self.encodingOrigin = encodingOrigin
        self.isTruncated = isTruncated
    }
}

/// RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1.
public enum FeedParser {
    /// Reads a feed.
    ///
    /// `address` is where it came from: relative addresses in it are resolved against it. Dates without a zone are of
    /// a clock `utcOffset` seconds east of UTC; `now` is what relative dates are relative to.
    public static func parse(
        _ bytes: [UInt8], address: String? = nil, httpCharset: String? = nil, override: String? = nil,
        utcOffset: Int = 28_800, now: Timestamp? = nil
    ) throws(FeedError) -> FeedReading {
        switch ContentKind.sniff(bytes) {
        case .empty: throw .empty
        case .binary: throw .binary
        case .xml: throw .notAFeed
        default: break
        }
        let decoded = TextDecoder.decode(bytes, override: override, httpCharset: httpCharset)
        let dates = DateReader(utcOffset: utcOffset, now: now)
        let (feed, isTruncated) = try parse(decoded.text, address: address, dates)
        return FeedReading(
            feed: feed, encoding: decoded.encoding, encodingOrigin: decoded.origin, isTruncated: isTruncated)
    }

    private static func parse(
        _ text: String, address: String?, _ dates: DateReader
    ) throws(FeedError) -> (ParsedFeed, isTruncated: Bool) {
        if let first = text.utf8.first(where: { $0 > 0x20 }), first != UInt8(ascii: "<") {
            return try JSONFeedReader(address: address, dates: dates).read(text)
        }
        var reader = XMLReader(text, address: address)
        guard let root = reader.root() else { throw .notAFeed }
        switch root.name {
        case "rss":
            var rss = RSSReader(reader, format: .rss, dates: dates)
            return rss.read(root)
        case "rdf":
            var rss = RSSReader(reader, format: .rdf, dates: dates)
            return rss.read(root)
        case "feed":
            var atom = AtomReader(reader, dates: dates)
            return atom.read(root)
        default: throw .notAFeed
        }
    }
}
