import GRDB
import News

/// Reads and writes what is still to be fetched.
struct ErrandTable {
    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Open errands of a source, those that failed least first.
    func open(_ source: Int64) throws -> [Errand] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT address, article, failures FROM errand WHERE source = ? AND is_closed = 0
                ORDER BY failures, article DESC, address
                """, arguments: [source]
        ).map { row in
            Errand(
                address: row[0], article: (row[1] as Int64?).map(ArticleID.init(rawValue:)), failures: row[2])
        }
    }

    /// Sources with open errands.
    func sources() throws -> Set<Int64> {
        try Set(Int64.fetchAll(db, sql: "SELECT DISTINCT source FROM errand WHERE is_closed = 0"))
    }

    func add(_ errands: [Errand], of source: Int64) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO errand (source, address, article) VALUES (?, ?, ?)
                ON CONFLICT (source, address) DO UPDATE SET
                    article = ifnull(excluded.article, article), is_closed = 0, failures = 0
                    WHERE excluded.article IS NOT NULL
                """)
        for errand in errands {
            try statement.execute(arguments: [source, errand.address, errand.article?.rawValue])
        }
    }

    func remove(_ address: String, of source: Int64) throws {
        try db.cachedStatement(sql: "DELETE FROM errand WHERE source = ? AND address = ?")
            .execute(arguments: [source, address])
    }

    func fail(_ address: String, of source: Int64, isFinal: Bool) throws {
        try db.cachedStatement(
            sql: "UPDATE errand SET failures = failures + 1, is_closed = ? WHERE source = ? AND address = ?"
        ).execute(arguments: [isFinal, source, address])
    }

    /// Those of `addresses` that are neither articles of the source nor errands of it, closed ones included.
    func unknown(_ addresses: [String], of source: Int64) throws -> [String] {
        let article = try db.cachedStatement(sql: "SELECT 1 FROM article WHERE source = ? AND identity = ?")
        let errand = try db.cachedStatement(sql: "SELECT 1 FROM errand WHERE source = ? AND address = ?")
        return try addresses.filter { address in
            let key: StatementArguments = [source, address.storable]
            return try Row.fetchOne(article, arguments: key) == nil && Row.fetchOne(errand, arguments: key) == nil
        }
    }
}
