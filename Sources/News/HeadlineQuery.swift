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
    /// An article that stays listed though it fits `show` no longer: the one that has just been read.
    public var keeping: ArticleID?
    /// What would be hidden and is listed all the same.
    public var revealing: Hidden

    public init(
        section: SectionKey? = nil, place: PlaceKey? = nil, show: Show = .all, filter: String = "",
        order: Order = .date, keeping: ArticleID? = nil, revealing: Hidden = []
    ) {
        self.section = section
        self.place = place
        self.show = show
        self.filter = filter
        self.order = order
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
    public var offset: Int
    public var headlines: [Headline]

    public init(total: Int = 0, offset: Int = 0, headlines: [Headline] = []) {
        self.total = total
        self.offset = offset
        self.headlines = headlines
    }
}
