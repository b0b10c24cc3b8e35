import Ingestion
import News
import NewsStore
import TestSupport
import Testing

/// What the user says of places is remembered, over what the names say, and said when he asks.
@Suite struct CorrectionTests {
    private let site = ChangingSite()
    private let server: LoopbackServer
    private let stage: UpdateStage

    init() async throws {
        server = try site.serve()
        stage = try UpdateStage()
        site["/feed"] = .ok(rss([("a", "牡丹阁的花开了", ""), ("b", "栾川的雪", ""), ("c", "市里的雨", "")]))
        try stage.subscribe(server.address("/feed"))
        try await stage.update()
    }

    private func place(_ title: String) throws -> String? {
        try stage.article(title).content.place?.rawValue
    }

    private func reason(_ title: String) throws -> PlaceReason {
        try PlaceExplanation.routing(of: stage.article(title), in: stage.store, edition: stage.edition).reason
    }

    private static let luolong = PlaceCorrection.place(PlaceKey(rawValue: "luolong"))

    @Test func aWordMovesWhatIsThereAndWhatComes() async throws {
        #expect(try place("牡丹阁的花开了") == nil)
        #expect(try stage.store.correct(word: "牡丹阁", to: Self.luolong) == 1)
        #expect(try place("牡丹阁的花开了") == "luolong")
        #expect(try reason("牡丹阁的花开了") == .correctedWord("牡丹阁"))
        site["/feed"] = .ok(rss([("d", "牡丹阁又添新景", "")]))
        try await stage.update()
        #expect(try place("牡丹阁又添新景") == "luolong")
        #expect(try stage.store.tallies().tally(place: PlaceKey(rawValue: "luolong")).total == 2)
    }

    @Test func anArticleGoesToTheSectionOfItsPlaces() throws {
        let homes = stage.edition.homes
        #expect(homes == HomeSections(places: SectionKey(rawValue: "county"), news: SectionKey(rawValue: "news")))
        func section(_ title: String) throws -> SectionKey { try stage.article(title).content.section }
        #expect(try section("市里的雨") == homes.news)
        #expect(try section("栾川的雪") == homes.places)
        _ = try stage.store.correct(word: "市里", to: Self.luolong, homes: homes)
        _ = try stage.store.correct(word: "栾川", to: .noPlace, homes: homes)
        #expect(try section("市里的雨") == homes.places)
        #expect(try section("栾川的雪") == homes.news)
    }

    @Test func aSourceMovesAllItsArticles() async throws {
        #expect(try stage.store.correct(source: stage.subscription.id, to: Self.luolong) == 3)
        #expect(try place("栾川的雪") == "luolong")
        #expect(try reason("栾川的雪") == .correctedSource)
        site["/feed"] = .ok(rss([("d", "嵩县的雨", "")]))
        try await stage.update()
        #expect(try place("嵩县的雨") == "luolong")
    }

    @Test func aWordComesBeforeTheSourceAndTheLongestWordFirst() throws {
        _ = try stage.store.correct(source: stage.subscription.id, to: Self.luolong)
        _ = try stage.store.correct(word: "雪", to: .noPlace)
        _ = try stage.store.correct(word: "栾川的雪", to: .place(PlaceKey(rawValue: "songxian")))
        #expect(try place("栾川的雪") == "songxian")
        _ = try stage.store.correct(word: "雪", to: Self.luolong)
        #expect(try place("栾川的雪") == "songxian")
    }

    @Test func nowhereIsAPlaceToo() throws {
        _ = try stage.store.correct(word: "栾川", to: .noPlace)
        #expect(try place("栾川的雪") == nil)
    }

    @Test func whatIsForgottenIsFoundByNameAgain() async throws {
        _ = try stage.store.correct(word: "栾川", to: .noPlace)
        #expect(try stage.store.correct(word: "栾川", to: nil) == 0)
        site["/feed"] = .ok(rss([("d", "栾川的雨", "")]))
        try await stage.update()
        #expect(try place("栾川的雨") == "luanchuan")
        #expect(try reason("栾川的雨") == .headline("栾川"))
    }

    /// The same article again stays where the user put it.
    @Test func theNextUpdateDoesNotUndoIt() async throws {
        _ = try stage.store.correct(word: "市里", to: Self.luolong)
        site["/feed"] = .ok(rss([("c", "市里的雨", "")]))
        try await stage.update()
        #expect(try place("市里的雨") == "luolong")
    }
}
