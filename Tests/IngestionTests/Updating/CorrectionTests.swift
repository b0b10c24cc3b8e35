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

    private var subject: CorrectedSubject {
        get throws { .source(try stage.subscription.id, title: "洛阳网") }
    }

    private static let luolong = PlaceCorrection.place(PlaceKey(rawValue: "luolong"))

    @Test func aWordMovesWhatIsThereAndWhatComes() async throws {
        #expect(try place("牡丹阁的花开了") == nil)
        #expect(try stage.store.correct(.word("牡丹阁"), to: Self.luolong).count == 1)
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
        try stage.store.correct(.word("市里"), to: Self.luolong, homes: homes)
        try stage.store.correct(.word("栾川"), to: .noPlace, homes: homes)
        #expect(try section("市里的雨") == homes.places)
        #expect(try section("栾川的雪") == homes.news)
    }

    @Test func aSourceMovesAllItsArticles() async throws {
        #expect(try stage.store.correct(subject, to: Self.luolong).count == 3)
        #expect(try place("栾川的雪") == "luolong")
        #expect(try reason("栾川的雪") == .correctedSource)
        site["/feed"] = .ok(rss([("d", "嵩县的雨", "")]))
        try await stage.update()
        #expect(try place("嵩县的雨") == "luolong")
    }

    @Test func aWordComesBeforeTheSourceAndTheLongestWordFirst() throws {
        try stage.store.correct(subject, to: Self.luolong)
        try stage.store.correct(.word("雪"), to: .noPlace)
        try stage.store.correct(.word("栾川的雪"), to: .place(PlaceKey(rawValue: "songxian")))
        #expect(try place("栾川的雪") == "songxian")
        try stage.store.correct(.word("雪"), to: Self.luolong)
        #expect(try place("栾川的雪") == "songxian")
    }

    @Test func aCorrectionIsUndoneAndMadeAgain() throws {
        try stage.store.correct(.word("雪"), to: .noPlace)
        let edit = try stage.store.correct(subject, to: Self.luolong)
        #expect(edit.count == 2)
        #expect(try place("市里的雨") == "luolong" && place("栾川的雪") == nil)
        #expect(try stage.store.undo() == edit)
        #expect(try place("市里的雨") == nil && place("牡丹阁的花开了") == nil)
        #expect(try reason("市里的雨") == .noName)
        #expect(try stage.store.undo()?.change == .correction(.word("雪"), .noPlace))
        #expect(try place("栾川的雪") == "luanchuan")
        #expect(try stage.store.redo()?.count == 1)
        #expect(try stage.store.redo() == edit)
        #expect(try place("市里的雨") == "luolong" && place("栾川的雪") == nil)
        #expect(try reason("市里的雨") == .correctedSource)
    }

    @Test func whatWasSaidBeforeIsSaidAgain() throws {
        try stage.store.correct(.word("雪"), to: Self.luolong)
        try stage.store.correct(.word("雪"), to: .noPlace)
        try stage.store.undo()
        #expect(try place("栾川的雪") == "luolong")
        #expect(try stage.store.placeCorrections().words == ["雪": Self.luolong])
    }

    /// Articles that have moved on since stay where they are.
    @Test func onlyWhatItMovedGoesBack() throws {
        try stage.store.correct(.word("的"), to: Self.luolong)
        try stage.store.correct(.word("栾川的"), to: .place(PlaceKey(rawValue: "songxian")))
        try stage.store.edit(.ids([try stage.article("市里的雨").id]), to: .starred(true))
        #expect(try stage.store.undo()?.change == .starred(true))
        #expect(try stage.store.undo()?.count == 1)
        #expect(try stage.store.undo()?.count == 3)
        #expect(try place("栾川的雪") == "luanchuan")
    }

    /// A muted article is no less muted in another place.
    @Test func whatIsHiddenStaysHidden() throws {
        try stage.store.mute(MutedWord("花"), isOn: true)
        #expect(try stage.store.correct(.word("牡丹阁"), to: Self.luolong).count == 1)
        #expect(try stage.titles.count == 2)
        #expect(try stage.store.tallies().tally(place: PlaceKey(rawValue: "luolong")).total == 0)
    }

    @Test func nowhereIsAPlaceToo() throws {
        try stage.store.correct(.word("栾川"), to: .noPlace)
        #expect(try place("栾川的雪") == nil)
    }

    @Test func whatIsForgottenIsFoundByNameAgain() async throws {
        try stage.store.correct(.word("栾川"), to: .noPlace)
        #expect(try stage.store.correct(.word("栾川"), to: nil).count == 0)
        site["/feed"] = .ok(rss([("d", "栾川的雨", "")]))
        try await stage.update()
        #expect(try place("栾川的雨") == "luanchuan")
        #expect(try reason("栾川的雨") == .headline("栾川"))
    }

    /// The same article again stays where the user put it.
    @Test func theNextUpdateDoesNotUndoIt() async throws {
        try stage.store.correct(.word("市里"), to: Self.luolong)
        site["/feed"] = .ok(rss([("c", "市里的雨", "")]))
        try await stage.update()
        #expect(try place("市里的雨") == "luolong")
    }
}
