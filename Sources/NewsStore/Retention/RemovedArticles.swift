import GRDB
import News

/// What is remembered of articles that retention has removed, so that they do not come back as new.
struct RemovedArticles {
    /// So many are remembered; the oldest are forgotten first. A feed that still has them after so long is odd.
    static let most = 200_000

    private let find: BulkStatement?
    private let source: Int64

    init(_ db: Database, source: Int64) throws {
        self.source = source
        let isEmpty = try Row.fetchOne(db, sql: "SELECT 1 FROM removed LIMIT 1") == nil
        find = isEmpty ? nil : try BulkStatement(db, "SELECT 1 FROM removed WHERE source = ? AND identity = ?")
    }

    func contains(_ identity: String) throws -> Bool {
        guard let find else { return false }
        return try find.first { binding in
            binding.add(source)
            binding.add(Self.digest(identity))
        } read: { _ in
            true
        } ?? false
    }

    static func digest(_ identity: String) -> Int64 {
        var digest = TextDigest()
        digest.add(identity)
        return Int64(bitPattern: digest.value)
    }

    /// Remembers articles that are about to go.
    static func remember(_ articles: [(source: Int64, identity: String)], at moment: Timestamp, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO removed VALUES (?, ?, ?)")
        for article in articles {
            try statement.execute(arguments: [article.source, digest(article.identity), moment.seconds])
        }
        try db.execute(
            sql: """
                DELETE FROM removed WHERE moment < (SELECT moment FROM removed ORDER BY moment DESC LIMIT 1 OFFSET ?)
                """, arguments: [most])
    }
}
