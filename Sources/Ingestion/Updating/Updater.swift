public import Extraction
public import Fetching
public import News
public import NewsStore

/// Updates many sources at once: fetches, reads, finds places, stores.
///
/// Requests wait for each other's answers nowhere; what came is read and stored by this one actor, one source after the
/// other, so that an update takes one core and no more. A source is stored in one transaction: an update that is cut
/// off at any moment has lost nothing, doubled nothing, and the next one goes on from there.
public actor Updater {
    /// How the network is used.
    public struct Pace: Sendable, Hashable {
        public var atOnce = 32
        public var atOnceToAHost = 2
        /// Seconds between two automatic updates of a source.
        public var interval: Int64 = 1800

        public init() {}
    }

    let store: NewsStore
    let maker: ArticleMaker
    let fetcher: Fetcher
    let rules: SiteRules
    let schedule: Schedule
    let now: @Sendable () -> Timestamp
    private let executor = BackgroundExecutor()
    private var gate: HostGate
    private var robots: [Origin: Robots] = [:]
    private var words = PlaceCorrections()

    public init(
        store: NewsStore, edition: Edition, fetcher: Fetcher, rules: SiteRules = SiteRules(), pace: Pace = Pace(),
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.store = store
        maker = ArticleMaker(edition: edition)
        self.fetcher = fetcher
        self.rules = rules
        schedule = Schedule(interval: pace.interval)
        self.now = now
        gate = HostGate(atOnce: pace.atOnce, atOnceToAHost: pace.atOnceToAHost)
    }

    deinit {
        executor.end()
    }

    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// Updates the sources of a scope; `report` hears how many there are, and then of each when it is done.
    ///
    /// Cancelling the task ends it: what is stored stays, what was under way is asked for the next time.
    /// - Throws: what the library throws. What is wrong with a source is in its outcome.
    @discardableResult
    public func update(
        _ scope: UpdateScope, report: @escaping @Sendable (UpdateProgress, SourceOutcome?) -> Void
    ) async throws(StoreError) -> UpdateProgress {
        let subscriptions = Self.interleaved(try self.subscriptions(of: scope))
        words = try store.placeCorrections()
        robots = [:]
        var progress = UpdateProgress(sources: subscriptions.count)
        report(progress, nil)
        let failure = await withTaskGroup(of: Result<SourceOutcome, StoreError>.self) { group in
            for subscription in subscriptions {
                group.addTask { await self.outcome(of: subscription, on: scope.day) }
            }
            var failure: StoreError?
            for await result in group {
                switch result {
                case .success(let outcome):
                    progress.add(outcome)
                    report(progress, outcome)
                case .failure(let error):
                    failure = failure ?? error
                    group.cancelAll()
                }
            }
            return failure
        }
        if let failure { throw failure }
        return progress
    }

    private func outcome(of subscription: Subscription, on day: CivilTime?) async -> Result<SourceOutcome, StoreError> {
        do throws(StoreError) {
            return .success(SourceOutcome(subscription, try await update(subscription, on: day)))
        } catch {
            return .failure(error)
        }
    }

    // MARK: Which sources

    private func subscriptions(of scope: UpdateScope) throws(StoreError) -> [Subscription] {
        let all = try store.subscriptions()
        switch scope {
        case .everything: return all
        case .source(let id), .issue(let id, _): return all.filter { $0.id == id }
        case .due:
            let moment = now()
            return all.filter { $0.state.next <= moment }
        case .folders: return all.filter { $0.kind == .folder }
        case .place(let place):
            let fitting = try store.subscriptions(of: place)
            return fitting.isEmpty ? all : all.filter { fitting.contains($0.id) }
        }
    }

    /// One of each host in turn, so that those of one host hold up no other.
    private static func interleaved(_ subscriptions: [Subscription]) -> [Subscription] {
        var turns: [String: Int] = [:]
        return subscriptions.map { subscription in
            let host = Origin(subscription.address)?.host ?? ""
            defer { turns[host, default: 0] += 1 }
            return (turn: turns[host, default: 0], subscription)
        }.sorted { $0.turn < $1.turn }.map(\.1)
    }

    // MARK: One source

    private func update(
        _ subscription: Subscription, on day: CivilTime?
    ) async throws(StoreError) -> SourceOutcome.Result {
        guard subscription.state.notBefore <= now() else { return .waiting(until: subscription.state.notBefore) }
        let visit = Visit(subscription, maker: maker(for: subscription), day: day)
        do {
            try await bring(visit)
            try await runErrands(of: visit)
            return visit.result
        } catch let error as StoreError {
            throw error
        } catch let failure as SourceFailure {
            if failure.isCancelled { return .cancelled }
            return try fail(visit, failure)
        } catch {
            return try fail(visit, .content(Bilingual("\(error)", "\(error)")))
        }
    }

    private static let noEPaper = Bilingual("只有电子报才能按日期读取", "only an e-paper has issues of a day")

    private func maker(for subscription: Subscription) -> ArticleMaker {
        var maker = maker
        maker.words = words
        maker.sourcePlace = subscription.place
        maker.section = subscription.section
        return maker
    }

    private func bring(_ visit: Visit) async throws {
        guard visit.day == nil || visit.subscription.kind == .epaper else {
            throw SourceFailure.content(Self.noEPaper)
        }
        switch visit.subscription.kind {
        case .feed: try await bringFeed(visit)
        case .list: try await bringList(visit)
        case .epaper where visit.day != nil: try await bringIssueOfDay(visit)
        case .epaper: try await bringIssue(visit)
        case .folder: try bringFolder(visit)
        case .command: try await bringCommand(visit)
        }
    }

    private func fail(_ visit: Visit, _ failure: SourceFailure) throws(StoreError) -> SourceOutcome.Result {
        // That a paper has no issue of some day says nothing of the source.
        guard visit.day == nil else { return .failed(failure.message, isNetwork: failure.isNetwork) }
        var delivery = Delivery()
        delivery.state = schedule.failed(visit.state, failure, at: now())
        _ = try store.store(delivery, of: visit.subscription, discovered: now())
        return .failed(failure.message, isNetwork: failure.isNetwork)
    }

    /// Stores what came of a source, and counts it.
    func deliver(_ delivery: Delivery, of visit: Visit) throws(StoreError) {
        let outcome = try store.store(delivery, of: visit.subscription, discovered: now())
        visit.add(delivery, outcome)
    }

    // MARK: The network

    /// Fetches when it is its turn.
    func fetch(_ request: FetchRequest) async throws(SourceFailure) -> Fetched {
        let host = Origin(request.address)?.host ?? ""
        if !gate.admit(host) {
            await withCheckedContinuation { gate.wait(host, $0) }
        }
        defer { gate.leave(host)?.resume() }
        do throws(FetchError) {
            guard !Task.isCancelled else { throw .cancelled }
            return try await fetcher.fetch(request)
        } catch {
            throw .fetch(error, address: request.address)
        }
    }

    /// Fetches a page that no feed names, where the site allows it.
    func crawl(_ request: FetchRequest) async throws(SourceFailure) -> Fetched {
        guard let origin = Origin(request.address) else {
            throw .fetch(.badAddress, address: request.address)
        }
        let path = String(request.address.prefix { $0 != "#" }.dropFirst(origin.text.count))
        guard try await robots(of: origin).allows(path.isEmpty ? "/" : path) else { throw .robots(host: origin.host) }
        return try await fetch(request)
    }

    /// The rules of a site, asked for once in an update. A site without rules allows everything; one that fails is
    /// left alone until it can say (RFC 9309 §2.3.1).
    private func robots(of origin: Origin) async throws(SourceFailure) -> Robots {
        if let known = robots[origin] { return known }
        var rules = Robots.none
        do throws(SourceFailure) {
            if case .body(let bytes) = try await fetch(FetchRequest(origin.text + "/robots.txt")).content {
                rules = Robots(String(decoding: bytes, as: UTF8.self), agent: NetworkSettings.agent)
            }
        } catch {
            guard case .fetch(let reason, _) = error, !reason.isPassing || reason == .unauthorized else { throw error }
        }
        robots[origin] = rules
        return rules
    }
}

extension UpdateScope {
    fileprivate var day: CivilTime? {
        if case .issue(_, let day) = self { day } else { nil }
    }
}
