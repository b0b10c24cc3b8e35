import Fetching
import Ingestion
import News
import NewsStore
import Settings

extension Installation {
    var network: NetworkSettings {
        var network = NetworkSettings()
        network.proxy = settings.network.proxy
        network.noProxy = settings.network.noProxy
        network.certificates = settings.network.certificates
        network.limits.whole = .seconds(settings.network.deadline)
        return network
    }

    func updater(of store: NewsStore) -> Updater {
        var pace = Updater.Pace()
        pace.atOnce = settings.network.atOnce
        if settings.updateInterval > 0 {
            pace.interval = Int64(settings.updateInterval) * 60
        }
        return Updater(store: store, edition: edition, fetcher: Fetcher(network), rules: siteRules(), pace: pace) {
            Desk.now
        }
    }

    /// The subscription that is meant: by its number, its address or its title.
    func subscription(named name: String, in store: NewsStore) throws -> Subscription {
        let all = try translatingStoreErrors { () throws(StoreError) in try store.subscriptions() }
        let found =
            all.first { $0.address == name || String($0.id) == name } ?? all.first { $0.source.title == name }
            ?? all.first { $0.formerAddress == name }
        guard let found else {
            throw Failure(
                .nothingFound,
                Bilingual("没有来源“\(name)”：heluo sources 列出全部", "no source “\(name)”: heluo sources lists them all"))
        }
        return found
    }
}

extension Failure {
    init(_ failure: SourceFailure) {
        switch failure {
        case .fetch(.badAddress, _), .fetch(.secretInAddress, _): self.init(.usage, failure.message)
        default: self.init(failure.isNetwork ? .network : .failed, failure.message)
        }
    }
}
