import GRDB
import News

/// Stores the articles of one source within one transaction.
struct ArticleWriter {
    private let db: Database
    private let statements: ArticleStatements
    private let source: Source
    private let sourceRow: Int64
    private let discovered: Timestamp
    private let isSample: Bool
    private var names: NameTables
    private var ids: ArticleIDs

    init(_ db: Database, source: Source, discovered: Timestamp, isSample: Bool) throws {
        self.db = db
        statements = try ArticleStatements(db)
        self.source = source
        self.discovered = discovered
        self.isSample = isSample
        names = NameTables(db)
        ids = try ArticleIDs(db)
        sourceRow = try names.source(source)
    }

    mutating func store(_ articles: [ArticleContent]) throws -> StoreOutcome {
        var outcome = StoreOutcome()
        for article in articles {
            let row = try row(of: article)
            let identity = article.identity.storable
            switch try stored(identity) {
            case nil:
                outcome.added.append(ArticleID(rawValue: try insert(row, identity)))
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
        return try ArticleRow(
            article: article, tab: names.tab(section: article.section, place: article.place),
            origin: names.origin(origin.storable), fingerprint: article.fingerprint(origin: origin))
    }

    private func stored(_ identity: String) throws -> (id: Int64, fingerprint: Int64)? {
        try statements.find.first { binding in
            binding.add(sourceRow)
            binding.add(identity)
        } read: { row in
            (row.integer(0), row.integer(1))
        }
    }

    private mutating func insert(_ row: ArticleRow, _ identity: String) throws -> Int64 {
        let published = row.article.published?.moment ?? discovered
        let id = try ids.id(at: min(published, discovered))
        try statements.insertArticle.run { binding in
            row.bindFace(&binding)
            binding.add(id)
            binding.add(sourceRow)
            binding.add(identity)
            binding.add(discovered.seconds)
            binding.add(isSample)
        }
        try statements.insertContent.run { binding in
            row.bindContent(&binding)
            binding.add(id)
        }
        return id
    }

    private func update(_ row: ArticleRow, id: Int64) throws {
        try statements.updateArticle.run { binding in
            row.bindFace(&binding)
            binding.add(id)
        }
        try statements.updateContent.run { binding in
            row.bindContent(&binding)
            binding.add(id)
        }
    }
}
