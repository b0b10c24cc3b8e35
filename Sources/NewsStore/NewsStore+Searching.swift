import GRDB
public import News

extension NewsStore {
    /// How many articles a search finds, exactly; nil where another count was begun meanwhile.
    ///
    /// To be called on a thread of its own: reading goes on beside it. The list of the search knows its length from then on.
    public func count(_ query: HeadlineQuery) throws(StoreError) -> Int? {
        let isLatest = counting.begin()
        return try translatingErrors(path: connections.path) {
            try counting.queue(for: connections).read { try lists.searches.count(query, $0, isWanted: isLatest) }
        }
    }
}
