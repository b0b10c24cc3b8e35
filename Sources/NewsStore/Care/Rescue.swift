import GRDB
import News

/// Copies what can be read of a damaged library into a new one.
struct Rescue {
    private(set) var articles = 0
    private(set) var withoutText: [LibraryRepair.Loss] = []
    private(set) var lost: [LibraryRepair.Loss] = []

    /// Tables that are made from the others, or that mean nothing without them: what was done can be undone no longer.
    private static let derived: Set<String> = [
        "tally", "origin_tally", "edit", "edit_article", "edit_correction", "edit_move", "indexed", "unindexed",
        "outdated", "grdb_migrations",
    ]
    /// Indexes that hold the ids of all articles, or of some.
    private static let indexes = ["article_tab", "article_title", "article_origin", "article_unread"]

    /// - Parameter section: of articles whose tab cannot be read.
    init(from file: LibraryFile, to draft: LibraryFile, section: SectionKey) throws(StoreError) {
        // A whole library of today, made and closed again.
        _ = try NewsStore(path: draft.path, access: .readWrite)
        let source = try Connections.readingQueue(file)
        try translatingErrors(path: file.path) {
            var setup = Configuration()
            setup.foreignKeysEnabled = false
            let target = try DatabaseQueue(path: draft.absolutePath, configuration: setup)
            try source.unsafeRead { old in
                try target.write { try copy(from: old, to: $0, section: section) }
            }
            try target.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
            try target.close()
            try source.close()
        }
    }

    private mutating func copy(from old: Database, to new: Database, section: SectionKey) throws {
        for table in try Self.tables(new) {
            try Self.copy(table, from: old, to: new)
        }
        let known = try Self.knownArticles(old, new)
        try Self.copyMissing(known, from: old, to: new)
        try Self.mendReferences(new, section: section)
        try SearchIndexCheck.rebuild(new)
        try Self.dropBrokenTexts(new)
        withoutText = try Self.emptyTexts(new)
        articles = try Int.fetchOne(new, sql: "SELECT count(*) FROM article") ?? 0
        let saved = Set(try Int64.fetchAll(new, sql: "SELECT id FROM article"))
        lost = known.subtracting(saved).sorted(by: >).map { LibraryRepair.Loss(id: ArticleID(rawValue: $0)) }
        try SearchIndexCheck.rebuild(new)
    }

    // MARK: Rows

    private static func tables(_ db: Database) throws -> [String] {
        let sql = """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'word_index%' ORDER BY rowid
            """
        return try String.fetchAll(db, sql: sql).filter { !derived.contains($0) }
    }

    private static func copy(_ table: String, from old: Database, to new: Database) throws {
        guard let salvage = try Salvage(table, from: old, to: new) else { return }
        try salvage.rows.visitAll(in: salvage.keys, salvage.insert)
    }

    /// Articles and texts that a walk did not come by, one by one.
    private static func copyMissing(_ known: Set<Int64>, from old: Database, to new: Database) throws {
        for (table, key) in [("article", "id"), ("content", "article")] {
            guard let salvage = try Salvage(table, key: key, from: old, to: new) else { continue }
            let saved = Set(try Int64.fetchAll(new, sql: "SELECT \(key) FROM \(table)"))
            try salvage.rows.visit(known.subtracting(saved).sorted(), salvage.insert)
        }
    }

    /// Every article that the old file knows of in any way.
    private static func knownArticles(_ old: Database, _ new: Database) throws -> Set<Int64> {
        var known = Set(try Int64.fetchAll(new, sql: "SELECT id FROM article UNION SELECT article FROM content"))
        for index in indexes {
            for order in ["ASC", "DESC"] {
                try collect("SELECT id FROM article INDEXED BY \(index) ORDER BY rowid \(order)", old, into: &known)
                try collect("SELECT id FROM article INDEXED BY \(index)", old, into: &known)
            }
        }
        return known
    }

    private static func collect(_ sql: String, _ old: Database, into known: inout Set<Int64>) throws {
        do {
            let ids = try Int64.fetchCursor(old, sql: sql)
            while let id = try ids.next() {
                known.insert(id)
            }
        } catch let error as DatabaseError where RowSalvage.isDamage(error) {
            // As far as it could be read.
        }
    }

    // MARK: What is left of references

    /// Gives rows to those that refer to rows that are gone, and removes those that mean nothing without.
    private static func mendReferences(_ db: Database, section: SectionKey) throws {
        try db.execute(
            sql: """
                INSERT INTO source (id, key, kind, title)
                    SELECT DISTINCT source, 'rescued:' || source, 'files', '?' FROM article
                    WHERE source NOT IN (SELECT id FROM source);
                INSERT INTO origin (id, name)
                    SELECT DISTINCT origin, '? ' || origin FROM article WHERE origin NOT IN (SELECT id FROM origin);
                DELETE FROM content WHERE article NOT IN (SELECT id FROM article);
                DELETE FROM position WHERE article NOT IN (SELECT id FROM article);
                DELETE FROM removed WHERE source NOT IN (SELECT id FROM source);
                DELETE FROM ranking WHERE source NOT IN (SELECT id FROM source);
                DELETE FROM ranking_entry WHERE ranking NOT IN (SELECT id FROM ranking);
                INSERT OR IGNORE INTO library (id, is_used) VALUES (1, 1);
                UPDATE library SET is_used = 1 WHERE EXISTS (SELECT 1 FROM article);
                """)
        let homeless = "tab NOT IN (SELECT id FROM tab)"
        if try Row.fetchOne(db, sql: "SELECT 1 FROM article WHERE \(homeless)") != nil {
            let tab = try tab(of: section, db)
            try db.execute(sql: "UPDATE article SET tab = ? WHERE \(homeless)", arguments: [tab])
        }
        try ReportTable.mend(db)
        try removeDangling(db)
    }

    /// Removes what still refers to rows that are gone.
    private static func removeDangling(_ db: Database) throws {
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            guard let id = row["rowid"] as Int64?, let table = row["table"] as String? else { continue }
            try db.execute(sql: "DELETE FROM \(table) WHERE rowid = ?", arguments: [id])
        }
    }

    private static func tab(of section: SectionKey, _ db: Database) throws -> Int64 {
        var names = NameTables(db)
        return try names.tab(section: section, place: nil)
    }

    /// A text of which a page was overwritten can be read all the same: it is no UTF-8 then, and its digest another.
    private static func dropBrokenTexts(_ db: Database) throws {
        let suspects = try Row.fetchAll(
            db,
            sql: """
                SELECT content.article, fingerprint, origin.name FROM content
                JOIN article ON article.id = content.article JOIN origin ON origin.id = article.origin
                WHERE instr(body, char(0xFFFD)) > 0
                """)
        for row in suspects {
            let id: Int64 = row[0]
            let article = try ArticleReader.article(ArticleID(rawValue: id), db)
            guard article?.content.fingerprint(origin: row[2]) != row[1] else { continue }
            for table in ["content", "unindexed"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [id])
            }
        }
    }

    /// An article without a text keeps its headline; the next import of it brings the text.
    private static func emptyTexts(_ db: Database) throws -> [LibraryRepair.Loss] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, title FROM article WHERE id NOT IN (SELECT article FROM content) ORDER BY id DESC")
        try db.execute(
            sql: """
                DELETE FROM unindexed WHERE article NOT IN (SELECT article FROM content);
                UPDATE article SET fingerprint = 0 WHERE id NOT IN (SELECT article FROM content);
                INSERT INTO content (article, body_kind, body)
                    SELECT id, 0, '' FROM article WHERE id NOT IN (SELECT article FROM content);
                """)
        return rows.map { LibraryRepair.Loss(id: ArticleID(rawValue: $0[0]), title: $0[1]) }
    }
}

/// One table of a damaged library on its way into a new one: the columns that both have.
private struct Salvage {
    let rows: RowSalvage
    /// Where the numbers of its rows lie: articles go by their ids, everything else is counted from 1.
    let keys: ClosedRange<Int64>
    private let statement: Statement

    /// Rows are looked for by `key`, or by what the table is sorted by. Nil where one of the two has no such table.
    init?(_ table: String, key: String? = nil, from old: Database, to new: Database) throws {
        let known: [String]
        do {
            known = try old.columns(in: table).map(\.name)
        } catch is DatabaseError {
            return nil
        }
        let columns = try new.columns(in: table).map(\.name).filter(known.contains)
        let list = columns.joined(separator: ", ")
        // A table without row numbers is walked by the first column of its key.
        let key = key ?? columns[0]
        keys = key == "article" || table == "article" ? 0...1 << 53 : 0...1 << 24
        rows = RowSalvage(db: old, select: "SELECT \(key), \(list) FROM \(table)", key: key)
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        statement = try new.makeStatement(sql: "INSERT OR IGNORE INTO \(table) (\(list)) VALUES (\(marks))")
    }

    /// A row that the schema does not allow is damage as well.
    func insert(_ row: Row) throws {
        do {
            try statement.execute(arguments: StatementArguments(row.databaseValues.dropFirst()))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return
        }
    }
}
