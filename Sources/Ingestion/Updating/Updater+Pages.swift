import CharacterEncoding
import Extraction
import Fetching
import Markup
import News
import NewsStore

extension Updater {
    /// Walks the lists of a site from the newest page back until what is known, and notes all that is not as errands,
    /// at once: a walk that is cut off leaves no gap.
    func bringList(_ visit: Visit) async throws {
        let fetched = try await crawl(visit.request)
        var delivery = Delivery()
        delivery.movedTo = fetched.movedTo
        if case .body(let bytes) = fetched.content {
            let first = ListPage(text(of: bytes, fetched), address: fetched.address, rules: rules)
            guard let first, !first.articles.isEmpty else { throw SourceFailure.content(Self.noHeadlines) }
            delivery.rankings = first.rankings
            delivery.errands = try await walk(from: first, of: visit).map { Errand(address: $0) }
        }
        delivery.state = schedule.succeeded(visit.state(after: fetched), at: now())
        try deliver(delivery, of: visit)
    }

    /// The unknown articles of a list page and the older ones, the newest first.
    private func walk(from first: ListPage, of visit: Visit) async throws -> [String] {
        let isFirstVisit = visit.subscription.state.lastSuccess == nil
        var (found, seen): ([String], Set<String>) = ([], [visit.subscription.address])
        var page = first
        for _ in 1..<(isFirstVisit ? Self.firstPages : Self.mostPages) {
            let unknown = try store.unknown(page.articles.map(\.url), of: visit.subscription.id)
            found += unknown.filter { !found.contains($0) }
            // One that is pinned to the top of the page, or one that was put in between, is no sign of the end.
            guard unknown.count * 2 > page.articles.count, let older = page.older, seen.insert(older).inserted,
                let next = try await listPage(older, visit)
            else { return found }
            page = next
        }
        return found
            + (try store.unknown(page.articles.map(\.url), of: visit.subscription.id)).filter { !found.contains($0) }
    }

    /// Nothing where there is no such page for good: the list ends there.
    private func listPage(_ address: String, _ visit: Visit) async throws -> ListPage? {
        do throws(SourceFailure) {
            let fetched = try await crawl(visit.request(for: address))
            guard case .body(let bytes) = fetched.content else { return nil }
            return ListPage(text(of: bytes, fetched), address: fetched.address, rules: rules)
        } catch {
            guard error.isFinal else { throw error }
            return nil
        }
    }

    private static let firstPages = 3
    private static let mostPages = 20
    private static let noHeadlines = Bilingual(
        "这一页上没有找到标题：请给出新闻列表页的网址", "no headlines on this page: give the address of a page that lists news")

    func text(of bytes: [UInt8], _ fetched: Fetched) -> String {
        TextDecoder.decode(
            bytes, override: rules.rule(for: fetched.address)?.encoding, httpCharset: fetched.charset
        ).text
    }

    // MARK: E-papers

    /// Follows the entrance of an e-paper to its current issue, and notes the articles of all its pages as errands; then
    /// those of the issues that were missed.
    func bringIssue(_ visit: Visit) async throws {
        let entrance = try await crawl(visit.request)
        var delivery = Delivery()
        delivery.movedTo = entrance.movedTo
        if case .body(let bytes) = entrance.content {
            let issue = try await currentIssue(text(of: bytes, entrance), at: entrance.address, visit)
            guard let first = EPaperPage(issue.html, address: issue.address, rules: rules) else {
                throw SourceFailure.content(Self.noIssue)
            }
            try note(try await articles(of: first, at: issue.address, visit), visit)
            // Today's news is there whatever becomes of older issues.
            try await runErrands(of: visit)
            try await bringMissedIssues(before: issue.address, visit)
        }
        delivery.state = schedule.succeeded(visit.state(after: entrance), at: now())
        try deliver(delivery, of: visit)
    }

    /// Notes the articles of another day's issue, whose address is that of the current one with its date changed.
    func bringIssueOfDay(_ visit: Visit) async throws {
        guard let day = visit.day else { return }
        let entrance = try await crawl(visit.request(for: visit.subscription.address))
        guard case .body(let bytes) = entrance.content else { return }
        let (_, current) = try await currentIssue(text(of: bytes, entrance), at: entrance.address, visit)
        guard let (first, address) = try await firstPage(ofDay: day, in: current, visit) else {
            throw SourceFailure.content(Self.noIssue)
        }
        try note(try await articles(of: first, at: address, visit), visit)
    }

    /// Notes the articles of the issues since the last update, the newest first, that of its own day among them: it may
    /// have been updated before the paper was out. A day without an issue is passed over.
    private func bringMissedIssues(before current: String, _ visit: Visit) async throws {
        guard let last = visit.state.lastSuccess, let day = IssueAddress.day(in: current) else { return }
        let earliest = max(
            CivilTime(last, offset: maker.edition.utcOffset).dayNumber, day.dayNumber - Self.mostMissedIssues)
        for number in stride(from: day.dayNumber - 1, through: earliest, by: -1) {
            do {
                guard
                    let (first, address) = try await firstPage(ofDay: CivilTime(dayNumber: number), in: current, visit),
                    // One whose first page is known was not missed.
                    try !store.unknown(first.articles.map(\.url), of: visit.subscription.id).isEmpty
                else { continue }
                try note(try await articles(of: first, at: address, visit), visit)
            } catch let failure as SourceFailure where failure.isFinal {
                continue
            }
        }
    }

    /// Further back only by date, as the user asks for it.
    private static let mostMissedIssues = 7

    /// The first page of a day's issue, and where it is; nil where the paper's addresses have no date, or there is no page.
    private func firstPage(
        ofDay day: CivilTime, in current: String, _ visit: Visit
    ) async throws -> (page: EPaperPage, address: String)? {
        guard let address = IssueAddress.address(current, of: day) else { return nil }
        let issue = try await page(address, visit)
        return EPaperPage(issue.html, address: issue.address, rules: rules).map { ($0, issue.address) }
    }

    /// Notes addresses that the library does not know as errands.
    private func note(_ articles: [String], _ visit: Visit) throws {
        var delivery = Delivery()
        delivery.errands = try store.unknown(articles, of: visit.subscription.id).map { Errand(address: $0) }
        try deliver(delivery, of: visit)
    }

    /// Where an entrance leads in the end.
    private func currentIssue(
        _ html: String, at address: String, _ visit: Visit
    ) async throws -> (html: String, address: String) {
        var (html, address) = (html, address)
        for _ in 0..<Self.mostHops {
            guard let target = EPaperEntrance.target(html, address: address) else { break }
            (html, address) = try await page(target, visit)
        }
        return (html, address)
    }

    /// The addresses of the articles on all pages of an issue.
    private func articles(of first: EPaperPage, at address: String, _ visit: Visit) async throws -> [String] {
        var articles = first.articles.map(\.url)
        for link in first.pages.prefix(Self.mostIssuePages) where link.url != address {
            let (html, address) = try await page(link.url, visit)
            articles += EPaperPage(html, address: address, rules: rules)?.articles.map(\.url) ?? []
        }
        var seen: Set<String> = []
        return articles.filter { seen.insert($0).inserted }
    }

    private func page(_ address: String, _ visit: Visit) async throws -> (html: String, address: String) {
        let fetched = try await crawl(visit.request(for: address))
        guard case .body(let bytes) = fetched.content else { return ("", fetched.address) }
        return (text(of: bytes, fetched), fetched.address)
    }

    private static let mostHops = 4
    private static let mostIssuePages = 200
    private static let noIssue = Bilingual(
        "没有找到电子报的版面：请给出电子报的首页", "no pages of an e-paper found: give the address of its front page")
}
