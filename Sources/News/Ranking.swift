/// A list of most read articles as a page shows it: 新闻排行, 县区新闻排行.
public struct Ranking: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public var title: String
        public var url: String?

        public init(title: String, url: String? = nil) {
            self.title = title
            self.url = url
        }
    }

    public var title: String
    public var entries: [Entry]

    public init(title: String, entries: [Entry]) {
        self.title = title
        self.entries = entries
    }
}
