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
    private let events: EventFinder
    private let mutes: MutedWords
    private let removed: RemovedArticles
    private var names: NameTables
    private var ids: ArticleIDs
    /// Texts of new articles, not stored yet.
    private var texts: [(row: ArticleRow, id: Int64)] = []

    init(_ db: Database, source: Source, discovered: Timestamp, isSample: Bool) throws {
        self.db = db
        statements = try ArticleStatements(db)
        self.source = source
        self.discovered = discovered
        self.isSample = isSample
        events = try EventFinder(db)
        mutes = try MutedWords(db)
        names = NameTables(db)
        ids = try ArticleIDs(db)
        sourceRow = try names.source(source)
        removed = try RemovedArticles(db, source: sourceRow)
    }

    mutating func store(_ articles: [ArticleContent]) throws -> StoreOutcome {
        var outcome = StoreOutcome()
        for article in articles {
            let identity = article.identity.storable
            let origin = article.sourceName ?? source.title
            let fingerprint = article.fingerprint(origin: origin)
            switch try stored(identity) {
            case nil:
                guard let id = try insert(article, identity, origin: origin, fingerprint: fingerprint) else {
                    outcome.unchanged += 1
                    continue
                }
                outcome.added.append(ArticleID(rawValue: id))
            case (_, fingerprint)?:
                outcome.unchanged += 1
            case (let id, _)?:
                try update(article, id: id, origin: origin, fingerprint: fingerprint)
                outcome.updated.append(ArticleID(rawValue: id))
            }
        }
        try appendTexts()
        if !outcome.added.isEmpty {
            try db.execute(sql: "UPDATE library SET is_used = 1 WHERE is_used = 0")
        }
        return outcome
    }

    private mutating func row(
        of article: ArticleContent, origin: String, fingerprint: Int64, isRepeated: Bool
    ) throws -> ArticleRow {
        var hidden: Hidden = isRepeated ? .repeated : []
        if mutes.hide(article.title, place: article.place) { hidden.insert(.muted) }
        return try ArticleRow(
            article: article, tab: names.tab(section: article.section, place: article.place, hidden: hidden),
            origin: names.origin(origin.storable), fingerprint: fingerprint,
            addressKey: article.url.flatMap(AddressKey.value))
    }

    private func stored(_ identity: String) throws -> (id: Int64, fingerprint: Int64)? {
        try statements.find.first { binding in
            binding.add(sourceRow)
            binding.add(identity)
        } read: { row in
            (row.integer(0), row.integer(1))
        }
    }

    /// The new article's id; nil where another source has brought it already, or retention has removed it.
    private mutating func insert(
        _ article: ArticleContent, _ identity: String, origin: String, fingerprint: Int64
    ) throws -> Int64? {
        guard try !removed.contains(identity), try events.article(atAddressOf: article, source: sourceRow) == nil else {
            return nil
        }
        let moment = min(article.published?.moment ?? discovered, discovered)
        let main = try events.main(of: article, at: moment, source: sourceRow)
        let row = try row(of: article, origin: origin, fingerprint: fingerprint, isRepeated: main != nil)
        let id = try ids.id(at: moment)
        try statements.insertArticle.run { binding in
            row.bindFace(&binding)
            binding.add(id)
            binding.add(sourceRow)
            binding.add(identity)
            binding.add(discovered.seconds)
            binding.add(isSample)
        }
        texts.append((row, id))
        if let main {
            try statements.insertReport.run { binding in
                binding.add(id)
                binding.add(main)
            }
        }
        return id
    }

    private mutating func appendTexts() throws {
        for index in PagePacking.order(of: texts.map(\.row.contentSize)) {
            let (row, id) = texts[index]
            try statements.insertContent.run { binding in
                row.bindContent(&binding)
                binding.add(id)
            }
        }
        texts = []
    }

    private mutating func update(
        _ article: ArticleContent, id: Int64, origin: String, fingerprint: Int64
    ) throws {
        // It may be one that was new a moment ago.
        try appendTexts()
        let hidden = try statements.hidden.first {
            $0.add(id)
        } read: {
            $0.integer(0)
        }
        let isRepeated = Hidden(rawValue: Int(hidden ?? 0)).contains(.repeated)
        let row = try row(of: article, origin: origin, fingerprint: fingerprint, isRepeated: isRepeated)
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
