/// Which sources an update is of.
public enum UpdateScope: Sendable, Hashable {
    case everything
    /// Those whose time has come.
    case due
    /// The folders of this machine.
    case folders
    /// Those that brought articles of a place; all where none did.
    case place(PlaceKey)
    case source(Subscription.ID)
    /// The issue that an e-paper published on a day.
    case issue(Subscription.ID, CivilTime)
}

extension UpdateScope {
    /// Whether the reader's user did not ask for it.
    public var isAutomatic: Bool {
        self == .due || self == .folders
    }
}

/// How far an update is.
public struct UpdateProgress: Sendable, Hashable {
    public var sources: Int
    public var done = 0
    public var added = 0
    public var updated = 0
    public var failed = 0
    /// Sources that failed because they were not reached or did not answer as they should.
    public var failedByNetwork = 0
    /// Sources that are left in peace because their servers asked for it.
    public var waiting = 0

    public init(sources: Int) {
        self.sources = sources
    }

    public mutating func add(_ outcome: SourceOutcome) {
        done += 1
        switch outcome.result {
        case .unchanged, .cancelled: break
        case .stored(let added, let updated):
            self.added += added
            self.updated += updated
        case .failed(_, let isNetwork):
            failed += 1
            failedByNetwork += isNetwork ? 1 : 0
        case .waiting: waiting += 1
        }
    }
}

/// What became of one source in an update.
public struct SourceOutcome: Sendable, Hashable {
    public enum Result: Sendable, Hashable {
        case unchanged
        case stored(added: Int, updated: Int)
        /// One line: what, where, and what to do.
        case failed(Bilingual, isNetwork: Bool)
        /// The server wants no request before.
        case waiting(until: Timestamp)
        case cancelled
    }

    public var subscription: Subscription
    public var result: Result

    public init(_ subscription: Subscription, _ result: Result) {
        self.subscription = subscription
        self.result = result
    }
}
