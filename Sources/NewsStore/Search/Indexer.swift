import ChineseText
import GRDB

/// Brings the index up to date, some articles at a time.
struct Indexer {
    private let db: Database
    private let index: WordIndex

    init(_ db: Database) throws {
        self.db = db
        index = try WordIndex(db)
    }

    /// Forgets outdated entries, then adds articles, the oldest first; at most so many. Returns how many there were.
    func work(limit: Int) throws -> Int {
        let forgotten = try forget(limit: limit)
        // An entry's number is free only when the index has forgotten it.
        return forgotten == limit ? forgotten : forgotten + (try add(limit: limit - forgotten))
    }

    /// Forgets entries of articles that are gone or have another text; at most so many.
    func forget(limit: Int) throws -> Int {
        let rows = try RowSteps(
            db, "SELECT entry, title, tab, origin, body_kind, body FROM outdated ORDER BY entry LIMIT ?"
        ) { $0.add(Int64(limit)) }
        var tokens = SearchTokens()
        var last: Int64?
        var count = 0
        while let row = try rows.next() {
            let entry = row.integer(0)
            IndexedText(row, from: 1).write(to: &tokens)
            try index.remove(entry, tokens)
            last = entry
            count += 1
        }
        if let last {
            try db.execute(sql: "DELETE FROM outdated WHERE entry <= ?", arguments: [last])
        }
        return count
    }

    private func add(limit: Int) throws -> Int {
        let ids = try Int64.fetchAll(
            db, sql: "SELECT article FROM unindexed ORDER BY article LIMIT ?", arguments: [limit])
        guard let last = ids.last else { return 0 }
        let text = try BulkStatement(
            db,
            """
            SELECT title, \(Schema.indexedTab("article.tab")), origin, body_kind, body
            FROM article JOIN content ON content.article = article.id WHERE article.id = ?
            """)
        let account = try BulkStatement(db, "INSERT INTO indexed (entry, article) VALUES (?, ?)")
        var entries = try EntryNumbers(db)
        var tokens = SearchTokens()
        for id in ids {
            guard let article = try text.first({ $0.add(id) }, read: { IndexedText($0, from: 0) }) else { continue }
            article.write(to: &tokens)
            let entry = try entries.next(for: id)
            try index.add(entry, tokens)
            try account.run { binding in
                binding.add(entry)
                binding.add(id)
            }
        }
        try db.execute(sql: "DELETE FROM unindexed WHERE article <= ?", arguments: [last])
        return ids.count
    }
}
