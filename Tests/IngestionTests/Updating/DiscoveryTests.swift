import Fetching
import Ingestion
import News
import TestSupport
import Testing

/// What `heluo add` makes of an address.
@Suite struct DiscoveryTests {
    private let site = ChangingSite()
    private let server: LoopbackServer

    init() throws {
        server = try site.serve()
    }

    private func look(_ path: String) async throws -> Discovery.Found {
        var settings = NetworkSettings()
        settings.proxy = ""
        let stage = try UpdateStage()
        return try await Discovery(fetcher: Fetcher(settings), edition: stage.edition)
            .look(at: FetchRequest(server.address(path)))
    }

    @Test func aFeedIsItself() async throws {
        site["/feed"] = .ok(rss([("a", "甲", ""), ("b", "乙", "")], title: "某报"))
        let found = try await look("/feed")
        #expect(found == Discovery.Found(kind: .feed, address: server.address("/feed"), title: "某报", articles: 2))
    }

    @Test func aHomePageNamesItsFeeds() async throws {
        site["/"] = .ok(
            """
            <html><head><title>某网</title>
            <link rel="alternate" type="application/rss+xml" href="/gone.xml">
            <link rel="Alternate" type="application/atom+xml" href="feed.xml">
            <link rel="stylesheet" type="text/css" href="x.css"></head></html>
            """)
        site["/feed.xml"] = .ok(rss([("a", "甲", "")], title: "某报"))
        let found = try await look("/")
        #expect(found.kind == .feed)
        #expect(found.address == server.address("/feed.xml"))
        #expect(found.others == [server.address("/gone.xml")])
    }

    @Test func aPageOfNewsIsAList() async throws {
        for (path, page) in ["/index.shtml": CountySite.site(articles: 0..<4)["/index.shtml"]] { site[path] = page }
        let found = try await look("/index.shtml")
        #expect(found.kind == .list)
        #expect(found.articles == 4)
    }

    @Test(arguments: PaperSite.Family.allCases)
    func anEntranceIsAnEPaper(family: PaperSite.Family) async throws {
        let paper = PaperSite(family: family)
        paper.publish(day: 24)
        site[paper.entrance] = paper.site[paper.entrance]
        #expect(try await look(paper.entrance).kind == .epaper)
    }

    @Test func aPermanentRedirectIsFollowedForGood() async throws {
        site["/old"] = .redirect(308, to: "/feed")
        site["/feed"] = .ok(rss([("a", "甲", "")]))
        #expect(try await look("/old").address == server.address("/feed"))
    }

    @Test func aPageOfNothingIsSaid() async throws {
        site["/"] = .ok("<html><body>你好</body></html>")
        await #expect(throws: SourceFailure.nothingFound(server.address("/"))) { try await look("/") }
    }
}
