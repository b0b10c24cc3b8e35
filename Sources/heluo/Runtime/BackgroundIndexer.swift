import Dispatch
import Ingestion
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
    /// Told how far the index is, in percent, where there is a great deal to do; nil at the end.
    private let report: @Sendable (Int?) -> Void
    /// Counted when work begins, forgotten when it ends.
    private let progress = Mutex<IndexProgress?>(nil)

    /// Articles of one transaction: about ten milliseconds.
    private static let step = 16
    private static let rest = DispatchTimeInterval.milliseconds(1500)
    private static let pause = DispatchTimeInterval.milliseconds(5)

    init(store: NewsStore, report: @escaping @Sendable (Int?) -> Void) {
        self.store = store
        self.report = report
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
        BackgroundThread.giveWay()
        do throws(StoreError) {
            let count = try store.index(limit: Self.step)
            if count > 0 {
                advance(by: count, from: try knownProgress(before: count))
                queue.asyncAfter(deadline: .now() + Self.pause) { self.work() }
                return
            }
        } catch {
            // Another process writes, or the disk is full: the next change, or the next start, tries again.
        }
        end()
        isAwake.store(false, ordering: .releasing)
    }

    /// That of the steps before this one, which has put so many articles into the index.
    private func knownProgress(before count: Int) throws(StoreError) -> IndexProgress {
        if let known = progress.withLock(\.self) { return known }
        return IndexProgress(total: try store.unindexedCount() + count)
    }

    private func advance(by count: Int, from former: IndexProgress) {
        var new = former
        new.done += count
        progress.withLock { $0 = new }
        if new.isShown, former.done == 0 || new.percent != former.percent { report(new.percent) }
    }

    private func end() {
        let last = progress.withLock { progress in
            defer { progress = nil }
            return progress
        }
        if last?.isShown == true { report(nil) }
    }
}
