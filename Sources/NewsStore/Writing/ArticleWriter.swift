import GRDB
import News

/// Stores the articles of one source within one transaction.
struct ArticleWriter {
    private let db: Database
    private let source: Source
    private let sourceRow: Int64
    private let discovered: Timestamp
    private let isSample: Bool
    private var names: NameTables
    private var ids: ArticleIDs

    init(_ db: Database, source: Source, discovered: Timestamp, isSample: Bool) throws {
        self.db = db
        self.source = source
        self.discovered = discovered
        self.isSample = isSample
        names = NameTables(db)
        ids = ArticleIDs(db)
        sourceRow = try names.source(source)
    }

    mutating func store(_ articles: [ArticleContent]) throws -> StoreOutcome {
        var outcome = StoreOutcome()
        for article in articles {
            let row = try row(of: article)
            switch try stored(identity: row.identity) {
            case nil:
                outcome.added.append(ArticleID(rawValue: try insert(row)))
            case (_, row.fingerprint)?:
                outcome.unchanged += 1
            case (let id, _)?:
                try update(row, id: id)
                outcome.updated.append(ArticleID(rawValue: id))
            }
        }
        if !outcome.added.isEmpty {
            try db.execute(sql: "UPDATE library SET is_used = 1 WHERE is_used = 0")
        }
        return outcome
    }

    private mutating func row(of article: ArticleContent) throws -> ArticleRow {
        let origin = article.sourceName ?? source.title
        return ArticleRow(
            article, tab: try names.tab(section: article.section, place: article.place),
            origin: try names.origin(origin.storable), fingerprint: article.fingerprint(origin: origin))
    }

    private func stored(identity: String) throws -> (id: Int64, fingerprint: Int64)? {
        let statement = try db.cachedStatement(
            sql: "SELECT id, fingerprint FROM article WHERE source = ? AND identity = ?")
        return try Row.fetchOne(statement, arguments: [sourceRow, identity]).map { ($0[0], $0[1]) }
    }

    private mutating func insert(_ row: ArticleRow) throws -> Int64 {
        let published = row.article.published?.moment ?? discovered
        let id = try ids.id(at: min(published, discovered))
        try row.insert(db, id: id, source: sourceRow, discovered: discovered, isSample: isSample)
        return id
    }

    private func update(_ row: ArticleRow, id: Int64) throws {
        try row.update(db, id: id)
    }
}
