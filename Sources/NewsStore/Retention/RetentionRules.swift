/// How long and how many articles are kept; absent: without end.
public struct RetentionRules: Sendable, Hashable {
    public struct Rule: Sendable, Hashable {
        /// Articles older than so many days go.
        public var days: Int?
        /// Of more articles than this, the oldest go.
        public var articles: Int?

        public init(days: Int? = nil, articles: Int? = nil) {
            self.days = days
            self.articles = articles
        }

        var isEmpty: Bool {
            days == nil && articles == nil
        }
    }

    /// For the whole library.
    public var all: Rule
    /// How large the library may be, in bytes; of more, the oldest articles go.
    public var bytes: Int64?
    /// For the articles of one source, by its key, its title or its address.
    public var sources: [String: Rule]

    public init(all: Rule = Rule(), bytes: Int64? = nil, sources: [String: Rule] = [:]) {
        self.all = all
        self.bytes = bytes
        self.sources = sources
    }

    public var isEmpty: Bool {
        all.isEmpty && bytes == nil && sources.values.allSatisfy(\.isEmpty)
    }
}
