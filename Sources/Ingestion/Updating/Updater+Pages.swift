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
            let first = ListPage(text(of: bytes, fetched), address: fetched.address)
            guard !first.articles.isEmpty else { throw SourceFailure.content(Self.noHeadlines) }
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
            let unknown = try store.unknown(page.articles, of: visit.subscription.id)
            found += unknown.filter { !found.contains($0) }
            // One that is pinned to the top of the page, or one that was put in between, is no sign of the end.
            guard unknown.count * 2 > page.articles.count, let older = page.older, seen.insert(older).inserted,
                let next = try await listPage(older, visit)
            else { return found }
            page = next
        }
        return found + (try store.unknown(page.articles, of: visit.subscription.id)).filter { !found.contains($0) }
    }

    /// Nothing where there is no such page for good: the list ends there.
    private func listPage(_ address: String, _ visit: Visit) async throws -> ListPage? {
        do throws(SourceFailure) {
            let fetched = try await crawl(visit.request(for: address))
            guard case .body(let bytes) = fetched.content else { return nil }
            return ListPage(text(of: bytes, fetched), address: fetched.address)
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
        TextDecoder.decode(bytes, httpCharset: fetched.charset).text
    }

    // MARK: E-papers

    /// Follows the entrance of an e-paper to its current issue, and notes the articles of all its pages as errands.
    func bringIssue(_ visit: Visit) async throws {
        let entrance = try await crawl(visit.request)
        var delivery = Delivery()
        delivery.movedTo = entrance.movedTo
        if case .body(let bytes) = entrance.content {
            let articles = try await articlesOfIssue(text(of: bytes, entrance), at: entrance.address, visit)
            delivery.errands = try store.unknown(articles, of: visit.subscription.id).map { Errand(address: $0) }
        }
        delivery.state = schedule.succeeded(visit.state(after: entrance), at: now())
        try deliver(delivery, of: visit)
    }

    /// The addresses of the articles on all pages of an issue.
    private func articlesOfIssue(_ html: String, at address: String, _ visit: Visit) async throws -> [String] {
        var (html, address) = (html, address)
        for _ in 0..<Self.mostHops {
            guard let target = EPaperEntrance.target(html, address: address) else { break }
            (html, address) = try await page(target, visit)
        }
        guard let first = EPaperPage(html, address: address, rules: rules) else {
            throw SourceFailure.content(Self.noIssue)
        }
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
