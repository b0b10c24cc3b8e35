import CharacterEncoding
import Extraction
import FeedParsing
public import Fetching
import Markup
public import News

/// Finds out what kind of source an address is.
public struct Discovery: Sendable {
    public struct Found: Sendable, Hashable {
        public var kind: Subscription.Kind
        public var address: String
        public var title: String
        /// Articles that are there now.
        public var articles: Int
        /// Further feeds that the page names.
        public var others: [String] = []

        public init(kind: Subscription.Kind, address: String, title: String, articles: Int) {
            self.kind = kind
            self.address = address
            self.title = title
            self.articles = articles
        }
    }

    private let fetcher: Fetcher
    private let utcOffset: Int

    public init(fetcher: Fetcher, edition: Edition) {
        self.fetcher = fetcher
        utcOffset = edition.utcOffset
    }

    /// Looks at what is there: a feed; a page that names feeds, of which the first is looked at; an e-paper; a page
    /// that lists articles.
    public func look(at request: FetchRequest) async throws(SourceFailure) -> Found {
        let fetched = try await fetch(request)
        let address = fetched.movedTo ?? request.address
        guard case .body(let bytes) = fetched.content else { throw .nothingFound(address) }
        if let feed = feed(bytes, fetched, at: address) { return feed }
        let html = TextDecoder.decode(bytes, httpCharset: fetched.charset).text
        let page = ListPage(html, address: fetched.address)
        if let found = await feed(of: page, request) { return found }
        let title = page.title.flatMap { $0.isEmpty ? nil : $0 } ?? Origin(address)?.host ?? address
        if let issue = EPaperPage(html, address: fetched.address), !issue.pages.isEmpty {
            return Found(kind: .epaper, address: address, title: title, articles: issue.articles.count)
        }
        if EPaperEntrance.target(html, address: fetched.address).map(Self.isIssue) == true {
            return Found(kind: .epaper, address: address, title: title, articles: 0)
        }
        guard page.articles.count >= Self.fewestHeadlines else { throw .nothingFound(address) }
        return Found(kind: .list, address: address, title: title, articles: page.articles.count)
    }

    private static let fewestHeadlines = 3

    private func fetch(_ request: FetchRequest) async throws(SourceFailure) -> Fetched {
        do {
            return try await fetcher.fetch(request)
        } catch {
            throw .fetch(error, address: request.address)
        }
    }

    private func feed(_ bytes: [UInt8], _ fetched: Fetched, at address: String) -> Found? {
        switch ContentKind.sniff(bytes) {
        case .rss, .atom, .rdf, .jsonFeed: break
        default: return nil
        }
        do {
            let feed = try FeedParser.parse(
                bytes, address: fetched.address, httpCharset: fetched.charset, utcOffset: utcOffset
            ).feed
            let title = feed.title.flatMap { $0.isEmpty ? nil : $0 } ?? Origin(address)?.host ?? address
            return Found(kind: .feed, address: address, title: title, articles: feed.items.count)
        } catch {
            return nil
        }
    }

    /// The first feed of those a page names that is one.
    private func feed(of page: ListPage, _ request: FetchRequest) async -> Found? {
        for (index, named) in page.feeds.prefix(Self.mostFeeds).enumerated() {
            do throws(SourceFailure) {
                var asked = FetchRequest(named.address)
                if Origin(named.address) == Origin(request.address) { asked.credentials = request.credentials }
                let fetched = try await fetch(asked)
                guard case .body(let bytes) = fetched.content,
                    var found = feed(bytes, fetched, at: fetched.movedTo ?? named.address)
                else { continue }
                found.others = page.feeds.enumerated().filter { $0.offset != index }.map(\.element.address)
                return found
            } catch {
                // The next may be one.
                continue
            }
        }
        return nil
    }

    private static let mostFeeds = 8

    /// Whether an entrance leads to the pages of a paper, and not anywhere: `node_1.htm`, `/pc/layout/…`, `v01.shtml`.
    private static func isIssue(_ address: String) -> Bool {
        let address = address.lowercased()
        return address.contains("node_") || address.contains("/layout/")
            || IssueAddress.address(address, year: 2020, month: 1, day: 1) != nil
    }
}
