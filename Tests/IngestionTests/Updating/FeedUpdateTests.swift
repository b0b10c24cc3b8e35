import Ingestion
import News
import NewsStore
import TestSupport
import Testing

/// A feed on the network: what comes is stored once, and what goes wrong is kept for the list of sources.
@Suite struct FeedUpdateTests {
    private let site = ChangingSite()
    private let server: LoopbackServer
    private let stage: UpdateStage

    init() throws {
        server = try site.serve()
        stage = try UpdateStage()
    }

    private static let two = rss([("a", "孟津区：桐花烂漫", "春天"), ("b", "栾川的雪", "冬天")])

    @Test func newArticlesAreStoredInTheirPlaces() async throws {
        site["/feed"] = .ok(Self.two, ["ETag: \"1\""])
        try stage.subscribe(server.address("/feed"))
        #expect(try await stage.update() == .stored(added: 2, updated: 0))
        #expect(try stage.titles == ["孟津区：桐花烂漫", "栾川的雪"])
        #expect(try stage.article("栾川的雪").content.place?.rawValue == "luanchuan")
        let state = try stage.subscription.state
        #expect(state.entityTag == "\"1\"")
        #expect(state.lastSuccess == stage.now)
        #expect(state.failure == nil)
    }

    @Test func theSameAgainIsUnchangedAndAskedForWithItsMark() async throws {
        site["/feed"] = .ok(Self.two, ["ETag: \"1\""])
        try stage.subscribe(server.address("/feed"))
        try await stage.update()
        site["/feed"] = .status(304)
        #expect(try await stage.update() == .unchanged)
        #expect(server.requests.map { $0.fields["if-none-match"] } == [nil, "\"1\""])
        site["/feed"] = .ok(Self.two, ["ETag: \"2\""])
        #expect(try await stage.update() == .unchanged)
        #expect(try stage.subscription.state.entityTag == "\"2\"")
        #expect(try stage.titles.count == 2)
    }

    @Test func anArticleThatIsReadStaysRead() async throws {
        site["/feed"] = .ok(Self.two)
        try stage.subscribe(server.address("/feed"))
        try await stage.update()
        try stage.store.edit(.ids([stage.article("栾川的雪").id]), to: .read(true))
        site["/feed"] = .ok(rss([("b", "栾川的大雪", "冬天"), ("c", "嵩县的雨", "")]))
        #expect(try await stage.update() == .stored(added: 1, updated: 1))
        #expect(try stage.article("栾川的大雪").isRead)
    }

    @Test func aPermanentRedirectRenamesTheSourceWithItsHistory() async throws {
        site["/old"] = .ok(Self.two)
        let subscription = try stage.subscribe(server.address("/old"))
        try await stage.update()
        site["/old"] = .redirect(301, to: "/new")
        site["/new"] = .ok(rss([("b", "栾川的雪", "冬天"), ("c", "嵩县的雨", "")]))
        #expect(try await stage.update() == .stored(added: 1, updated: 0))
        #expect(try stage.subscription.address == server.address("/new"))
        #expect(try stage.subscription.formerAddress == server.address("/old"))
        #expect(try stage.subscription.id == subscription.id)
        #expect(try stage.titles.count == 3)
        try await stage.update()
        #expect(site.count("/old") == 2)
        // Adding the old address again is adding the same.
        #expect(try stage.store.subscription(server.address("/old"))?.id == subscription.id)
    }

    @Test func aServerThatWantsRestIsLeftInPeace() async throws {
        site["/feed"] = .status(429, ["Retry-After: 600"])
        try stage.subscribe(server.address("/feed"))
        guard case .failed(let line, isNetwork: true) = try await stage.update() else {
            Issue.record("not failed")
            return
        }
        #expect(line.english.contains("429"))
        let end = Timestamp(seconds: stage.now.seconds + 600)
        #expect(try await stage.update() == .waiting(until: end))
        #expect(site.count("/feed") == 1)
        stage.pass(seconds: 600)
        site["/feed"] = .ok(Self.two)
        #expect(try await stage.update() == .stored(added: 2, updated: 0))
        #expect(try stage.subscription.state.failure == nil)
    }

    @Test func threeFailuresThenSuccess() async throws {
        site["/feed"] = .status(500)
        try stage.subscribe(server.address("/feed"))
        var pauses: [Int64] = []
        for _ in 0..<3 {
            try await stage.update()
            pauses.append(try stage.subscription.state.next.seconds - stage.now.seconds)
        }
        #expect(pauses == [300, 600, 1200])
        #expect(try stage.subscription.state.failures == 3)
        site["/feed"] = .ok(Self.two)
        #expect(try await stage.update() == .stored(added: 2, updated: 0))
        #expect(try stage.subscription.state.failures == 0)
    }

    @Test func onlySourcesWhoseTimeHasComeAreDue() async throws {
        site["/feed"] = .ok(Self.two)
        try stage.subscribe(server.address("/feed"))
        #expect(try await stage.updater.update(.due) { _, _ in }.sources == 1)
        #expect(try await stage.updater.update(.due) { _, _ in }.sources == 0)
        stage.pass(seconds: 1800)
        #expect(try await stage.updater.update(.due) { _, _ in }.sources == 1)
    }

    @Test func aPageInThePlaceOfAFeedIsSaidAndLosesNothing() async throws {
        site["/feed"] = .ok(Self.two)
        try stage.subscribe(server.address("/feed"))
        try await stage.update()
        site["/feed"] = .ok("<html><body>请先登录</body></html>")
        guard case .failed(_, isNetwork: false) = try await stage.update() else {
            Issue.record("not failed")
            return
        }
        #expect(try stage.titles.count == 2)
    }

    /// The bytes win over a charset that they contradict, on the wire as in the document.
    @Test(arguments: ["text/xml; charset=gb2312", "text/xml; charset=utf-8"])
    func aWrongCharsetCostsNothing(type: String) async throws {
        site["/feed"] = .ok(Self.two, type: type)
        try stage.subscribe(server.address("/feed"))
        try await stage.update()
        #expect(try stage.titles.first == "孟津区：桐花烂漫")
    }

    @Test func oneBadSourceLeavesTheOthersAlone() async throws {
        site["/feed"] = .ok(Self.two)
        try stage.subscribe(server.address("/none"))
        try stage.subscribe(server.address("/feed"))
        let progress = try await stage.updater.update(.everything) { _, _ in }
        #expect(progress.done == 2)
        #expect(progress.added == 2)
        #expect(progress.failed == 1)
    }

    @Test func whatIsNoLongerSubscribedToIsNotStored() async throws {
        let subscription = try stage.subscribe(server.address("/feed"))
        var delivery = Delivery()
        delivery.articles = [
            ArticleContent(identity: "x", title: "迟到", body: .text(""), section: SectionKey(rawValue: "county"))
        ]
        try stage.store.unsubscribe(subscription.id)
        #expect(try stage.store.store(delivery, of: subscription, discovered: stage.now) == StoreOutcome())
        #expect(try stage.titles.isEmpty)
    }

    // MARK: Without the network

    @Test func aFolderIsWatchedForFiles() async throws {
        let folder = try TemporaryFolder(["a.xml": Self.two])
        try stage.subscribe(folder.path, kind: .folder)
        #expect(try await stage.update() == .stored(added: 2, updated: 0))
        #expect(try await stage.update() == .unchanged)
        let more = try TemporaryFolder(["b.xml": rss([("c", "嵩县的雨", "")])])
        try copy("b.xml", from: more, to: folder)
        #expect(try await stage.update() == .stored(added: 1, updated: 0))
    }

    @Test func aCommandWritesAFeed() async throws {
        let folder = try TemporaryFolder(["a.xml": Self.two])
        try stage.subscribe("cat \(folder.path)/a.xml", kind: .command)
        #expect(try await stage.update() == .stored(added: 2, updated: 0))
        #expect(try await stage.update() == .unchanged)
    }

    @Test func aCommandThatFailsIsSaid() async throws {
        try stage.subscribe("exit 1", kind: .command)
        guard case .failed(let line, isNetwork: false) = try await stage.update() else {
            Issue.record("not failed")
            return
        }
        #expect(try stage.subscription.state.failure == line)
    }
}
