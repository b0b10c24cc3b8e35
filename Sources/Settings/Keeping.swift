internal import StrictTOML

/// How long and how much the library keeps; absent: without end.
public struct Keeping: Sendable, Hashable {
    public struct Limit: Sendable, Hashable {
        /// Articles older than so many days go.
        public var days: Int?
        /// Of more articles than this, the oldest go.
        public var articles: Int?

        public init(days: Int? = nil, articles: Int? = nil) {
            self.days = days
            self.articles = articles
        }
    }

    public var all = Limit()
    /// How large the library may be, in megabytes; of more, the oldest articles go.
    public var megabytes: Int?
    /// By a source's title, address or key.
    public var sources: [String: Limit] = [:]

    public init() {}

    /// The table `[keep]`; 0 is without end.
    init(_ table: TOMLTableReader) {
        all = Limit(table)
        megabytes = table.bound("megabytes")
        if let named = table.table("sources") {
            for name in named.keys {
                sources[name] = named.table(name).map(Limit.init)
            }
        }
    }
}

extension Keeping.Limit {
    fileprivate init(_ table: TOMLTableReader) {
        self.init(days: table.bound("days"), articles: table.bound("articles"))
    }
}

extension TOMLTableReader {
    fileprivate func bound(_ key: String) -> Int? {
        value(key, .integer(in: 0...100_000_000)).flatMap { $0 == 0 ? nil : $0 }
    }
}
