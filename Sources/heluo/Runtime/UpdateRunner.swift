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
    private let makeUpdater: () -> Updater
    /// Minutes; 0 for no automatic updates.
    private let interval: Int
    private var timer: (any DispatchSourceTimer)?
    private var task: Task<Void, Never>?

    init(interval: Int, mailbox: Mailbox, store: NewsStore, makeUpdater: @escaping () -> Updater) {
        self.interval = interval
        self.mailbox = mailbox
        self.store = store
        self.makeUpdater = makeUpdater
    }

    /// Tells the mailbox when the time for an automatic update has come: soon after the start, then at every interval.
    /// A library without sources has no such time.
    func beginTicking() {
        guard interval > 0 else { return }
        let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
        timer.schedule(
            deadline: .now() + Self.calm, repeating: .seconds(interval * 60), leeway: .seconds(Self.leeway))
        timer.setEventHandler { [mailbox, store] in
            guard Self.hasSources(store) else { return }
            mailbox.post(.updateDue)
        }
        timer.resume()
        self.timer = timer
    }

    private static let calm: DispatchTimeInterval = .seconds(3)
    private static let leeway = 1

    private static func hasSources(_ store: NewsStore) -> Bool {
        do {
            return try !store.subscriptions().isEmpty
        } catch {
            // The reader has said what is wrong with the library, or will at the next key.
            return false
        }
    }

    func begin(_ scope: UpdateScope) {
        let updater = makeUpdater()
        let pulse = Pulse(mailbox)
        task = Task.detached(priority: .utility) { [mailbox] in
            do throws(StoreError) {
                let progress = try await updater.update(scope) { progress, _ in pulse.beat(progress) }
                mailbox.post(.updateEnded(progress, of: scope, wasCancelled: Task.isCancelled))
            } catch {
                mailbox.post(.updateEnded(UpdateProgress(sources: 1), of: scope, wasCancelled: true))
                mailbox.post(.failed(error.message))
            }
        }
    }

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
