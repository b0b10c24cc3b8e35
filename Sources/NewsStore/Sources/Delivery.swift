import GRDB
public import News

/// What one step of an update brings to the library; it is stored wholly or not at all.
public struct Delivery: Sendable {
    public var articles: [ArticleContent] = []
    public var rankings: [Ranking] = []
    /// Addresses that are still to be fetched.
    public var errands: [Errand] = []
    /// An errand that is done with these articles.
    public var done: Errand?
    /// An errand that failed; a final failure closes it.
    public var failed: (errand: Errand, isFinal: Bool)?
    /// The full text for the article of the errand that is done.
    public var fullText: ArticleContent?
    public var state: Subscription.FetchState?
    /// The address of the subscription from now on.
    public var movedTo: String?
    /// The name of the source from now on.
    public var title: String?

    public init() {}

    func store(_ subscription: Subscription, discovered: Timestamp, _ db: Database) throws -> StoreOutcome {
        let table = SubscriptionTable(db)
        let errandTable = ErrandTable(db)
        // Unsubscribed by another process while it was fetched: nothing of it is wanted any more.
        guard try table.isThere(subscription.id) else { return StoreOutcome() }
        var source = subscription.source
        if let title { source.title = title }
        if let movedTo {
            try table.move(subscription.id, to: movedTo)
            source.url = movedTo
        }
        var outcome = StoreOutcome()
        if !articles.isEmpty {
            var writer = try ArticleWriter(db, source: source, discovered: discovered, isSample: false)
            outcome = try writer.store(articles)
            try FullTexts(db).ask(
                for: outcome.added + outcome.updated, wantsAll: subscription.wantsFullText && done == nil,
                source: subscription.id)
        }
        if !rankings.isEmpty {
            try RankingTable.store(rankings, source: source, captured: discovered, db)
        }
        if let fullText, let article = done?.article {
            try FullTexts(db).set(fullText.body, images: fullText.images, author: fullText.author, of: article)
            outcome.updated.append(article)
        }
        try errandTable.add(errands, of: subscription.id)
        if let done { try errandTable.remove(done.address, of: subscription.id) }
        if let failed { try errandTable.fail(failed.errand.address, of: subscription.id, isFinal: failed.isFinal) }
        if let state { try table.set(state, of: subscription.id) }
        return outcome
    }
}

extension SubscriptionTable {
    fileprivate func isThere(_ id: Int64) throws -> Bool {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM subscription WHERE source = ?"), arguments: [id]) != nil
    }
}
