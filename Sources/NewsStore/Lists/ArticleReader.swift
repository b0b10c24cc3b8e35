import GRDB
import News

/// Reads whole articles.
enum ArticleReader {
    static func article(_ id: ArticleID, _ db: Database) throws -> Article? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.identity, article.title, article.url, published, is_day_only, correspondent, discovered,
                    is_read, is_starred, is_sample, tab.section, tab.place, source.title AS source,
                    content.source_name, author, breadcrumb, summary, body_kind, body, images
                FROM article
                JOIN content ON content.article = article.id
                JOIN tab ON tab.id = article.tab
                JOIN source ON source.id = article.source
                WHERE article.id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
        var article = Article(id, row)
        article.others = try HeadlineReader.headlines(others(of: id, db), db)
        return article
    }

    /// The other reports of an article's event: the main one first, then the others from the oldest on.
    private static func others(of id: ArticleID, _ db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: """
                WITH event AS (SELECT ifnull((SELECT main FROM report WHERE article = ?1), ?1) AS main)
                SELECT main FROM event WHERE main <> ?1
                UNION ALL SELECT article FROM report WHERE main = (SELECT main FROM event) AND article <> ?1
                """)
        return try Int64.fetchAll(statement, arguments: [id.rawValue])
    }
}

extension Article {
    fileprivate init(_ id: ArticleID, _ row: Row) {
        self.init(
            id: id, content: ArticleContent(row), source: row["source"],
            discovered: Timestamp(seconds: row["discovered"]), isRead: row["is_read"], isStarred: row["is_starred"],
            isSample: row["is_sample"])
    }
}

extension ArticleContent {
    fileprivate init(_ row: Row) {
        self.init(
            identity: row["identity"], title: row["title"], url: row["url"],
            published: Published(seconds: row["published"], isDayOnly: row["is_day_only"]),
            sourceName: row["source_name"], author: row["author"], correspondent: row["correspondent"],
            breadcrumb: ListColumn.parts(row["breadcrumb"]), summary: row["summary"],
            body: ArticleBody(kind: row["body_kind"], source: row["body"]), images: ListColumn.parts(row["images"]),
            section: SectionKey(rawValue: row["section"]),
            place: (row["place"] as String?).map(PlaceKey.init(rawValue:)))
    }
}
