internal import CCurl
internal import Synchronization

/// Gets what is at an address of the web, within limits.
///
/// Any number of requests may be under way; the thread that serves them begins with the first request and ends with
/// this object. No request tells where it comes from (`Referer`), and no certificate goes unchecked.
public final class Fetcher: Sendable {
    private let settings: NetworkSettings
    private let state = Mutex(State())

    private struct State {
        var loop: TransferLoop?
        var lastNumber = 0
    }

    public init(_ settings: NetworkSettings = NetworkSettings()) {
        self.settings = settings
    }

    deinit {
        state.withLock { $0.loop?.end() }
    }

    /// Whether libcurl is there; asked for once.
    private static let isLibraryLoaded = ccurl_load()

    /// One conditional GET. Cancelling the task breaks it off.
    public func fetch(_ request: FetchRequest) async throws(FetchError) -> Fetched {
        guard let origin = Origin(request.address) else { throw .badAddress }
        guard !origin.hasUser else { throw .secretInAddress }
        guard Self.isLibraryLoaded else { throw .noLibrary }
        let secret = try request.credentials?.secret.read()
        guard let (loop, number) = order() else { throw .failed("out of memory") }
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.begin(
                    TransferLoop.Order(number: number, request: request, secret: secret) { answer in
                        continuation.resume(returning: answer)
                    })
                // The handler below may have run before there was anything to cancel.
                if Task.isCancelled { loop.cancel(number) }
            }
        } onCancel: {
            loop.cancel(number)
        }
        return try answer.get()
    }

    /// The loop, and a number for a new request; nothing where there is no memory left.
    private func order() -> (TransferLoop, Int)? {
        state.withLock { state in
            guard let loop = state.loop ?? TransferLoop(settings) else { return nil }
            state.loop = loop
            state.lastNumber += 1
            return (loop, state.lastNumber)
        }
    }
}
