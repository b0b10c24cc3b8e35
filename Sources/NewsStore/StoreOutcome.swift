public import News

/// What became of articles that were stored.
public struct StoreOutcome: Sendable, Hashable {
    /// Articles that the library did not have.
    public var added: [ArticleID]
    /// Articles that it had, with another text.
    public var updated: [ArticleID]
    /// How many articles it had already, just as they came.
    public var unchanged: Int

    public init(added: [ArticleID] = [], updated: [ArticleID] = [], unchanged: Int = 0) {
        self.added = added
        self.updated = updated
        self.unchanged = unchanged
    }
}
