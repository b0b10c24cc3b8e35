import Synchronization

/// A running observation of a library; it ends when it is cancelled or let go.
public final class StoreObservation: Sendable {
    private let stop: Mutex<(@Sendable () -> Void)?>

    init(stop: @escaping @Sendable () -> Void) {
        self.stop = Mutex(stop)
    }

    deinit {
        cancel()
    }

    /// Ends it; a call of the handler that has begun meanwhile is not waited for.
    public func cancel() {
        let stop = stop.withLock { stop in
            defer { stop = nil }
            return stop
        }
        stop?()
    }
}
