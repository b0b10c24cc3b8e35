import News
import NewsStore
import TestSupport
import Testing

/// A site's list pages: walked back until what is known, each article fetched once.
@Suite struct ListUpdateTests {
    private func titles(_ numbers: Range<Int>) -> Set<String> {
        Set(numbers.map(CountySite.storedTitle))
    }

    @Test func theFirstVisitTakesTheNewestPages() async throws {
        let site = CountySite.site(articles: 0..<16)
        let server = try site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address("/index.shtml"), kind: .list)
        #expect(try await stage.update() == .stored(added: 12, updated: 0))
        #expect(Set(try stage.titles) == titles(4..<16))
        let article = try stage.article(CountySite.title(7))
        #expect(article.content.place?.rawValue == "mengjin")
        #expect(article.content.correspondent == "张帅")
        #expect(article.content.url == server.address(CountySite.path(7)))
        #expect(try stage.article("孟津区GBK6").content.body != .html(""))
    }

    @Test func theRankingsOfTheNewestPageAreStored() async throws {
        let site = CountySite.site(articles: 0..<16)
        let server = try site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address("/index.shtml"), kind: .list)
        try await stage.update()
        let ranking = try #require(try stage.store.rankings().first)
        #expect(ranking.title == "县区新闻排行")
        #expect(ranking.entries.map(\.title) == (12..<16).map(CountySite.title))
        // A headline that the site writes otherwise in its article is found by its address.
        #expect(ranking.entries.allSatisfy { $0.article != nil })
        CountySite.update(site, articles: 0..<17)
        try await stage.update()
        #expect(try stage.store.rankings().map { $0.entries.map(\.title) } == [(13..<17).map(CountySite.title)])
    }

    @Test func laterVisitsWalkBackToWhatIsKnown() async throws {
        let site = CountySite.site(articles: 0..<8)
        let server = try site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address("/index.shtml"), kind: .list)
        try await stage.update()
        #expect(try await stage.update() == .unchanged)
        CountySite.update(site, articles: 0..<18)
        #expect(try await stage.update() == .stored(added: 10, updated: 0))
        #expect(Set(try stage.titles) == titles(0..<18))
        for number in 0..<18 {
            #expect(site.count(CountySite.path(number)) == 1)
        }
    }

    @Test func anArticleInTwoPagesIsOne() async throws {
        let site = CountySite.site(articles: 0..<2)
        CountySite.addContinuation(to: site, of: 1)
        let server = try site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address("/index.shtml"), kind: .list)
        #expect(try await stage.update() == .stored(added: 2, updated: 0))
        guard case .html(let html) = try stage.article(CountySite.title(1)).content.body else {
            Issue.record("no HTML")
            return
        }
        #expect(html.contains("第一页") && html.contains("第二页"))
    }

    @Test func aSiteThatAsksToStayAwayIsLeftAlone() async throws {
        let site = CountySite.site(articles: 0..<4)
        site["/robots.txt"] = .ok("User-agent: *\nDisallow: /system/\n")
        let server = try site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address("/index.shtml"), kind: .list)
        #expect(try await stage.update() == .unchanged)
        #expect(site.count("/index.shtml") == 1)
        #expect((0..<4).allSatisfy { site.count(CountySite.path($0)) == 0 })
        #expect(site.count("/robots.txt") == 1)
    }

    @Test func robotsThatCannotBeReadHoldTheVisitUp() async throws {
        let site = CountySite.site(articles: 0..<4)
        site["/robots.txt"] = .status(503)
        let server = try site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address("/index.shtml"), kind: .list)
        guard case .failed = try await stage.update() else {
            Issue.record("not failed")
            return
        }
        #expect(site.count("/index.shtml") == 0)
    }

    @Test func anArticleThatIsGoneIsAskedForOnce() async throws {
        let site = CountySite.site(articles: 0..<4)
        site[CountySite.path(2)] = nil
        let server = try site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address("/index.shtml"), kind: .list)
        #expect(try await stage.update() == .stored(added: 3, updated: 0))
        CountySite.update(site, articles: 0..<4)
        site["/index.shtml"] = CountySite.site(articles: 0..<5)["/index.shtml"]
        try await stage.update()
        #expect(site.count(CountySite.path(2)) == 1)
    }

    @Test func whatFailedOnTheWayComesTheNextTime() async throws {
        let site = CountySite.site(articles: 0..<4)
        site[CountySite.path(2)] = .status(500)
        let server = try site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address("/index.shtml"), kind: .list)
        guard case .failed(let line, isNetwork: true) = try await stage.update() else {
            Issue.record("not failed")
            return
        }
        #expect(line.english.contains("500"))
        let before = try stage.titles.count
        #expect(before < 4)
        CountySite.update(site, articles: 0..<4)
        #expect(try await stage.update() == .stored(added: 4 - before, updated: 0))
        #expect(Set(try stage.titles) == titles(0..<4))
    }

    /// An update that ends in the middle: what was stored stays, the rest comes the next time, nothing twice.
    @Test func aCancelledWalkGoesOnTheNextTime() async throws {
        let site = CountySite.site(articles: 0..<12)
        let (asked, told) = AsyncStream.makeStream(of: Void.self)
        let server = try LoopbackServer { request in
            if request.path == CountySite.path(5), site["/done"] == nil {
                told.finish()
                return LoopbackReply(.stall)
            }
            return site[request.path] ?? .status(404)
        }
        let stage = try UpdateStage()
        try stage.subscribe(server.address("/index.shtml"), kind: .list)
        let task = Task { try await stage.update() }
        for await _ in asked {}
        task.cancel()
        #expect(try await task.value == .cancelled)
        let before = try stage.titles.count
        #expect(before > 0 && before < 12)
        site["/done"] = .ok("")
        #expect(try await stage.update() == .stored(added: 12 - before, updated: 0))
        #expect(Set(try stage.titles) == titles(0..<12))
        #expect(try stage.titles.count == 12)
    }
}
