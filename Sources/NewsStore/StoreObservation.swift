/// A running observation of a library; it ends when it is cancelled or let go.
public final class StoreObservation: Sendable {
    init() {}

    public func cancel() {}
}
