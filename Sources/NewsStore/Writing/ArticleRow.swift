import GRDB
import News

/// An article as the tables `article` and `content` hold it.
struct ArticleRow {
    let article: ArticleContent
    let tab: Int64
    let origin: Int64
    /// Tells whether an article that comes again is just as it was.
    let fingerprint: Int64
    let addressKey: Int64?

    /// Binds what an update may change in `article`.
    func bindFace(_ binding: inout BulkStatement.Binding) {
        binding.add(tab)
        binding.add(origin)
        binding.add(article.title.storable)
        binding.add(TitleKey.value(article.title))
        binding.add(article.url?.storable)
        binding.add(article.correspondent?.storable)
        binding.add(article.published?.moment.seconds)
        binding.add(article.published?.precision == .day)
        binding.add(fingerprint)
        binding.add(addressKey)
    }

    /// Binds what an update may change in `content`.
    func bindContent(_ binding: inout BulkStatement.Binding) {
        binding.add(article.body.kind)
        binding.add(article.body.source.storable)
        binding.add(article.summary?.storable)
        binding.add(article.sourceName?.storable)
        binding.add(article.author?.storable)
        binding.add(ListColumn.text(article.breadcrumb))
        binding.add(ListColumn.text(article.images))
    }

    /// About how many bytes the row in `content` has.
    var contentSize: Int {
        let texts = [article.summary, article.sourceName, article.author] + article.breadcrumb + article.images
        return texts.reduce(article.body.source.utf8.count + Self.head) { $0 + ($1?.utf8.count ?? 0) }
    }

    /// The types of its columns and the number of the article.
    private static let head = 20
}

/// The statements that store articles.
///
/// They fail rather than abort, which leaves it to the transaction to take back what a failed one did: to abort, SQLite
/// would keep a journal of each.
struct ArticleStatements {
    let find: BulkStatement
    let insertArticle: BulkStatement
    let insertContent: BulkStatement
    let updateArticle: BulkStatement
    let updateContent: BulkStatement
    /// How an article that is there is hidden.
    let hidden: BulkStatement
    let insertReport: BulkStatement

    init(_ db: Database) throws {
        find = try BulkStatement(db, "SELECT id, fingerprint FROM article WHERE source = ? AND identity = ?")
        insertArticle = try BulkStatement(
            db,
            """
            INSERT OR FAIL INTO article (
                tab, origin, title, title_key, url, correspondent, published, is_day_only, fingerprint,
                address_key, id, source, identity, discovered, is_sample)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertContent = try BulkStatement(
            db,
            """
            INSERT OR FAIL INTO content (body_kind, body, summary, source_name, author, breadcrumb, images, article)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        updateArticle = try BulkStatement(
            db,
            """
            UPDATE OR FAIL article SET
                tab = ?, origin = ?, title = ?, title_key = ?, url = ?, correspondent = ?, published = ?,
                is_day_only = ?, fingerprint = ?, address_key = ?
            WHERE id = ?
            """)
        hidden = try BulkStatement(
            db, "SELECT hidden FROM article JOIN tab ON tab.id = article.tab WHERE article.id = ?")
        insertReport = try BulkStatement(db, "INSERT INTO report (article, main) VALUES (?, ?)")
        updateContent = try BulkStatement(
            db,
            """
            UPDATE OR FAIL content SET
                body_kind = ?, body = ?, summary = ?, source_name = ?, author = ?, breadcrumb = ?, images = ?
            WHERE article = ?
            """)
    }
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
        digest.add(UInt64(bitPattern: body.kind))
        digest.add(published.map { UInt64(bitPattern: $0.moment.seconds) } ?? .max)
        digest.add(published?.precision == .day ? 1 : 0)
        return Int64(bitPattern: digest.value)
    }
}
