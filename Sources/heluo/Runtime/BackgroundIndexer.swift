import Dispatch
import NewsStore
import Synchronization

/// Puts articles into the index of words while the reader is at work: a few in each transaction, so that a change that
/// the reader makes never waits long.
///
/// It begins when nobody has written for a while, and leaves the library to whoever else is writing.
final class BackgroundIndexer: Sendable {
    private let store: NewsStore
    private let queue = DispatchQueue(label: "index", qos: .utility)
    private let isStopped = Atomic(false)
    /// Whether work is planned or being done.
    private let isAwake = Atomic(false)

    /// Articles of one transaction: about ten milliseconds.
    private static let step = 16
    private static let rest = DispatchTimeInterval.milliseconds(1500)
    private static let pause = DispatchTimeInterval.milliseconds(5)

    init(store: NewsStore) {
        self.store = store
    }

    /// There may be something to do.
    func wake() {
        guard !isStopped.load(ordering: .acquiring), !isAwake.exchange(true, ordering: .acquiringAndReleasing) else {
            return
        }
        queue.asyncAfter(deadline: .now() + Self.rest) { self.work() }
    }

    /// Ends after the transaction that is being done.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        queue.sync {}
    }

    private func work() {
        guard !isStopped.load(ordering: .acquiring) else { return }
        do throws(StoreError) {
            if try store.index(limit: Self.step) > 0 {
                queue.asyncAfter(deadline: .now() + Self.pause) { self.work() }
                return
            }
        } catch {
            // Another process writes, or the disk is full: the next change, or the next start, tries again.
        }
        isAwake.store(false, ordering: .releasing)
    }
}
