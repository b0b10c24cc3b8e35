import GRDB

/// Numbers that change with whatever changes the hits of a search, and not when articles only go into the index.
struct SearchVersion: Equatable {
    private let numbers: [Int64?]

    init(_ db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT sum(total), sum(unread), sum(starred), (SELECT max(id) FROM article),
                        (SELECT max(id) FROM edit), (SELECT sum(is_undone) FROM edit), (SELECT max(entry) FROM outdated),
                        sum(total * hidden)
                    FROM tally JOIN tab ON tab.id = tally.tab
                    """))
        numbers = row.map { row in (0..<8).map { row[$0] } } ?? []
    }
}
