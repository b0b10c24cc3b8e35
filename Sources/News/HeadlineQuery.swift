/// Which headlines a list shows, and in which order.
public struct HeadlineQuery: Sendable, Hashable {
    public enum Show: String, Sendable, Hashable, CaseIterable {
        case all, unread, starred
    }

    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// Newest first.
        case date
        /// By the name of the source, newest first in each.
        case source
        /// By the edition's order of places, newest first in each; articles of no place last.
        case place
    }

    /// Absent: every section.
    public var section: SectionKey?
    /// Absent: every place, and the articles of none.
    public var place: PlaceKey?
    public var show: Show
    /// Words parted by spaces that all stand in the headline, folded; empty: no filter.
    public var filter: String
    public var order: Order
    /// What the whole library is searched for; section, place and order then count for nothing.
    public var search: SearchQuery?
    /// An article that stays listed though it fits `show` no longer: the one that has just been read.
    public var keeping: ArticleID?
    /// What would be hidden and is listed all the same.
    public var revealing: Hidden

    public init(
        section: SectionKey? = nil, place: PlaceKey? = nil, show: Show = .all, filter: String = "",
        order: Order = .date, search: SearchQuery? = nil, keeping: ArticleID? = nil, revealing: Hidden = []
    ) {
        self.section = section
        self.place = place
        self.show = show
        self.filter = filter
        self.order = order
        self.search = search
        self.keeping = keeping
        self.revealing = revealing
    }
}

/// Where a window of a list begins.
public enum WindowStart: Sendable, Hashable {
    /// At a row, counted from 0.
    case offset(Int)
    /// So that this article stands in its middle; at the top where the list does not have it.
    case article(ArticleID)
    /// So that the list's last row is its last.
    case end
}

/// A part of a list: the rows `offset..<offset + headlines.count` of `total`.
public struct HeadlineWindow: Sendable, Hashable {
    public var total: Int
    /// Whether there are more rows than `total`, nobody knows yet how many: so it is with the hits of a search.
    public var hasMore: Bool
    public var offset: Int
    public var headlines: [Headline]
    /// Where the hits of a search stand in the articles' texts.
    public var snippets: [ArticleID: Snippet]

    public init(
        total: Int = 0, hasMore: Bool = false, offset: Int = 0, headlines: [Headline] = [],
        snippets: [ArticleID: Snippet] = [:]
    ) {
        self.total = total
        self.hasMore = hasMore
        self.offset = offset
        self.headlines = headlines
        self.snippets = snippets
    }
}
