public import News

/// The library: every article with its reading state, in one SQLite file.
///
/// A value over two connections, one that reads and one that writes; any number of processes may have the same library
/// open. Each writing method is one transaction: it is done wholly or not at all.
public struct NewsStore: Sendable {
    public enum Access: Sendable, Hashable {
        /// Creates the file and its folder where they are missing, and brings an older schema up to date.
        case readWrite
        /// Needs an existing library of this schema; every writing method throws ``StoreError/readOnly(path:)``.
        case readOnly
    }

    let connections: Connections
    let lists: HeadlineLists
    let counting = CountingConnection()

    /// Opens the library at `path`.
    ///
    /// `places` are the edition's, in its order: lists sorted by place follow it, and filters find their names.
    public init(path: String, access: Access, places: [Place] = []) throws(StoreError) {
        connections = try Connections(path: path, access: access)
        lists = HeadlineLists(places: places)
    }

    /// An empty library that lasts as long as this value.
    public static func inMemory(places: [Place] = []) throws(StoreError) -> NewsStore {
        NewsStore(connections: try .inMemory(), places: places)
    }

    init(connections: Connections, places: [Place] = []) {
        self.connections = connections
        lists = HeadlineLists(places: places)
    }

    // MARK: - Lists

    /// At most `limit` rows of a list, and how many it has.
    public func headlines(
        _ query: HeadlineQuery, from start: WindowStart, limit: Int
    ) throws(StoreError) -> HeadlineWindow {
        try connections.read { try lists.window(query, from: start, limit: limit, $0) }
    }

    /// The next unread article of a list, whatever it shows, behind one of its articles; nil where there is none.
    public func unreadArticle(of query: HeadlineQuery, after id: ArticleID) throws(StoreError) -> ArticleID? {
        var unread = query
        unread.show = .unread
        unread.keeping = id
        // A window around an article has half of its rows, at the most, above it.
        let rows = try headlines(unread, from: .article(id), limit: 4).headlines.map(\.id)
        guard let index = rows.firstIndex(of: id), index + 1 < rows.count else { return nil }
        return rows[index + 1]
    }

    /// How many articles there are in every tab, and how many of them are unread or starred.
    public func tallies() throws(StoreError) -> Tallies {
        try connections.read { try TallyReader.tallies($0) }
    }

    public func article(_ id: ArticleID) throws(StoreError) -> Article? {
        try connections.read { try ArticleReader.article(id, $0) }
    }

    /// The newest capture of every ranking, in the order in which they were stored.
    public func rankings() throws(StoreError) -> [StoredRanking] {
        try connections.read { try RankingTable.rankings($0) }
    }

    // MARK: - State of reading

    /// Makes a change, which drops what was undone and not redone; nil where it would change nothing.
    @discardableResult
    public func edit(_ articles: ArticleSelection, to change: StateChange) throws(StoreError) -> Edit? {
        try connections.write { db in
            let selected = try articles.condition(lists, db)
            return try Journal(db).make(change, where: selected.sql, selected.values)
        }
    }

    /// Takes back the last change for those of its articles that still have what it made them; nil where there is none.
    ///
    /// The edit that comes back is the one taken back, its count that of the articles changed now.
    @discardableResult
    public func undo() throws(StoreError) -> Edit? {
        try connections.write { try Journal($0).undo() }
    }

    /// Makes the change again that was undone last; nil where there is none.
    @discardableResult
    public func redo() throws(StoreError) -> Edit? {
        try connections.write { try Journal($0).redo() }
    }

    public func position(of article: ArticleID) throws(StoreError) -> ReadingPosition? {
        try connections.read { try Positions.position(of: article, $0) }
    }

    /// Keeps where the reader is in an article; nothing happens where there is no such article.
    public func setPosition(_ position: ReadingPosition, of article: ArticleID) throws(StoreError) {
        try connections.write { try Positions.set(position, of: article, $0) }
    }

    // MARK: - Writing

    /// Stores articles as they came from a source.
    ///
    /// An article that the source gave before (the same identity) keeps its id and its reading state; the rest of it
    /// becomes what it is now. `discovered` dates those without a date, and those with one in the future. Of articles
    /// of the same second, the one stored later is listed above.
    @discardableResult
    public func store(
        _ articles: [ArticleContent], from source: Source, discovered: Timestamp, isSample: Bool = false
    ) throws(StoreError) -> StoreOutcome {
        try connections.write { db in
            var writer = try ArticleWriter(db, source: source, discovered: discovered, isSample: isSample)
            return try writer.store(articles)
        }
    }

    /// Stores rankings; each replaces an older capture of the same source and title.
    public func store(_ rankings: [Ranking], from source: Source, captured: Timestamp) throws(StoreError) {
        try connections.write { try RankingTable.store(rankings, source: source, captured: captured, $0) }
    }

    /// Whether the library is new, so that samples would be stored.
    public var welcomesSamples: Bool {
        get throws(StoreError) {
            try connections.read { try Samples.areWelcome($0) }
        }
    }

    /// Stores samples in a library that is new: nil, and nothing is stored, where it ever had an article.
    @discardableResult
    public func storeSamples(
        _ articles: [ArticleContent], from source: Source, discovered: Timestamp
    ) throws(StoreError) -> StoreOutcome? {
        guard try welcomesSamples else { return nil }
        return try connections.write { db in
            guard try Samples.areWelcome(db) else { return nil }
            var writer = try ArticleWriter(db, source: source, discovered: discovered, isSample: true)
            return try writer.store(articles)
        }
    }

    /// Removes the samples, read or starred or not, and says how many there were.
    @discardableResult
    public func removeSamples() throws(StoreError) -> Int {
        try connections.write { try Samples.remove($0) }
    }

    // MARK: - Observation

    /// Calls `handler`, on a thread of its own, after commits of this process or of any other.
    ///
    /// Several commits in short succession may be one call. Nothing is polled: as long as nobody writes, nobody wakes.
    /// It ends when the observation is cancelled or let go.
    public func observe(_ handler: @escaping @Sendable () -> Void) -> StoreObservation {
        connections.observe(handler)
    }
}
