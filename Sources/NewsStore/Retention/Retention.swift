import GRDB
import News

/// One removal of what is kept no longer.
struct Retention {
    let connections: Connections
    let rules: RetentionRules
    let now: Timestamp

    private static let articlesAtOnce = 100
    private static let pagesAtOnce = 500

    func run() throws(StoreError) -> Int {
        var count = 0
        for (name, rule) in rules.sources.sorted(by: { $0.key < $1.key }) {
            for source in try sources(named: name) {
                count += try apply(rule, source: source)
            }
        }
        count += try apply(rules.all, source: nil)
        count += try shrink()
        try giveBackRoom()
        return count
    }

    private func sources(named name: String) throws(StoreError) -> [Int64] {
        try connections.read { db in
            try Int64.fetchAll(
                db,
                sql: "SELECT id FROM source WHERE key IN (?1, 'feed:' || ?1, 'page:' || ?1) OR title = ?1 OR url = ?1",
                arguments: [name])
        }
    }

    private func apply(_ rule: RetentionRules.Rule, source: Int64?) throws(StoreError) -> Int {
        let byAge = rule.days.map { max(0, now.seconds - Int64($0) * 86_400) << 16 }
        let byCount =
            try rule.articles.map { number throws(StoreError) in try oldest(of: number, source: source) } ?? nil
        guard let bound = [byAge, byCount].compactMap(\.self).max() else { return 0 }
        var (count, last) = (0, Int64(-1))
        while let removed = try remove(below: bound, after: &last, source: source) {
            count += removed
        }
        return count
    }

    /// The id of the oldest article that is among the newest `number`.
    private func oldest(of number: Int, source: Int64?) throws(StoreError) -> Int64? {
        try connections.read { db in
            guard number > 0 else { return LaneGroup.everything.upperBound }
            return try Int64.fetchOne(
                db,
                sql: """
                    SELECT id FROM article WHERE (?1 IS NULL OR source = ?1) ORDER BY id DESC LIMIT 1 OFFSET ?2
                    """, arguments: [source, number - 1])
        }
    }

    // MARK: Removing

    /// Removes some of the oldest articles between two ids, and says how many; nil where there are none left.
    private func remove(below bound: Int64, after last: inout Int64, source: Int64?) throws(StoreError) -> Int? {
        let start = last
        let rows = try connections.write { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT id, source, identity FROM article
                        WHERE id > ?1 AND id < ?2 AND is_starred = 0 AND (?3 IS NULL OR source = ?3)
                        ORDER BY id LIMIT \(Self.articlesAtOnce)
                        """), arguments: [start, bound, source])
            try Self.remove(rows, now: now, db)
            return rows
        }
        guard let end = rows.last else { return nil }
        last = end[0]
        return rows.count
    }

    private static func remove(_ rows: [Row], now: Timestamp, _ db: Database) throws {
        try RemovedArticles.remember(rows.map { ($0[1], $0[2]) }, at: now, db)
        let delete = try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?")
        for row in rows {
            try delete.execute(arguments: [row[0] as Int64])
        }
        // Until the index has forgotten an article, its text takes the room that it took before.
        _ = try Indexer(db).forget(limit: articlesAtOnce)
    }

    // MARK: Room

    /// Removes as large a part of the articles as the file is too large by, the oldest first.
    ///
    /// The search index shrinks only when it is merged, so that no more than that may go before it has been.
    private func shrink() throws(StoreError) -> Int {
        guard let bytes = rules.bytes else { return 0 }
        var count = 0
        for _ in 0..<Self.mostPasses {
            let (used, articles) = try connections.read { db in
                (try Self.usedBytes(db), try Int.fetchOne(db, sql: "SELECT sum(total) FROM tally") ?? 0)
            }
            guard used > bytes else { break }
            let kept = Int(Double(articles) * Double(bytes) / Double(used))
            let removed = try apply(RetentionRules.Rule(articles: kept), source: nil)
            guard removed > 0 else { break }
            count += removed
            try mergeIndex()
        }
        return count
    }

    private static let mostPasses = 3

    /// Lets the search index drop what it has been told to forget, some pages in a transaction.
    private func mergeIndex() throws(StoreError) {
        var pages = -Self.pagesAtOnce
        while try connections.write({ db in
            let before = db.totalChangesCount
            try db.execute(
                sql: "INSERT INTO word_index (word_index, rank) VALUES ('merge', ?)", arguments: [pages])
            // https://www.sqlite.org/fts5.html#the_merge_command
            return db.totalChangesCount - before
        }) >= 2 {
            pages = Self.pagesAtOnce
        }
    }

    private static func usedBytes(_ db: Database) throws -> Int64 {
        let number = { (name: String) in try Int64.fetchOne(db, sql: "PRAGMA \(name)") ?? 0 }
        return try (number("page_count") - number("freelist_count")) * number("page_size")
    }

    /// Shortens the file by its free pages, some hundred at once.
    private func giveBackRoom() throws(StoreError) {
        var free = try connections.read(Self.freePages)
        while free > 0 {
            try connections.write { db in
                // It gives a row a page, and frees the page when it is asked for the next.
                _ = try Row.fetchAll(db, sql: "PRAGMA incremental_vacuum(\(Self.pagesAtOnce))")
            }
            let left = try connections.read(Self.freePages)
            guard left < free else { return }
            free = left
        }
    }

    private static func freePages(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
    }
}
