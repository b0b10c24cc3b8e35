import Fetching
import News
import NewsStore

/// The update of one source, while it goes on.
final class Visit {
    let subscription: Subscription
    let maker: ArticleMaker
    /// What is known of the source by now.
    private(set) var state: Subscription.FetchState
    private var added: Set<ArticleID> = []
    private var updated: Set<ArticleID> = []

    init(_ subscription: Subscription, maker: ArticleMaker) {
        self.subscription = subscription
        self.maker = maker
        state = subscription.state
    }

    /// Notes what was stored.
    func add(_ delivery: Delivery, _ outcome: StoreOutcome) {
        state = delivery.state ?? state
        added.formUnion(outcome.added)
        updated.formUnion(outcome.updated)
    }

    var result: SourceOutcome.Result {
        let changed = updated.subtracting(added)
        guard !added.isEmpty || !changed.isEmpty else { return .unchanged }
        return .stored(added: added.count, updated: changed.count)
    }

    /// The request for the subscription's own address, with what is known of the last answer.
    var request: FetchRequest {
        var request = request(for: subscription.address)
        request.validators = Validators(entityTag: state.entityTag, lastModified: state.lastModified)
        request.digest = state.digest
        return request
    }

    /// A request to the same site, with the same login.
    func request(for address: String) -> FetchRequest {
        var request = FetchRequest(address)
        guard let login = subscription.login, Origin(address) == Origin(subscription.address) else { return request }
        let secret: Secret =
            switch login.secret {
            case .file(let path): .file(path)
            case .command(let command): .command(command)
            }
        request.credentials = Credentials(user: login.user, secret: secret)
        return request
    }

    /// The state with what an answer says of itself.
    func state(after fetched: Fetched) -> Subscription.FetchState {
        var state = state
        state.entityTag = fetched.validators.entityTag
        state.lastModified = fetched.validators.lastModified
        state.digest = fetched.digest ?? state.digest
        return state
    }
}
