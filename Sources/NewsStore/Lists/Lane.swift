import GRDB
import News

/// A run of articles that one index holds in the order of their ids: those of a tab, or of an origin within a tab.
struct Lane: Hashable {
    enum Direction {
        case newestFirst, oldestFirst
    }

    var tab: Int64
    /// Absent: every origin.
    var origin: Int64?
    var show: HeadlineQuery.Show

    /// The first ids of a range.
    func ids(in range: Range<Int64>, _ direction: Direction, limit: Int, _ db: Database) throws -> [Int64] {
        let order = direction == .newestFirst ? "DESC" : "ASC"
        let sql = "SELECT id FROM article WHERE \(condition) AND id >= ? AND id < ? ORDER BY id \(order) LIMIT ?"
        return try Int64.fetchAll(
            db.cachedStatement(sql: sql), arguments: values + [range.lowerBound, range.upperBound, limit])
    }

    /// How many ids lie in a range.
    func count(in range: Range<Int64>, _ db: Database) throws -> Int {
        let sql = "SELECT count(*) FROM article WHERE \(condition) AND id >= ? AND id < ?"
        return try Int.fetchOne(
            db.cachedStatement(sql: sql), arguments: values + [range.lowerBound, range.upperBound]) ?? 0
    }

    /// The plus keeps SQLite to the index of what is starred, which is small, instead of the one of all of an origin.
    private var condition: String {
        switch (origin, show) {
        case (nil, _): "tab = ?" + show.condition
        case (_, .starred): "+origin = ? AND tab = ?" + show.condition
        case (_, .all), (_, .unread): "origin = ? AND tab = ?" + show.condition
        }
    }

    private var values: StatementArguments {
        origin.map { [$0, tab] } ?? [tab]
    }
}

extension HeadlineQuery.Show {
    /// A further condition on the rows of `article`, in the words of the partial indexes.
    var condition: String {
        switch self {
        case .all: ""
        case .unread: " AND is_read = 0"
        case .starred: " AND is_starred = 1"
        }
    }

    /// The column of the tallies that counts these.
    var tallyColumn: String {
        switch self {
        case .all: "total"
        case .unread: "unread"
        case .starred: "starred"
        }
    }
}
