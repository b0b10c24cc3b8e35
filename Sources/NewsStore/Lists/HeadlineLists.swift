import GRDB
import News

/// Windows of lists, with a filter or without.
struct HeadlineLists: Sendable {
    let places: [Place]
    let searches: SearchLists
    private let cache = FilterCache()

    init(places: [Place]) {
        self.places = places
        searches = SearchLists(places: places)
    }

    func window(_ query: HeadlineQuery, from start: WindowStart, limit: Int, _ db: Database) throws -> HeadlineWindow {
        let limit = max(0, limit)
        guard query.search == nil else { return try searches.window(query, from: start, limit: limit, db) }
        let (total, rows) =
            try query.hasWords
            ? filteredRows(query, from: start, limit: limit, db) : laneRows(query, from: start, limit: limit, db)
        return try HeadlineWindow(
            total: total, offset: rows.offset, headlines: HeadlineReader.headlines(rows.ids, db))
    }

    /// All ids of a list with a filter.
    func filtered(_ query: HeadlineQuery, _ db: Database) throws -> FilteredList {
        try cache.list(query, db) { try FilterScan.list(query, places: places, db) }
    }

    private typealias Rows = (total: Int, window: (offset: Int, ids: [Int64]))

    private func filteredRows(
        _ query: HeadlineQuery, from start: WindowStart, limit: Int, _ db: Database
    ) throws -> Rows {
        let list = try filtered(query, db)
        return (list.ids.count, list.window(from: start, limit: limit))
    }

    private func laneRows(
        _ query: HeadlineQuery, from start: WindowStart, limit: Int, _ db: Database
    ) throws -> Rows {
        let list = try LaneList(query, places: places, db)
        return (list.total, try list.window(from: start, limit: limit, db))
    }
}

extension HeadlineQuery {
    /// Whether there is a filter.
    var hasWords: Bool {
        filter.contains { !$0.isWhitespace }
    }
}
