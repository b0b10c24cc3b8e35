import News
import NewsStore
import TestSupport
import Testing

/// The full text in the place of a summary: fetched once, kept, and fetched again when the article changes.
@Suite struct FullTextTests {
    private let site = ChangingSite()
    private let server: LoopbackServer
    private let stage: UpdateStage

    init() throws {
        server = try site.serve()
        stage = try UpdateStage()
        site["/page"] = .ok(Self.page("全文第一段"))
        site["/feed"] = .ok(feed(summary: "摘要"))
    }

    private func feed(summary: String) -> String {
        """
        <rss version="2.0"><channel><title>报</title><item><guid>a</guid><title>孟津区桐花</title>\
        <link>\(server.address("/page"))</link><description>\(summary)</description></item></channel></rss>
        """
    }

    private static func page(_ text: String) -> String {
        """
        <html><body><h1>孟津区桐花</h1><div id="content"><p>　　\(text)，桐花开满了山坡，游人如织，农家乐里坐满了客人。</p>
        <p>　　村里的老人说，这样的花已经开了几百年，每年春天都有人从远方来看，今年来的人又多了不少。</p></div></body></html>
        """
    }

    private var text: String {
        get throws {
            switch try stage.article("孟津区桐花").content.body {
            case .html(let text), .text(let text): text
            }
        }
    }

    @Test func aSourceMayWantItOfAllItsArticles() async throws {
        try stage.subscribe(server.address("/feed")) { $0.wantsFullText = true }
        #expect(try await stage.update() == .stored(added: 1, updated: 0))
        #expect(try text.contains("全文第一段"))
    }

    @Test func theSameSummaryAgainLeavesIt() async throws {
        try stage.subscribe(server.address("/feed")) { $0.wantsFullText = true }
        try await stage.update()
        site["/feed"] = .ok(feed(summary: "摘要") + "<!-- -->")
        #expect(try await stage.update() == .unchanged)
        #expect(try text.contains("全文第一段"))
        #expect(site.count("/page") == 1)
    }

    @Test func itIsFetchedOnRequestAndAgainWhenTheSummaryChanges() async throws {
        try stage.subscribe(server.address("/feed"))
        try await stage.update()
        #expect(try text == "摘要")
        let article = try stage.article("孟津区桐花")
        #expect(try stage.store.askForFullText(of: article.id) == stage.subscription.id)
        #expect(try await stage.update() == .stored(added: 0, updated: 1))
        #expect(try text.contains("全文第一段"))
        site["/feed"] = .ok(feed(summary: "新的摘要"))
        site["/page"] = .ok(Self.page("改过的全文"))
        #expect(try await stage.update() == .stored(added: 0, updated: 1))
        #expect(try text.contains("改过的全文"))
    }

    /// Offline, what was asked for stays asked for.
    @Test func whatWasAskedForIsFetchedWhenTheNetworkIsBack() async throws {
        try stage.subscribe(server.address("/feed"))
        try await stage.update()
        _ = try stage.store.askForFullText(of: stage.article("孟津区桐花").id)
        site["/page"] = .status(503)
        try await stage.update()
        #expect(try text == "摘要")
        site["/page"] = .ok(Self.page("全文第一段"))
        #expect(try await stage.update() == .stored(added: 0, updated: 1))
        #expect(try text.contains("全文第一段"))
        #expect(try stage.store.subscriptionsWithErrands().isEmpty)
    }

    @Test func anArticleOfNoSubscriptionHasNone() async throws {
        try stage.subscribe(server.address("/feed"))
        try await stage.update()
        try stage.store.unsubscribe(stage.subscription.id)
        #expect(try stage.store.askForFullText(of: stage.article("孟津区桐花").id) == nil)
    }
}
