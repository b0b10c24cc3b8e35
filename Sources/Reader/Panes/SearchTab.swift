public import News

/// A search of the whole library, shown as a tab of its own.
public struct SearchTab: Sendable, Hashable {
    public var query: SearchQuery
    /// How many articles it found; absent until they are counted.
    public internal(set) var count: Int?
    /// The list that was counted last, or is being counted.
    var counting: HeadlineQuery?
    /// The tab to go back to.
    var origin: Tab

    init(_ query: SearchQuery, origin: Tab) {
        self.query = query
        self.origin = origin
    }

    /// The list of its hits.
    var list: HeadlineQuery {
        HeadlineQuery(search: query)
    }
}
