import GRDB
import Synchronization

/// Counts the commits of this process's own connection, and wakes a watch at each.
final class OwnCommits: TransactionObserver, Sendable {
    private let commits = Atomic<Int64>(0)
    private let wakeup: Wakeup

    init(wakeup: Wakeup) {
        self.wakeup = wakeup
    }

    var count: Int64 {
        commits.load(ordering: .acquiring)
    }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool {
        false
    }

    func databaseDidChange(with event: DatabaseEvent) {}

    func databaseDidCommit(_ db: Database) {
        commits.add(1, ordering: .releasing)
        wakeup.signal()
    }

    func databaseDidRollback(_ db: Database) {}
}
