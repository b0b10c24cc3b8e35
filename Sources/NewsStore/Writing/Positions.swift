import GRDB
import News

/// Where the reader was in every article.
enum Positions {
    static func position(of article: ArticleID, _ db: Database) throws -> ReadingPosition? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT block, offset FROM position WHERE article = ?"),
            arguments: [article.rawValue]
        ).map { ReadingPosition(block: $0[0], offset: $0[1]) }
    }

    static func set(_ position: ReadingPosition, of article: ArticleID, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO position (article, block, offset) SELECT id, ?, ? FROM article WHERE id = ?
                ON CONFLICT (article) DO UPDATE SET block = excluded.block, offset = excluded.offset
                WHERE block <> excluded.block OR offset <> excluded.offset
                """, arguments: [max(0, position.block), max(0, position.offset), article.rawValue])
    }
}
