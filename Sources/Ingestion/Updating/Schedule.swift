import Fetching
import News

/// When a source is asked again.
struct Schedule: Sendable {
    /// Seconds between two automatic updates of a source.
    var interval: Int64

    /// The state after an update that went well.
    func succeeded(_ former: Subscription.FetchState, at now: Timestamp) -> Subscription.FetchState {
        var state = former
        state.lastSuccess = now
        state.failure = nil
        state.failures = 0
        state.next = now.adding(interval)
        state.notBefore = Timestamp(seconds: 0)
        return state
    }

    /// The state after one that failed: asked again after minutes, then twice as long each time, up to a day; when the
    /// server says, where it does; and soon where it was not reached at all.
    func failed(
        _ former: Subscription.FetchState, _ failure: SourceFailure, at now: Timestamp
    ) -> Subscription.FetchState {
        var state = former
        state.lastFailure = now
        state.failure = failure.message
        guard case .fetch(let error, _) = failure, !error.isOffline else {
            state.failures += failure.isNetwork ? 0 : 1
            state.next = now.adding(failure.isNetwork ? Self.firstPause : pause(state.failures))
            return state
        }
        state.failures += 1
        state.next = now.adding(pause(state.failures))
        if let asked = error.retryAfter?.moment(from: now) {
            state.notBefore = min(asked, now.adding(Self.longestAsked))
            state.next = max(state.next, state.notBefore)
        }
        return state
    }

    private func pause(_ failures: Int) -> Int64 {
        min(Self.firstPause << Int64(min(max(failures - 1, 0), 16)), Self.longestPause)
    }

    private static let firstPause: Int64 = 300
    private static let longestPause: Int64 = 86_400
    /// A server that wants more rest than a week is asked after a week.
    private static let longestAsked: Int64 = 7 * 86_400
}

extension Timestamp {
    func adding(_ seconds: Int64) -> Timestamp {
        Timestamp(seconds: self.seconds + seconds)
    }
}
