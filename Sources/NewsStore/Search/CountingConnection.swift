import GRDB
import Synchronization

/// The connection on which hits are counted, so that no list waits for a count; made when it is needed first.
final class CountingConnection: Sendable {
    private let queue = Mutex<DatabaseQueue?>(nil)
    private let latest = Atomic<Int>(0)

    /// The connection; that of all reading where the library is in memory.
    func queue(for connections: Connections) throws -> DatabaseQueue {
        guard let shared = connections.shared else { return connections.reading }
        return try queue.withLock { queue in
            if let queue { return queue }
            let new = try DatabaseQueue(
                path: shared.absolutePath, configuration: Connections.readingConfiguration(shared))
            queue = new
            return new
        }
    }

    /// Begins a count, which ends those that were begun before; the answer tells whether it is still the latest.
    func begin() -> @Sendable () -> Bool {
        let number = latest.add(1, ordering: .relaxed).newValue
        return { [self] in latest.load(ordering: .relaxed) == number }
    }
}
