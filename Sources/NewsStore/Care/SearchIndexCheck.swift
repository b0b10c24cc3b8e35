import GRDB

/// The search index against the articles.
enum SearchIndexCheck {
    /// How many articles the index does not have yet; nil where the library has no index.
    static func unindexed(_ db: Database) throws -> Int? {
        nil
    }

    /// Makes the index anew, or has it made anew.
    static func rebuild(_ db: Database) throws {}
}
