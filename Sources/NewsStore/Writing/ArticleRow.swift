import GRDB
import News

/// An article as the tables `article` and `content` hold it.
struct ArticleRow {
    let article: ArticleContent
    let tab: Int64
    let origin: Int64
    /// Tells whether an article that comes again is just as it was.
    let fingerprint: Int64

    init(_ article: ArticleContent, tab: Int64, origin: Int64, fingerprint: Int64) {
        self.article = article
        self.tab = tab
        self.origin = origin
        self.fingerprint = fingerprint
    }

    var identity: String {
        article.identity.storable
    }

    func insert(_ db: Database, id: Int64, source: Int64, discovered: Timestamp, isSample: Bool) throws {
        try db.cachedStatement(sql: Self.insertArticle).execute(
            arguments: face + [id, source, identity, discovered.seconds, isSample])
        try db.cachedStatement(sql: Self.insertContent).execute(arguments: content + [id])
    }

    func update(_ db: Database, id: Int64) throws {
        try db.cachedStatement(sql: Self.updateArticle).execute(arguments: face + [id])
        try db.cachedStatement(sql: Self.updateContent).execute(arguments: content + [id])
    }

    private var face: StatementArguments {
        [
            tab, origin, article.title.storable, TitleKey(article.title).value, article.url?.storable,
            article.correspondent?.storable,
            article.published?.moment.seconds, article.published?.precision == .day, fingerprint,
        ]
    }

    private static let insertArticle = """
        INSERT INTO article (
            tab, origin, title, title_key, url, correspondent, published, is_day_only, fingerprint,
            id, source, identity, discovered, is_sample)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    private static let updateArticle = """
        UPDATE article SET
            tab = ?, origin = ?, title = ?, title_key = ?, url = ?, correspondent = ?, published = ?, is_day_only = ?,
            fingerprint = ?
        WHERE id = ?
        """

    private var content: StatementArguments {
        [
            article.body.kind, article.body.source.storable, article.summary?.storable, article.sourceName?.storable,
            article.author?.storable,
            ListColumn.text(article.breadcrumb), ListColumn.text(article.images),
        ]
    }

    private static let insertContent = """
        INSERT INTO content (body_kind, body, summary, source_name, author, breadcrumb, images, article)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    private static let updateContent = """
        UPDATE content SET
            body_kind = ?, body = ?, summary = ?, source_name = ?, author = ?, breadcrumb = ?, images = ?
        WHERE article = ?
        """
}

extension ArticleContent {
    /// A digest of everything that is stored of it but its identity; `origin` is the source's name as lists show it.
    func fingerprint(origin: String) -> Int64 {
        var digest = TextDigest()
        for part in [title, url, sourceName, origin, author, correspondent, summary, body.source] {
            digest.add(part)
        }
        for list in [breadcrumb, images] {
            digest.add(UInt64(list.count))
            list.forEach { digest.add($0) }
        }
        digest.add(section.rawValue)
        digest.add(place?.rawValue)
        digest.add(UInt64(body.kind))
        digest.add(published.map { UInt64(bitPattern: $0.moment.seconds) } ?? .max)
        digest.add(published?.precision == .day ? 1 : 0)
        return Int64(bitPattern: digest.value)
    }
}
