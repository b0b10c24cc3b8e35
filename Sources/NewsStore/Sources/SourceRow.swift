import GRDB
import News

/// The source of a stored article.
enum SourceRow {
    static func source(of article: ArticleID, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(db, sql: "SELECT source FROM article WHERE id = ?", arguments: [article.rawValue])
    }

    /// The same, to be corrected.
    static func subject(of article: ArticleID, _ db: Database) throws -> CorrectedSubject? {
        let sql =
            "SELECT source.id, source.title FROM article JOIN source ON source.id = article.source WHERE article.id = ?"
        return try Row.fetchOne(db, sql: sql, arguments: [article.rawValue]).map { .source($0[0], title: $0[1]) }
    }
}

extension SubscriptionTable {
    /// The subscriptions that the user gave to a place, or that brought articles of it.
    func sources(of place: PlaceKey) throws -> Set<Int64> {
        let sql = """
            SELECT source FROM subscription WHERE EXISTS (
                SELECT 1 FROM article JOIN tab ON tab.id = article.tab
                WHERE article.source = subscription.source AND tab.place = ?1)
            UNION SELECT source FROM source_place JOIN subscription USING (source) WHERE source_place.place = ?1
            """
        return try Set(Int64.fetchAll(db, sql: sql, arguments: [place.rawValue]))
    }
}
