import GRDB

/// The tallies against a count of the articles.
enum TallyCount {
    private static let tables = [
        (
            name: "tally", columns: "tab, span, total, unread, starred",
            counted: "SELECT tab, id >> 37, count(*), sum(is_read = 0), sum(is_starred = 1) FROM article GROUP BY 1, 2"
        ),
        (
            name: "origin_tally", columns: "origin, tab, total, unread, starred",
            counted: "SELECT origin, tab, count(*), sum(is_read = 0), sum(is_starred = 1) FROM article GROUP BY 1, 2"
        ),
    ]

    /// How many rows are wrong, missing or too many.
    static func wrongRows(_ db: Database) throws -> Int {
        try tables.reduce(0) { sum, table in
            let kept = "SELECT \(table.columns) FROM \(table.name)"
            return try sum + rows("\(kept) EXCEPT \(table.counted)", db) + rows("\(table.counted) EXCEPT \(kept)", db)
        }
    }

    private static func rows(_ sql: String, _ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(sql))") ?? 0
    }

    /// Counts everything anew.
    static func rebuild(_ db: Database) throws {
        for table in tables {
            try db.execute(sql: "DELETE FROM \(table.name)")
            try db.execute(sql: "INSERT INTO \(table.name) (\(table.columns)) \(table.counted)")
        }
    }
}
