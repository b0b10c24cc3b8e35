import GRDB

extension NewsStore {
    /// Brings the index of words up to date for some articles, in one transaction; returns how many there were, 0 when
    /// nothing is left to do.
    ///
    /// Until an article is in the index, a search reads its text: what is found is the same.
    @discardableResult
    public func index(limit: Int) throws(StoreError) -> Int {
        guard try hasUnindexed else { return 0 }
        return try connections.write { try Indexer($0).work(limit: max(1, limit)) }
    }

    /// How many articles are not in the index yet.
    public func unindexedCount() throws(StoreError) -> Int {
        try connections.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM unindexed") ?? 0 }
    }

    /// Whether the index lacks an article or holds one that has changed.
    public var hasUnindexed: Bool {
        get throws(StoreError) {
            try connections.read { db in
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM unindexed) OR EXISTS (SELECT 1 FROM outdated)") ?? false
            }
        }
    }

    /// Empties the index; every article is then to be put into it again.
    public func resetIndex() throws(StoreError) {
        try connections.write { db in
            try db.execute(
                sql: """
                    INSERT INTO word_index (word_index) VALUES ('delete-all');
                    DELETE FROM indexed;
                    DELETE FROM outdated;
                    DELETE FROM unindexed;
                    INSERT INTO unindexed SELECT article FROM content;
                    """)
        }
    }
}
