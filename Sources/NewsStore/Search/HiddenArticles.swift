import GRDB

/// The articles that a list does not show, being muted or further reports of an event; the index knows nothing of that.
struct HiddenArticles {
    private let tabs: Set<Int64>
    private let articles: GatheredArticles

    /// Nil where nothing is in these tabs.
    init?(tabs: Set<Int64>, _ db: Database) throws {
        let find = try db.cachedStatement(sql: "SELECT 1 FROM tally WHERE tab = ? LIMIT 1")
        guard try tabs.contains(where: { try Row.fetchOne(find, arguments: [$0]) != nil }) else { return nil }
        self.tabs = tabs
        articles = .inTabs(tabs, db)
    }

    func contains(_ candidate: borrowing SearchCandidate) throws -> Bool {
        if let known = try articles.knows(candidate.id) { return known }
        return tabs.contains(try candidate.face.tab)
    }
}
