import GRDB
import News

/// Full texts in the place of the summaries that sources send.
struct FullTexts {
    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Gives an article the text of its page. Its fingerprint stays that of what its source sent: the same summary
    /// again changes nothing.
    func set(_ body: ArticleBody, images: [String], author: String?, of article: ArticleID) throws {
        try db.execute(
            sql: """
                UPDATE content SET body_kind = ?, body = ?, images = ifnull(?, images), author = ifnull(author, ?)
                WHERE article = ?
                """,
            arguments: [body.kind, body.source.storable, ListColumn.text(images), author?.storable, article.rawValue])
        try db.execute(
            sql: "INSERT OR IGNORE INTO full_text SELECT id FROM article WHERE id = ?", arguments: [article.rawValue])
    }

    /// Asks for the full text of an article at the next update; false where it has no address or its source is not
    /// subscribed to.
    func ask(for article: ArticleID) throws -> Int64? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT article.source, article.url FROM article JOIN subscription USING (source)
                WHERE article.id = ? AND url IS NOT NULL
                """, arguments: [article.rawValue])
        guard let row else { return nil }
        let source: Int64 = row[0]
        try ErrandTable(db).add([Errand(address: row[1], article: article)], of: source)
        return source
    }

    /// Asks again for those of `articles` that had their full text and have lost it to a new summary, and for all of
    /// them where `wantsAll`.
    func ask(for articles: [ArticleID], wantsAll: Bool, source: Int64) throws {
        guard !articles.isEmpty else { return }
        let had = try db.cachedStatement(sql: "DELETE FROM full_text WHERE article = ?")
        let url = try db.cachedStatement(sql: "SELECT url FROM article WHERE id = ?")
        let errands = try articles.compactMap { id -> Errand? in
            try had.execute(arguments: [id.rawValue])
            guard db.changesCount > 0 || wantsAll,
                let address = try String.fetchOne(url, arguments: [id.rawValue])
            else { return nil }
            return Errand(address: address, article: id)
        }
        try ErrandTable(db).add(errands, of: source)
    }
}
