import GRDB
import Synchronization

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

extension Connections {
    /// The statements that reading runs, their values in them.
    func statements(_ body: (Database) throws -> Void) throws -> [String] {
        let log = Mutex<[String]>([])
        try read { db in
            db.trace(options: .statement) { event in
                guard case .statement(let statement) = event else { return }
                log.withLock { $0.append(statement.expandedSQL) }
            }
            defer { db.trace(options: []) }
            try body(db)
        }
        return log.withLock { $0 }
    }

    /// What SQLite means to do for a statement, a line a step.
    func plan(of statement: String) throws -> [String] {
        try read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(statement)").map { $0["detail"] }
        }
    }
}
