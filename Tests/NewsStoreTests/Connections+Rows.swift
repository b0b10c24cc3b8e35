import GRDB

@testable import NewsStore

extension Connections {
    /// The rows of a query as text, for tests that look below the store.
    func rows(_ sql: String) throws -> [String] {
        try read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                row.databaseValues.map { "\($0)" }.joined(separator: " ")
            }
        }
    }

    func run(_ sql: String) throws {
        try write { try $0.execute(sql: sql) }
    }

    /// A bare row, with an id of the test's choice; the library must have an article of which the rest is taken.
    func insertArticle(id: Int64) throws {
        try run(
            """
            INSERT INTO article (
                id, source, identity, tab, origin, title, title_key, is_day_only, discovered, fingerprint, is_sample)
            SELECT \(id), source, '\(id)', tab, origin, title, title_key, 0, discovered, 0, 0 FROM article LIMIT 1
            """)
    }
}
