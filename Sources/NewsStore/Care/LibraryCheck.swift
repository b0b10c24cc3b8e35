import GRDB

/// What is found when a library is looked over; nothing is written to it.
public struct LibraryCheck: Sendable, Hashable {
    public var path: String
    /// Of the file, in bytes; nil where there is none.
    public var bytes: Int64?
    /// The name of the newest migration it has had.
    public var schema: String?
    /// Whether that is the schema of today; an older one is brought up to date when it is next opened.
    public var isCurrent = false
    /// What SQLite's own check found wrong; empty: nothing.
    public var integrity: [String] = []
    /// Rows that refer to rows that are not there.
    public var danglingRows = 0
    /// Rows of the tallies that a recount contradicts.
    public var wrongTallies = 0
    public var articles: Int?
    /// Articles that the search index does not have; nil where there is no index.
    public var unindexed: Int?
    /// Why it could not be looked over to the end.
    public var failure: StoreError?

    /// Whether `heluo doctor --repair` has something to do.
    public var isDamaged: Bool {
        guard integrity.isEmpty, danglingRows == 0, wrongTallies == 0 else { return true }
        if case .damaged = failure { return true }
        return false
    }

    public var isWell: Bool {
        !isDamaged && failure == nil
    }

    /// Looks the library over. A quick check leaves out whether the indexes agree with the tables.
    public init(path: String, isQuick: Bool = false) {
        self.path = path
        let file = LibraryFile(path: path)
        bytes = file.size
        do throws(StoreError) {
            guard file.exists else { throw .missing(path: path) }
            let queue = try Connections.readingQueue(file)
            try translatingErrors(path: path) { try queue.read { try look($0, isQuick: isQuick) } }
        } catch {
            failure = error
        }
    }

    private mutating func look(_ db: Database, isQuick: Bool) throws {
        schema = try Schema.migrator.appliedIdentifiers(db).compactMap { Int($0) }.max().map(String.init)
        isCurrent = try Schema.migrator.hasCompletedMigrations(db)
        let check = isQuick ? "quick_check" : "integrity_check"
        integrity = try String.fetchAll(db, sql: "PRAGMA \(check)(20)").filter { $0 != "ok" }
        articles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article NOT INDEXED")
        danglingRows = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        wrongTallies = try TallyCount.wrongRows(db)
        guard isCurrent else { return }
        danglingRows += try ReportTable.strays(db)
        unindexed = try SearchIndexCheck.unindexed(db)
    }
}
