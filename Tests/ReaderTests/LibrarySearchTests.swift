import News
import Reader
import ReaderFixtures
import Screen
import Testing

/// Searching the whole library: the tab of hits, the way into the articles and from hit to hit, the way back.
@Suite struct LibrarySearchTests {
    private func search(_ text: String, in reader: inout ReaderAtWork) {
        reader.press("S")
        reader.type(text)
        reader.press("Enter")
    }

    private func query(_ text: String) -> HeadlineQuery {
        HeadlineQuery(search: SearchQuery(text: text, parts: [.init(.words(.init(text)))]))
    }

    /// A reader that has asked for 镇, of which nothing has come yet.
    private func searching(_ size: Size = Size(columns: 120, rows: 36)) -> ReaderAtWork {
        var reader = ReaderAtWork(size)
        reader.isAnswering = false
        search("镇", in: &reader)
        return reader
    }

    /// The first hits for 镇, with more behind them.
    private func firstHits(_ count: Int = 2) -> Message {
        let headlines = (0..<count).map { number in
            var headline = Article.fixtures[0].headline
            headline.id = ArticleID(rawValue: Int64(1000 - number))
            return headline
        }
        let window = HeadlineWindow(total: count, hasMore: true, headlines: headlines)
        return .headlines(window, for: query("镇"), selecting: .row(0))
    }

    @Test func aSearchIsATabWithItsCount() {
        var reader = ReaderAtWork()
        reader.press("3")
        search("镇", in: &reader)
        #expect(reader.state.prompt == nil)
        #expect(reader.state.tabBar.tab == .search)
        #expect(reader.state.list.query == query("镇"))
        #expect(reader.effects.contains(.loadHeadlines(query("镇"), .offset(0), .row(0))))
        #expect(reader.effects.filter { $0 == .count(query("镇")) }.count == 1)
        let total = reader.state.list.window.total
        #expect(total > 1)
        #expect(reader.state.searchTab?.count == total)
        #expect(reader.notice == "找到 \(total) 篇")
        #expect(reader.titles.allSatisfy { $0.contains("镇") })
        #expect(reader.state.tabs.items.last?.label == "搜索 镇")
        #expect(reader.state.tabs.items.last?.count == "\(total)")
    }

    @Test(arguments: ["Esc", "q", "h"]) func backClosesIt(key: String) {
        var reader = ReaderAtWork()
        reader.press("3 j")
        let selected = reader.state.list.selected
        search("镇", in: &reader)
        reader.press(key)
        #expect(reader.state.tabBar.tab == .place("mengjin"))
        #expect(!reader.state.tabBar.tabs.contains(.search))
        #expect(reader.state.searchTab == nil)
        #expect(reader.state.list.query.search == nil)
        #expect(reader.state.list.selected == selected)
    }

    @Test func itStaysATabWhileOthersAreLookedAt() {
        var reader = ReaderAtWork()
        search("镇", in: &reader)
        reader.press("j")
        let selected = reader.state.list.selected
        reader.press("1 [")
        #expect(reader.state.tabBar.tab == .search)
        #expect(reader.state.list.selected == selected)
        reader.press("}")
        #expect(reader.state.tabBar.tab != .search)
        #expect(reader.state.tabBar.tabs.contains(.search))
    }

    @Test func anotherSearchTakesItsPlace() {
        var reader = ReaderAtWork()
        reader.press("3")
        search("镇", in: &reader)
        reader.press("j")
        search("孟津", in: &reader)
        #expect(reader.state.tabBar.tabs.filter { $0 == .search }.count == 1)
        #expect(reader.state.list.selectedRow == 0)
        #expect(reader.titles.allSatisfy { $0.contains("孟津") })
        reader.press("Esc")
        #expect(reader.state.tabBar.tab == .place("mengjin"))
    }

    /// Though it has the article that was selected among the hits before.
    @Test func anotherSearchBeginsAtItsFirstHit() {
        var reader = ReaderAtWork()
        search("镇", in: &reader)
        reader.press("j j")
        search("：", in: &reader)
        reader.press("Esc")
        search("镇：", in: &reader)
        #expect(reader.state.list.selectedRow == 0)
        reader.press("j")
        search("镇", in: &reader)
        #expect(reader.effects.contains(.loadHeadlines(query("镇"), .offset(0), .row(0))))
        #expect(reader.state.list.selectedRow == 0)
    }

    @Test func rowsThatComeAfterTheCountKeepIt() {
        var reader = searching()
        reader.send(.counted(900, for: query("镇")))
        reader.send(firstHits())
        #expect(reader.state.list.window.total == 900)
        #expect(!reader.state.list.window.hasMore)
    }

    /// Counting a quarter of a million hits takes a while, in which every key does what it does.
    @Test func theEndIsGoneToWhenTheHitsAreCounted() {
        var reader = searching()
        reader.send(firstHits())
        #expect(reader.state.isSettled)
        #expect(reader.send(.key(.character("G"))).isEmpty)
        #expect(!reader.state.isSettled)
        let toEnd = Effect.loadHeadlines(query("镇"), .end, .last)
        #expect(reader.send(.counted(900, for: query("镇"))) == [toEnd])
        #expect(!reader.send(.counted(900, for: query("镇"))).contains(toEnd))
    }

    @Test(arguments: ["j", "Enter", "gg", "1"]) func whoDoesSomethingElseIsNotTakenToTheEnd(key: String) {
        var reader = searching()
        reader.send(firstHits())
        reader.press("G " + key)
        #expect(!reader.send(.counted(900, for: query("镇"))).contains(.loadHeadlines(query("镇"), .end, .last)))
    }

    /// The first hits are as many as most terminals have room for; a taller one gets the rest at once, a lower one when
    /// the reader moves on.
    @Test(arguments: [36, 100]) func theRestOfTheFirstRowsFollows(rows: Int) {
        var reader = searching(Size(columns: 120, rows: rows))
        let count = query("镇").windowSize(selecting: .row(0))
        let first = firstHits(count)
        let rest = Effect.loadHeadlines(query("镇"), .offset(0), .same)
        #expect(reader.send(first).contains(rest) == (rows == 100))
        #expect(reader.send(.key(.character("j"))).contains(rest))
    }

    @Test func aCountThatComesLateIsTakenForItsOwnSearchOnly() {
        var reader = ReaderAtWork()
        search("镇", in: &reader)
        let total = reader.state.list.window.total
        reader.send(.counted(99, for: query("孟津")))
        #expect(reader.state.list.window.total == total)
        #expect(reader.state.searchTab?.count == total)
    }

    @Test func whatIsFoundIsCountedAgainWhenTheLibraryChanges() {
        var reader = ReaderAtWork()
        search("镇", in: &reader)
        reader.library.articles.removeAll { $0.content.title.contains("镇") }
        let effects = reader.send(.libraryChanged)
        #expect(effects.contains(.count(query("镇"))))
        #expect(reader.state.searchTab?.count == 0)
        #expect(reader.state.list.window.total == 0)
    }

    /// While somebody writes all the time, a count that takes longer than the next change still comes to its end.
    @Test func aCountThatHasBegunIsLeftToEnd() {
        var reader = searching()
        #expect(!reader.send(.libraryChanged).contains(.count(query("镇"))))
        #expect(reader.send(.counted(3, for: query("镇"))) == [.count(query("镇"))])
        #expect(reader.state.searchTab?.count == 3)
        #expect(reader.send(.counted(4, for: query("镇"))).isEmpty)
    }

    @Test func aQueryThatCannotBeReadStaysInTheLine() {
        var reader = ReaderAtWork()
        search("春耕 place:开封", in: &reader)
        #expect(reader.state.prompt?.line.text == "春耕 place:开封")
        #expect(reader.notice == "第 10 字：没有叫“开封”的县区")
        #expect(reader.state.tabBar.tab == .all)
        reader.press("BS")
        #expect(reader.state.notice == nil)
        reader.press("Esc")
        #expect(reader.state.prompt == nil)
    }

    @Test(arguments: ["Enter", "Esc", "BS", "^C"]) func nothingTypedSearchesNothing(key: String) {
        var reader = ReaderAtWork()
        reader.press("S " + key)
        #expect(reader.state.prompt == nil)
        #expect(reader.state.tabBar.tab == .all)
        #expect(reader.state.searchTab == nil)
    }

    @Test func whatWasSearchedForComesBack() {
        var reader = ReaderAtWork()
        search("镇", in: &reader)
        search("孟津", in: &reader)
        reader.press("S ↑ ↑")
        #expect(reader.state.prompt?.line.text == "镇")
        let later = ReaderAtWork(session: reader.state.session)
        #expect(later.state.histories[.search]?.entries == ["镇", "孟津"])
        #expect(later.state.tabBar.tab == .all)
    }

    @Test func theCommandLineSearchesToo() {
        var reader = ReaderAtWork()
        reader.press(":")
        reader.type("search 孟津")
        reader.press("Enter")
        #expect(reader.state.tabBar.tab == .search)
        #expect(reader.state.list.query.search?.text == "孟津")
        reader.press(":")
        reader.type("search")
        reader.press("Enter")
        #expect(reader.state.prompt?.kind == .search)
    }

    @Test func anArticleOpensAtItsFirstHit() throws {
        var reader = ReaderAtWork()
        search("镇", in: &reader)
        reader.press("Enter")
        let find = try #require(reader.state.article?.find)
        #expect(find.pattern.text == "镇")
        #expect(find.current == 0)
        #expect(!find.hits.isEmpty)
    }

    @Test func fromTheLastHitOnToTheNextArticle() throws {
        var reader = ReaderAtWork()
        search("镇", in: &reader)
        reader.press("Enter")
        let first = reader.openTitle
        let count = try #require(reader.state.article?.find?.hits.count)
        for _ in 1..<count { reader.press("n") }
        #expect(reader.openTitle == first)
        #expect(reader.state.article?.find?.current == count - 1)
        reader.press("n")
        #expect(reader.openTitle == reader.titles[1])
        #expect(reader.state.article?.find?.current == 0)
        reader.press("N")
        #expect(reader.openTitle == first)
        #expect(reader.state.article?.find?.current == count - 1)
        #expect(reader.state.list.selectedRow == 0)
    }

    @Test func beforeTheFirstHitOfAllThereIsNone() {
        var reader = ReaderAtWork()
        search("镇", in: &reader)
        reader.press("Enter N")
        #expect(reader.notice == "已是第一篇")
        #expect(reader.openTitle == reader.titles[0])
    }

    @Test func aClickOnASnippetOpensItsArticle() throws {
        var reader = ReaderAtWork()
        search("镇", in: &reader)
        let list = try #require(reader.state.plan.list)
        #expect(reader.state.rowsOfHeadline == 2)
        reader.click(column: list.content.origin.column + 3, row: list.content.origin.row + 3)
        #expect(reader.openTitle == reader.titles[1])
    }
}
