import Dispatch
import Ingestion
import News
import NewsStore
import Reader
import Synchronization

/// Runs updates for the reader, one at a time, and tells its mailbox how they go on. Nothing of the network is loaded
/// before the first.
///
/// Belongs to the main thread, as the loop does.
final class UpdateRunner {
    private let mailbox: Mailbox
    private let store: NewsStore
    private let rules: RetentionRules
    private let makeUpdater: () -> Updater
    /// Minutes; 0 for no automatic updates.
    private let interval: Int
    /// Looks for new sources and changed folders.
    let sources: SourceWatch
    private var timer: (any DispatchSourceTimer)?
    private var task: Task<Void, Never>?

    /// After each update, what `rules` keep no longer goes. The index is brought up to date by who watches the library.
    init(
        interval: Int, rules: RetentionRules, mailbox: Mailbox, store: NewsStore, makeUpdater: @escaping () -> Updater
    ) {
        self.interval = interval
        self.rules = rules
        self.mailbox = mailbox
        self.store = store
        self.makeUpdater = makeUpdater
        sources = SourceWatch(store: store, mailbox: mailbox, asksNetwork: interval > 0)
    }

    /// Asks for the first automatic update, where there are sources, and watches for new ones; looks for them on `queue`.
    func start(on queue: DispatchQueue) {
        queue.async { [mailbox, store, interval, sources] in
            if interval > 0, Self.hasSources(store) { mailbox.post(.updateDue(.due)) }
            sources.look()
        }
    }

    private static func hasSources(_ store: NewsStore) -> Bool {
        do {
            return try !store.subscriptions().isEmpty
        } catch {
            // The reader has said what is wrong with the library, or will at the next key.
            return false
        }
    }

    func begin(_ scope: UpdateScope) {
        tick()
        let updater = makeUpdater()
        let pulse = Pulse(mailbox)
        task = Task.detached(priority: .utility) { [mailbox, rules, store] in
            do throws(StoreError) {
                let progress = try await updater.update(scope) { progress, _ in pulse.beat(progress) }
                let wasCancelled = Task.isCancelled
                mailbox.post(.updateEnded(progress, of: scope, wasCancelled: wasCancelled))
                guard !wasCancelled else { return }
                try store.retain(rules, now: Desk.now)
            } catch {
                mailbox.post(.updateEnded(UpdateProgress(sources: 1), of: scope, wasCancelled: true))
                mailbox.post(.failed(error.message))
            }
        }
    }

    /// From the first update on, tells the mailbox at every interval that it is time for another.
    private func tick() {
        guard interval > 0, timer == nil else { return }
        let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
        let period = DispatchTimeInterval.seconds(interval * 60)
        timer.schedule(deadline: .now() + period, repeating: period, leeway: .seconds(Self.leeway))
        timer.setEventHandler { [mailbox] in mailbox.post(.updateDue(.due)) }
        timer.resume()
        self.timer = timer
    }

    private static let leeway = 10

    func cancel() {
        task?.cancel()
    }

    /// The end of the reader. What is being stored at this moment is stored wholly or not at all.
    func stop() {
        timer?.cancel()
        task?.cancel()
    }
}

/// Passes progress on a few times a second, however fast it comes.
private final class Pulse: Sendable {
    private let mailbox: Mailbox
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    init(_ mailbox: Mailbox) {
        self.mailbox = mailbox
    }

    func beat(_ progress: UpdateProgress) {
        guard progress.sources > 0 else { return }
        let isDue = last.withLock { last in
            let now = ContinuousClock.now
            guard last.map({ now - $0 >= .milliseconds(120) }) ?? true else { return false }
            last = now
            return true
        }
        if isDue { mailbox.post(.updating(progress)) }
    }
}
