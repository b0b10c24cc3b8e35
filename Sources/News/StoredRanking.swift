/// A ranking with what the library has of its entries.
public struct StoredRanking: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public var title: String
        public var url: String?
        /// The stored article with this headline or address.
        public var article: ArticleID?

        public init(title: String, url: String?, article: ArticleID?) {
            self.title = title
            self.url = url
            self.article = article
        }
    }

    public var title: String
    public var captured: Timestamp
    public var entries: [Entry]

    public init(title: String, captured: Timestamp, entries: [Entry]) {
        self.title = title
        self.captured = captured
        self.entries = entries
    }
}
