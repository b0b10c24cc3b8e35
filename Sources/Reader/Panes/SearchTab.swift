public import News

/// A search of the whole library, shown as a tab of its own.
public struct SearchTab: Sendable, Hashable {
    public var query: SearchQuery
    /// How many articles it found; absent until they are counted.
    public internal(set) var count: Int?
    /// The list that was counted last, or is being counted.
    var counting: HeadlineQuery?
    var isCounted = false
    /// What was counted of it.
    var counted: Int?
    /// Whether the library has changed since the count began.
    var isStale = false
    /// The tab to go back to.
    var origin: Tab

    init(_ query: SearchQuery, origin: Tab) {
        self.query = query
        self.origin = origin
    }

    /// The hits are to be counted again; not before a count that has begun has ended, which might never be otherwise.
    mutating func libraryChanged() {
        isStale = !isCounted
        if isCounted { counting = nil }
    }

    /// The list of its hits.
    var list: HeadlineQuery {
        HeadlineQuery(search: query)
    }
}
