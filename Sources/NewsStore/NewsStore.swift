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

    /// Opens the library at `path`.
    ///
    /// `places` are the edition's, in its order: lists sorted by place follow it, and filters find their names.
    public init(path: String, access: Access, places: [Place] = []) throws(StoreError) {
        throw .failed(path: path, reason: "not built yet")
    }

    /// An empty library that lasts as long as this value.
    public static func inMemory(places: [Place] = []) throws(StoreError) -> NewsStore {
        throw .failed(path: ":memory:", reason: "not built yet")
    }

    // MARK: - Lists

    /// At most `limit` rows of a list, and how many it has.
    public func headlines(
        _ query: HeadlineQuery, from start: WindowStart, limit: Int
    ) throws(StoreError) -> HeadlineWindow {
        HeadlineWindow()
    }

    /// How many articles there are in every tab, and how many of them are unread or starred.
    public func tallies() throws(StoreError) -> Tallies {
        Tallies()
    }

    public func article(_ id: ArticleID) throws(StoreError) -> Article? {
        nil
    }

    /// The newest capture of every ranking, in the order in which they were stored.
    public func rankings() throws(StoreError) -> [StoredRanking] {
        []
    }

    // MARK: - State of reading

    /// Makes a change, which drops what was undone and not redone; nil where it would change nothing.
    @discardableResult
    public func edit(_ articles: ArticleSelection, to change: StateChange) throws(StoreError) -> Edit? {
        nil
    }

    /// Takes back the last change for those of its articles that still have what it made them; nil where there is none.
    ///
    /// The edit that comes back is the one taken back, its count that of the articles changed now.
    @discardableResult
    public func undo() throws(StoreError) -> Edit? {
        nil
    }

    /// Makes the change again that was undone last; nil where there is none.
    @discardableResult
    public func redo() throws(StoreError) -> Edit? {
        nil
    }

    public func position(of article: ArticleID) throws(StoreError) -> ReadingPosition? {
        nil
    }

    /// Keeps where the reader is in an article; nothing happens where there is no such article.
    public func setPosition(_ position: ReadingPosition, of article: ArticleID) throws(StoreError) {}

    // MARK: - Writing

    /// Stores articles as they came from a source.
    ///
    /// An article that the source gave before (the same identity) keeps its id and its reading state; the rest of it
    /// becomes what it is now. `discovered` dates those without a date, and those with one in the future.
    @discardableResult
    public func store(
        _ articles: [ArticleContent], from source: Source, discovered: Timestamp, isSample: Bool = false
    ) throws(StoreError) -> StoreOutcome {
        StoreOutcome()
    }

    /// Stores rankings; each replaces an older capture of the same source and title.
    public func store(_ rankings: [Ranking], from source: Source, captured: Timestamp) throws(StoreError) {}

    /// Stores samples in a library that is new: nil, and nothing is stored, where it ever had an article.
    @discardableResult
    public func storeSamples(
        _ articles: [ArticleContent], from source: Source, discovered: Timestamp
    ) throws(StoreError) -> StoreOutcome? {
        nil
    }

    /// Removes the samples, read or starred or not, and says how many there were.
    @discardableResult
    public func removeSamples() throws(StoreError) -> Int {
        0
    }

    // MARK: - Observation

    /// Calls `handler`, on a thread of its own, after commits of this process or of any other.
    ///
    /// Several commits in short succession may be one call. Nothing is polled: as long as nobody writes, nobody wakes.
    /// It ends when the observation is cancelled or let go.
    public func observe(_ handler: @escaping @Sendable () -> Void) -> StoreObservation {
        StoreObservation()
    }
}
