/// OPML 1 and 2.
public enum OutlineParser {
    public static func parse(
        _ bytes: [UInt8], httpCharset: String? = nil, override: String? = nil
    ) throws(FeedError) -> Outline {
        throw .notAFeed
    }
}
