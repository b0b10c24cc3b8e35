public import News

extension NewsStore {
    // MARK: - Subscriptions

    /// In the order in which they were added.
    public func subscriptions() throws(StoreError) -> [Subscription] {
        try connections.read { try SubscriptionTable($0).all() }
    }

    /// Those that were never asked for anything, and the folders; read fast enough to be asked for after every commit.
    public func sourcesToWatch() throws(StoreError) -> SourcesToWatch {
        try connections.read { try SubscriptionTable($0).toWatch() }
    }

    /// The subscription with an address, or that had it before it moved.
    public func subscription(_ address: String) throws(StoreError) -> Subscription? {
        try connections.read { try SubscriptionTable($0).find(address) }
    }

    /// Subscribes; nil where the address or the source is subscribed to already.
    public func subscribe(_ subscription: Subscription) throws(StoreError) -> Subscription? {
        try connections.write { try SubscriptionTable($0).add(subscription) }
    }

    /// Ends a subscription; its articles stay.
    public func unsubscribe(_ subscription: Subscription.ID) throws(StoreError) {
        try connections.write { try SubscriptionTable($0).remove(subscription) }
    }

    public func sourceStatuses(now: Timestamp) throws(StoreError) -> [SourceStatus] {
        try connections.read { try SourceStatistics.statuses(now: now, $0) }
    }

    /// The subscriptions that brought articles of a place.
    public func subscriptions(of place: PlaceKey) throws(StoreError) -> Set<Subscription.ID> {
        try connections.read { db in
            try SubscriptionTable(db).sources(of: place)
        }
    }

    // MARK: - Updates

    /// Stores what an update of a subscription brought, all of it in one transaction.
    @discardableResult
    public func store(
        _ delivery: Delivery, of subscription: Subscription, discovered: Timestamp
    ) throws(StoreError) -> StoreOutcome {
        try connections.write { db in
            let outcome = try delivery.store(subscription, discovered: discovered, db)
            return outcome
        }
    }

    /// Those of `addresses` that a subscription has neither as articles nor as errands.
    public func unknown(_ addresses: [String], of subscription: Subscription.ID) throws(StoreError) -> [String] {
        try connections.read { try ErrandTable($0).unknown(addresses, of: subscription) }
    }

    /// What is still to be fetched for a subscription.
    public func errands(of subscription: Subscription.ID) throws(StoreError) -> [Errand] {
        try connections.read { try ErrandTable($0).open(subscription) }
    }

    /// The subscriptions for which something is still to be fetched.
    public func subscriptionsWithErrands() throws(StoreError) -> Set<Subscription.ID> {
        try connections.read { try ErrandTable($0).sources() }
    }

    /// Asks for the full text of an article at the next update; nil where it has no address, or comes of no
    /// subscription.
    public func askForFullText(of article: ArticleID) throws(StoreError) -> Subscription.ID? {
        try connections.write { try FullTexts($0).ask(for: article) }
    }

    // MARK: - Corrections of places

    /// What the user said of words.
    public func placeCorrections() throws(StoreError) -> PlaceCorrections {
        try connections.read { try CorrectionTable($0).words() }
    }

    /// What the user said of the source of an article.
    public func placeCorrection(ofSourceOf article: ArticleID) throws(StoreError) -> PlaceCorrection? {
        try connections.read { db in
            try SourceRow.source(of: article, db).flatMap { try CorrectionTable(db).place(ofSource: $0) }
        }
    }

    /// The source of an article, to be corrected.
    public func correctedSource(of article: ArticleID) throws(StoreError) -> CorrectedSubject? {
        try connections.read { try SourceRow.subject(of: article, $0) }
    }

    /// Remembers that articles with a word in their headline, or of a source, are of a place; absent: what the gazetteer
    /// finds. Stored articles move, those in one of `homes` to the one that fits then. It can be undone like any edit.
    @discardableResult
    public func correct(
        _ subject: CorrectedSubject, to place: PlaceCorrection?, homes: HomeSections? = nil
    ) throws(StoreError) -> Edit {
        try connections.write { try Journal($0).correct(subject, to: place, homes: homes) }
    }
}
