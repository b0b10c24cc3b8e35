import GRDB
import News

/// The articles that a new library opens with.
enum Samples {
    /// Whether the library never had an article.
    static func areWelcome(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT is_used = 0 FROM library") ?? false
    }

    static func remove(_ db: Database) throws -> Int {
        try db.execute(sql: "DELETE FROM article WHERE is_sample = 1")
        return db.changesCount
    }
}
