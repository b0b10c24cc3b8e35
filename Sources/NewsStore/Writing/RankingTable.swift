import GRDB
import News

/// Stores and reads rankings.
enum RankingTable {
    static func store(_ rankings: [Ranking], source: Source, captured: Timestamp, _ db: Database) throws {
        let source = try NameTables(db).source(source)
        for ranking in rankings where try isNew(ranking, source: source, captured: captured, db) {
            try db.execute(
                sql: "INSERT INTO ranking (source, title, captured) VALUES (?, ?, ?)",
                arguments: [source, ranking.title, captured.seconds])
            try insert(ranking.entries, ranking: db.lastInsertedRowID, db)
        }
    }

    /// Whether a newer capture is not there already; an older one is removed.
    private static func isNew(_ ranking: Ranking, source: Int64, captured: Timestamp, _ db: Database) throws -> Bool {
        try db.execute(
            sql: "DELETE FROM ranking WHERE source = ? AND title = ? AND captured <= ?",
            arguments: [source, ranking.title, captured.seconds])
        return try Row.fetchOne(
            db, sql: "SELECT 1 FROM ranking WHERE source = ? AND title = ?", arguments: [source, ranking.title]) == nil
    }

    private static func insert(_ entries: [Ranking.Entry], ranking: Int64, _ db: Database) throws {
        for (index, entry) in entries.enumerated() {
            try db.execute(
                sql: "INSERT INTO ranking_entry (ranking, rank, title, url) VALUES (?, ?, ?, ?)",
                arguments: [ranking, index + 1, entry.title, entry.url])
        }
    }

    /// All pages of a site show the same list, whatever source they are of: of those with one title the newest capture.
    static func rankings(_ db: Database) throws -> [StoredRanking] {
        let captures = try Row.fetchAll(
            db,
            sql: """
                SELECT id, source, title, captured, (SELECT url FROM ranking_entry WHERE ranking = ranking.id ORDER BY rank LIMIT 1)
                FROM ranking ORDER BY id
                """
        ).map { Capture(id: $0[0], source: $0[1], title: $0[2], moment: $0[3], host: Capture.host(of: $0[4])) }
        return try captures.filter { capture in !captures.contains { $0.replaces(capture) } }.map { capture in
            StoredRanking(
                title: capture.title, captured: Timestamp(seconds: capture.moment),
                entries: try entries(ranking: capture.id, source: capture.source, db))
        }
    }

    private struct Capture {
        var id: Int64
        var source: Int64
        var title: String
        /// In seconds since 1970.
        var moment: Int64
        /// The site that it leads to.
        var host: Substring?

        /// Whether it is a newer one of the same list. One without addresses may be of any site.
        func replaces(_ other: Capture) -> Bool {
            title == other.title && (other.host == nil || other.host == host) && (moment, id) > (other.moment, other.id)
        }

        static func host(of url: String?) -> Substring? {
            url?.split(separator: "/", maxSplits: 2).dropFirst().first
        }
    }

    private static func entries(ranking: Int64, source: Int64, _ db: Database) throws -> [StoredRanking.Entry] {
        let sql = "SELECT title, url FROM ranking_entry WHERE ranking = ? ORDER BY rank"
        return try Row.fetchAll(db, sql: sql, arguments: [ranking]).map { row in
            StoredRanking.Entry(
                title: row[0], url: row[1],
                article: try RankedArticle.find(title: row[0], url: row[1], source: source, db))
        }
    }
}

/// Finds the stored article that an entry of a ranking stands for.
enum RankedArticle {
    /// By its address, else the newest with its headline; a headline cut short (…) finds the one it begins.
    static func find(title: String, url: String?, source: Int64, _ db: Database) throws -> ArticleID? {
        let known = try url.flatMap { url in
            try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT id FROM article WHERE source = ? AND identity = ?"),
                arguments: [source, url])
        }
        return try (known ?? byTitle(title, url: url, db)).map(ArticleID.init(rawValue:))
    }

    private static func byTitle(_ title: String, url: String?, _ db: Database) throws -> Int64? {
        let wanted = TitleKey.characters(title)
        guard !wanted.isEmpty else { return nil }
        let isCut = title.hasSuffix("…") || title.hasSuffix("...")
        let candidates = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT id, title, url FROM article WHERE title_key = ? ORDER BY id DESC LIMIT 100"),
            arguments: [TitleKey.value(title)])
        let fitting = candidates.filter { row in
            let other = TitleKey.characters(row[1])
            return isCut ? other.starts(with: wanted) : other == wanted
        }
        return (fitting.first { url != nil && $0[2] == url } ?? fitting.first)?[0]
    }
}
