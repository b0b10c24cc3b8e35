import GRDB
import Synchronization

/// The connection that writes, opened when it is first needed: the reader's first screen does not wait for it.
final class WritingConnection: Sendable {
    private struct State {
        var queue: DatabaseQueue?
        /// Who is told of commits from the moment there is a connection.
        var observers: [OwnCommits] = []
    }

    private let open: @Sendable () throws -> DatabaseQueue
    private let state = Mutex(State())

    init(_ open: @escaping @Sendable () throws -> DatabaseQueue) {
        self.open = open
    }

    /// Throws what opening the library throws; the next one who needs it tries again.
    func queue() throws -> DatabaseQueue {
        try state.withLock { state in
            if let queue = state.queue { return queue }
            let queue = try open()
            for observer in state.observers {
                queue.add(transactionObserver: observer, extent: .observerLifetime)
            }
            state.queue = queue
            return queue
        }
    }

    func add(_ observer: OwnCommits) {
        state.withLock { state in
            state.observers.append(observer)
            state.queue?.add(transactionObserver: observer, extent: .observerLifetime)
        }
    }

    func remove(_ observer: OwnCommits) {
        state.withLock { state in
            state.observers.removeAll { $0 === observer }
            state.queue?.remove(transactionObserver: observer)
        }
    }
}
