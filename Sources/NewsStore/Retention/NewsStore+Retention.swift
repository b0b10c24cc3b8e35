public import News

extension NewsStore {
    /// Removes the articles that the rules keep no longer, and gives their room back to the disk; says how many they were.
    ///
    /// Starred articles stay, whatever the rules say. Articles go by some hundred in a transaction, so that nobody who
    /// reads or writes meanwhile waits for long; when it is stopped, what has gone is gone and the rest is whole. What
    /// has gone does not come back with the next import of its source.
    @discardableResult
    public func retain(_ rules: RetentionRules, now: Timestamp) throws(StoreError) -> Int {
        guard !rules.isEmpty else { return 0 }
        return try Retention(connections: connections, rules: rules, now: now).run()
    }
}
