import GRDB

/// The search index against the articles.
enum SearchIndexCheck {
    /// How many articles the index does not have yet; nil where the library has no index.
    static func unindexed(_ db: Database) throws -> Int? {
        guard try db.tableExists("indexed") else { return nil }
        return try Int.fetchOne(
            db, sql: "SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM indexed)")
    }

    /// Empties the index, so that it is made anew by whoever next works on it; all is found by a scan until then.
    static func rebuild(_ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM indexed;
                DELETE FROM outdated;
                DELETE FROM unindexed;
                INSERT INTO word_index (word_index) VALUES ('delete-all');
                INSERT INTO unindexed SELECT id FROM article;
                """)
    }
}
