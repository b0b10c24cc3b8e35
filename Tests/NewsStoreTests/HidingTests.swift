import GRDB
import News
import Testing

@testable import NewsStore

/// Muted words, and several reports of one event.
@Suite struct HidingTests {
    private let store: NewsStore
    private let other = Source(key: "https://example.org/feed", kind: .feed, title: "大河网")
    private let third = Source(key: "https://example.net/feed", kind: .feed, title: "洛阳日报")
    private let text = String((0x4E00..<0x4E80).compactMap(Unicode.Scalar.init).map(Character.init))

    init() throws {
        store = try NewsStore.inMemory(places: Sample.places)
    }

    @discardableResult
    private func add(_ articles: ArticleContent..., from source: Source) throws -> StoreOutcome {
        try store.store(articles, from: source, discovered: Sample.discovered)
    }

    private var tallyIsRight: Bool {
        get throws { try store.connections.read { try TallyCount.wrongRows($0) } == 0 }
    }

    // MARK: Muting

    @Test func aMutedWordLeavesListsAndTallies() throws {
        try store.add(Sample.article("a", title: "孟津彩票开奖"), Sample.article("b", title: "孟津的雪"))
        let edit = try store.mute(MutedWord("彩票"), isOn: true)
        #expect(edit?.count == 1)
        #expect(try store.titles() == ["孟津的雪"])
        #expect(try store.titles(HeadlineQuery(show: .unread, order: .source)) == ["孟津的雪"])
        #expect(try store.titles(HeadlineQuery(filter: "孟津")) == ["孟津的雪"])
        #expect(try store.tallies().tally() == Tallies.Tally(total: 1, unread: 1))
        #expect(try store.tallies().revealing(.muted).tally().total == 2)
        #expect(try store.titles(HeadlineQuery(revealing: .muted)).count == 2)
        #expect(try tallyIsRight)
    }

    @Test func whatComesLaterIsMutedAsWell() throws {
        try store.mute(MutedWord("彩票"), isOn: true)
        try store.add(Sample.article("a", title: "體育彩票開獎"), Sample.article("b", title: "孟津的雪"))
        #expect(try store.titles() == ["孟津的雪"])
        // Its headline is another now.
        try store.add(Sample.article("a", title: "体育"))
        #expect(Set(try store.titles()) == ["体育", "孟津的雪"])
    }

    @Test func aWordMayBeMutedInOnePlace() throws {
        try store.add(
            Sample.article("a", title: "牡丹花开"), Sample.article("b", title: "牡丹花会", place: Sample.yanshi))
        try store.mute(MutedWord("牡丹", place: Sample.mengjin), isOn: true)
        #expect(try store.titles() == ["牡丹花会"])
        #expect(try store.mutedWords() == [MutedWord("牡丹", place: Sample.mengjin)])
    }

    @Test func mutingIsUndoneAndRedone() throws {
        let ids = try store.add(Sample.article("a", title: "彩票"), Sample.article("b", title: "雪"))
        try store.edit(.ids([ids[1]]), to: .read(true))
        try store.mute(MutedWord("彩票"), isOn: true)
        #expect(try store.undo()?.change == .mute(MutedWord("彩票"), isOn: true))
        #expect(try store.titles().count == 2 && store.mutedWords().isEmpty)
        #expect(try store.redo()?.count == 1)
        #expect(try store.titles() == ["雪"])
        try store.mute(MutedWord("彩票"), isOn: false)
        #expect(try store.titles().count == 2)
        try store.undo()
        #expect(try store.titles() == ["雪"])
        try store.undo()
        #expect(try store.undo()?.change == .read(true))
        #expect(try tallyIsRight)
    }

    @Test func whatTwoWordsMuteStaysMutedByOne() throws {
        try store.add(Sample.article("a", title: "彩票开奖"))
        try store.mute(MutedWord("彩票"), isOn: true)
        #expect(try store.mute(MutedWord("开奖"), isOn: true)?.count == 0)
        try store.mute(MutedWord("彩票"), isOn: false)
        #expect(try store.titles() == [])
        #expect(try store.mute(MutedWord("彩票"), isOn: false) == nil)
    }

    // MARK: Events

    private func report(_ identity: String, title: String = "孟津送庄镇战疫春耕齐推进", url: String? = nil) -> ArticleContent {
        var article = Sample.article(identity, title: title, body: text + identity)
        article.url = url
        return article
    }

    @Test func oneEventIsOneRowWithItsOthers() throws {
        let first = try store.add(report("a"))[0]
        let more = try add(report("b", title: "孟津送庄镇：战“疫”春耕齐推进"), from: other).added[0]
        try add(report("c"), from: third)
        let window = try store.headlines(HeadlineQuery(), from: .offset(0), limit: 9)
        #expect(window.headlines.map(\.id) == [first] && window.headlines[0].others == 2)
        #expect(try store.tallies().tally().total == 1)
        #expect(try store.article(first)?.others.map(\.sourceName) == ["大河网", "洛阳日报"])
        #expect(try store.article(more)?.others.map(\.id).first == first)
        #expect(try store.titles(HeadlineQuery(revealing: .repeated)).count == 3)
        #expect(try tallyIsRight)
    }

    @Test func anotherTextOrPlaceOrTimeIsAnotherEvent() throws {
        try store.add(report("a"))
        let different = Sample.article("b", title: report("a").title, body: String(text.reversed()))
        var elsewhere = report("c")
        elsewhere.place = Sample.yanshi
        var later = report("d")
        later.published = Published(Sample.noon + 10 * 86_400)
        try add(different, elsewhere, later, from: other)
        #expect(try store.titles().count == 4)
    }

    @Test func whenTheFirstGoesTheNextTakesItsPlace() throws {
        try add(report("a"), from: third)
        let second = try add(report("b"), from: other).added[0]
        try store.add(report("c"))
        try store.connections.run("DELETE FROM article WHERE identity = 'a'")
        let window = try store.headlines(HeadlineQuery(), from: .offset(0), limit: 9)
        #expect(window.headlines.map(\.id) == [second] && window.headlines[0].others == 1)
        #expect(try tallyIsRight)
        #expect(try store.connections.read { try ReportTable.strays($0) } == 0)
    }

    @Test(arguments: [
        "https://example.com/a/1.html", "http://www.example.com/a/1.html?utm_source=x",
        "HTTP://EXAMPLE.com/a/1.html#top",
    ])
    func oneAddressIsStoredOnce(address: String) throws {
        try store.add(report("a", url: "https://example.com/a/1.html"))
        #expect(try add(report("b", title: "另一个标题", url: address), from: other).unchanged == 1)
        #expect(try store.ids().count == 1)
    }

    @Test func aFrontPageIsNoArticlesAddress() throws {
        try store.add(report("a", url: "https://example.com/"))
        #expect(try add(report("b", title: "另一个标题", url: "https://example.com/"), from: other).added.count == 1)
        #expect(AddressKey.canonical("https://example.com/?id=3") != AddressKey.canonical("https://example.com/?id=4"))
        #expect(AddressKey.value("mailto:a@example.com") == nil)
    }
}
