import FeedParsing
import Fetching
import News
import NewsStore

extension Updater {
    func bringFeed(_ visit: Visit) async throws {
        let fetched = try await fetch(visit.request)
        var delivery = Delivery()
        delivery.movedTo = fetched.movedTo
        if case .body(let bytes) = fetched.content {
            try read(bytes, address: fetched.address, charset: fetched.charset, visit, into: &delivery)
        }
        delivery.state = schedule.succeeded(visit.state(after: fetched), at: now())
        try deliver(delivery, of: visit)
    }

    /// The articles of a feed; the last item comes first, so that of articles with one date the first is listed above.
    func read(
        _ bytes: [UInt8], address: String?, charset: String?, _ visit: Visit, into delivery: inout Delivery
    ) throws(SourceFailure) {
        do {
            let reading = try FeedParser.parse(
                bytes, address: address, httpCharset: charset, utcOffset: maker.edition.utcOffset, now: now())
            delivery.articles = reading.feed.items.reversed().map { visit.maker.article($0, of: reading.feed) }
        } catch {
            throw .content(error.message)
        }
    }

    // MARK: Without the network

    func bringFolder(_ visit: Visit) throws {
        let path = visit.subscription.address
        let digest = FileList(path).digest
        var delivery = Delivery()
        if digest != visit.subscription.state.digest {
            var failure: (any Error)?
            FileReader(visit.maker, now: now(), rules: rules, encoding: nil).read([path]) { work in
                do {
                    for step in work() { try perform(step, of: visit) }
                    return true
                } catch {
                    failure = error
                    return false
                }
            }
            if let failure { throw failure }
        }
        delivery.state = schedule.succeeded(visit.subscription.state, at: now())
        delivery.state?.digest = digest
        try deliver(delivery, of: visit)
    }

    /// A file that cannot be read leaves the others alone; a folder of which nothing can be is a failure.
    private func perform(_ step: ImportStep, of visit: Visit) throws {
        var delivery = Delivery()
        switch step {
        case .articles(let articles, _): delivery.articles = articles
        case .rankings(let rankings, _, _): delivery.rankings = rankings
        case .truncation: return
        case .end(let report):
            if case .failed(let failure) = report.outcome, report.name == visit.subscription.address {
                throw SourceFailure.file(failure)
            }
            return
        }
        try deliver(delivery, of: visit)
    }

    func bringCommand(_ visit: Visit) async throws {
        let bytes = try await CommandRun.output(of: visit.subscription.address)
        var digest = TextDigest()
        digest.add(bytes)
        var delivery = Delivery()
        if digest.value != visit.subscription.state.digest {
            switch ContentKind.sniff(bytes) {
            case .page, .text: delivery.articles = [try article(bytes, visit)]
            default: try read(bytes, address: nil, charset: nil, visit, into: &delivery)
            }
        }
        delivery.state = schedule.succeeded(visit.subscription.state, at: now())
        delivery.state?.digest = digest.value
        try deliver(delivery, of: visit)
    }
}
