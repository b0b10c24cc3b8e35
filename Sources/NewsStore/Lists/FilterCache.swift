import GRDB
import News
import Synchronization

/// The last filtered list, kept for as long as nobody writes: scrolling through it reads no headline again.
final class FilterCache: Sendable {
    private struct Entry {
        var query: HeadlineQuery
        var version: Version
        var list: FilteredList
    }

    /// Changes with every commit: `data_version` with those of other connections, the other with this one's own.
    private struct Version: Equatable {
        var others: Int64
        var own: Int

        init(_ db: Database) throws {
            others = try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
            own = db.totalChangesCount
        }
    }

    private let entry = Mutex<Entry?>(nil)

    /// The list of a query: the one kept, else the one that `make` makes.
    func list(_ query: HeadlineQuery, _ db: Database, make: () throws -> FilteredList) throws -> FilteredList {
        let version = try Version(db)
        let kept = entry.withLock { $0 }
        if let kept, kept.query == query, kept.version == version { return kept.list }
        let list = try make()
        entry.withLock { $0 = Entry(query: query, version: version, list: list) }
        return list
    }
}
