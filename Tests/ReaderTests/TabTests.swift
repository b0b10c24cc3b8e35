import News
import Reader
import ReaderFixtures
import Screen
import Testing

@Suite struct TabTests {
    @Test(arguments: [
        ("]", Tab.place("yanshi")), ("] ]", .place("mengjin")), ("] [", .all), ("→ ←", .all), ("[", .place("chanhe")),
        ("[ ]", .all), ("3", .place("mengjin")),
    ])
    func keysGoFromTabToTab(keys: String, tab: Tab) {
        var reader = ReaderAtWork()
        reader.press(keys)
        #expect(reader.state.tabBar.tab == tab)
        #expect(reader.state.focus == .list)
    }

    @Test func aTabShowsTheArticlesOfItsPlace() {
        var reader = ReaderAtWork()
        let effects = reader.send(.key(.character("3")))
        let query = HeadlineQuery(section: "county", place: "mengjin")
        #expect(effects == [.loadHeadlines(query, .offset(0), .row(0))])
        #expect(reader.state.list.window.total == 6)
        #expect(reader.state.list.selectedRow == 0)
    }

    @Test(arguments: [("}", "news"), ("{", "starred"), ("} {", "county"), ("} } } }", "rankings")])
    func keysGoFromSectionToSection(keys: String, section: String) {
        var reader = ReaderAtWork()
        reader.press(keys)
        #expect(reader.state.section?.id.rawValue == section)
    }

    @Test func aSectionKeepsThePlace() {
        var library = FakeLibrary()
        for index in library.articles.indices where library.articles[index].content.section == "news" {
            library.articles[index].content.place = "mengjin"
        }
        var reader = ReaderAtWork(library: library)
        reader.press("3 }")
        #expect(reader.state.tabBar.tab == .place("mengjin"))
        #expect(reader.state.list.query == HeadlineQuery(section: "news", place: "mengjin"))
        reader.press("} } }")
        #expect(reader.state.showsRankings)
        reader.press("} }")
        #expect(reader.state.section?.id == "county")
        #expect(reader.state.tabBar.tab == .place("mengjin"))
    }

    @Test func aSectionWithoutThePlaceShowsAllOfItAndTheNextOneThePlaceAgain() {
        var reader = ReaderAtWork()
        reader.press("' 汝阳 Enter {")
        #expect(reader.state.tabBar.tab == .all)
        #expect(reader.state.list.window.total == 2)
        #expect(reader.notice == "这里没有汝阳的文章，显示全部")
        reader.press("}")
        #expect(reader.state.tabBar.tab == .place("ruyang"))
    }

    @Test(arguments: ["全部", "全", "quan", "qb", "all"]) func allPlacesHaveAName(typed: String) {
        var reader = ReaderAtWork()
        reader.press("3 '")
        reader.type(typed)
        reader.press("Enter")
        #expect(reader.state.tabBar.tab == .all)
        reader.press("3 :")
        reader.type("place \(typed)")
        reader.press("Enter")
        #expect(reader.state.tabBar.tab == .all)
    }

    @Test(arguments: ["o", "y", "Enter", "*", "m", "A", "e"]) func anEmptyListSaysThatThereIsNoArticle(key: String) {
        var reader = ReaderAtWork()
        reader.press("/ 开封 Enter \(key)")
        #expect(reader.notice == "这里没有文章")
    }

    @Test func everyTabRemembersItsSelection() {
        var reader = ReaderAtWork()
        reader.press("3 j j ] [")
        #expect(reader.state.list.selectedRow == 2)
        reader.press("1 j 3")
        #expect(reader.state.list.selectedRow == 2)
        reader.press("1")
        #expect(reader.state.list.selectedRow == 1)
    }

    @Test func theTabThatIsShownStaysAsItIs() {
        var reader = ReaderAtWork()
        reader.press("3 j j Enter")
        #expect(reader.send(.key(.character("3"))) == reader.state.leave())
        #expect(reader.state.list.selectedRow == 2)
        #expect(reader.state.focus == .list)
    }

    @Test func theTabThatIsShownGivesUpItsFilter() {
        var reader = ReaderAtWork()
        reader.press("3 /")
        reader.type("西瓜")
        reader.press("Enter 3")
        #expect(reader.state.list.query.filter.isEmpty)
        #expect(reader.state.list.selectedHeadline?.title == "送庄镇：大棚西瓜何时下种")
    }

    @Test func turningToAnotherTabCallsOffWhatIsBeingOpened() {
        var reader = ReaderAtWork()
        reader.isAnswering = false
        reader.press("Enter ]")
        reader.answerAll()
        #expect(reader.state.focus == .list)
        #expect(reader.state.article == nil)
    }

    @Test func leavingForAnotherTabSavesThePosition() {
        var reader = ReaderAtWork()
        reader.press("Enter ^D")
        let anchor = reader.state.article?.anchor
        let effects = reader.send(.key(.character("]")))
        #expect(effects.first == anchor.map { .savePosition($0, of: Article.river.id) })
        #expect(reader.state.focus == .list)
    }

    @Test func theStarredSectionShowsAllThatIsStarred() {
        var reader = ReaderAtWork()
        reader.press("{")
        #expect(reader.state.list.query == HeadlineQuery(show: .starred))
        #expect(reader.state.list.window.total == 2)
        #expect(reader.state.tabs.items.first { $0.label == "偃师" }?.count == "1")
        reader.press("f")
        #expect(reader.notice == "这里只有收藏的文章")
        #expect(reader.state.list.query.show == .starred)
    }

    @Test func whatIsShownOfAListCountsForAllTabs() {
        var reader = ReaderAtWork()
        reader.press("f ]")
        #expect(reader.state.list.query.show == .unread)
        reader.press("{ }")
        #expect(reader.state.section?.id == "county")
        #expect(reader.state.list.query.show == .unread)
        reader.press("f ]")
        #expect(reader.state.list.query.show == .starred)
    }

    @Test func tabsCountTheirUnreadArticles() {
        var reader = ReaderAtWork()
        let counts = Dictionary(uniqueKeysWithValues: reader.state.tabs.items.map { ($0.label, $0.count) })
        #expect(counts["孟津"] == "4")
        #expect(counts["嵩县"] == "")
        #expect(counts["全部"] == "12")
        reader.press("3 m")
        #expect(reader.state.tabs.items.first { $0.label == "孟津" }?.count == "3")
    }

    @Test func rankingsHaveTabsOfTheirOwn() {
        var reader = ReaderAtWork()
        reader.press("{ {")
        #expect(reader.state.tabs.items.map(\.label) == ["新闻排行", "县区新闻排行"])
        #expect(reader.state.rankingList?.entries.count == 3)
        reader.press("]")
        #expect(reader.state.rankingList?.entries.first?.article == 39)
        reader.press("j Enter")
        #expect(reader.openTitle == "杜康村：一眼老泉的水质记录")
    }

    @Test func aRankingIsFilteredAndItsKeysAreLetters() {
        var reader = ReaderAtWork()
        reader.press("{ { /")
        reader.type("龙门")
        #expect(reader.state.rankingList?.entries.map(\.title) == ["龙门石窟：奉先寺的十一尊像"])
        #expect(reader.state.rankingList?.ranks == [2])
        reader.type("q")
        #expect(!reader.effects.contains(.quit))
        #expect(reader.state.rankingList?.entries.isEmpty == true)
        reader.press("BS Enter Enter")
        #expect(reader.openTitle == "龙门石窟：奉先寺的十一尊像 Fengxian Temple")
        reader.press("q Esc")
        #expect(reader.state.rankingList?.entries.count == 3)
        #expect(reader.state.rankingList?.selected == 1)
        reader.press("/ 龙门 Esc")
        #expect(reader.state.rankingList?.filter == "")
        #expect(reader.state.list.query.filter == "")
    }

    @Test func aRankingThatComesAnewKeepsItsFilter() {
        var reader = ReaderAtWork()
        reader.press("{ { / 龙门 Enter")
        reader.send(.libraryChanged)
        #expect(reader.state.rankingList?.ranks == [2])
    }

    @Test func aRankingThatComesAnewKeepsTheSelectedRow() {
        var reader = ReaderAtWork()
        reader.press("{ { j")
        reader.library.rankings[0].entries[2].article = 22
        reader.send(.libraryChanged)
        #expect(reader.state.rankingList?.selected == 1)
        #expect(reader.state.rankingList?.entries[2].article == 22)
    }

    @Test func aRankingsEntryThatIsNowhereSaysSo() {
        var reader = ReaderAtWork()
        reader.press("{ { G Enter")
        #expect(reader.notice == "文库里没有这一篇，排行也没有给出网址")
        #expect(reader.state.focus == .list)
    }

    @Test func aRankingsEntryWithOnlyAnAddressOpensInTheBrowser() {
        var library = FakeLibrary()
        library.rankings[0].entries[2].url = "https://news.example/flowers"
        var reader = ReaderAtWork(library: library)
        reader.press("{ { G Enter")
        #expect(reader.effects.last == .browse("https://news.example/flowers"))
    }

    @Test func fromARankingTheNextArticleIsTheNextThatIsThere() {
        var reader = ReaderAtWork()
        reader.press("{ { Enter J")
        #expect(reader.openTitle == "龙门石窟：奉先寺的十一尊像 Fengxian Temple")
        reader.press("J")
        #expect(reader.notice == "已是最后一篇")
        reader.press("K")
        #expect(reader.openTitle == Article.river.content.title)
    }

    @Test func rankingsThatAreNotThereLeaveAnEmptyList() {
        var reader = ReaderAtWork(library: FakeLibrary(rankings: []))
        reader.press("{ {")
        #expect(reader.state.rankingList?.entries.isEmpty == true)
        reader.press("j G gg Enter Space J K o y / n m * A f F")
        #expect(reader.state.rankingList?.selected == 0)
        #expect(reader.state.focus == .list)
    }
}

@Suite struct BarLayoutTests {
    private func tabs(_ columns: Int, keys: String = "") -> BarLayout<Tab> {
        var reader = ReaderAtWork(Size(columns: columns, rows: 20))
        reader.press(keys)
        return reader.state.tabs
    }

    @Test func aRowThatFitsShowsAll() {
        let bar = tabs(160)
        #expect(bar.items.count == 17)
        #expect(!bar.continuesLeft && !bar.continuesRight)
        #expect(bar.items.first?.columns == 1..<10)
    }

    @Test(arguments: [24, 30, 40, 60, 80, 100, 120], 1...17)
    func theCurrentTabIsAlwaysWhollyInSight(columns: Int, number: Int) throws {
        let bar = tabs(columns, keys: String(repeating: "] ", count: number - 1))
        let selected = try #require(bar.items.first { $0.isSelected })
        #expect(selected.columns.count >= 4)
        #expect(selected.columns.lowerBound >= 0 && selected.columns.upperBound <= columns)
        let ends = bar.items.map(\.columns)
        #expect(zip(ends, ends.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(bar.continuesLeft == (bar.items.first?.target != .all))
        #expect(bar.continuesRight == (bar.items.last?.target != .place("chanhe")))
        if bar.continuesLeft { #expect(bar.items[0].columns.lowerBound >= 1) }
        if bar.continuesRight { #expect(bar.items[bar.items.count - 1].columns.upperBound < columns) }
    }

    @Test func theTabBehindTheCurrentOneIsInSightWhereThereIsRoom() {
        let bar = tabs(40, keys: "] ] ] ] ] ]")
        #expect(bar.items.last?.isSelected == false)
    }

    @Test func theCellsOfATabAreItsTarget() throws {
        let bar = tabs(80)
        for item in bar.items {
            #expect(bar.target(atColumn: item.columns.lowerBound) == item.target)
            #expect(bar.target(atColumn: item.columns.upperBound - 1) == item.target)
        }
        #expect(bar.target(atColumn: 1000) == nil)
    }

    @Test func aRowOfNoCellsIsNoTrap() {
        for columns in 0...8 {
            var state = ReaderAtWork().state
            _ = state.reduce(.resized(Size(columns: columns, rows: 20)))
            #expect(state.tabs.items.allSatisfy { $0.columns.upperBound <= max(1, columns) })
            #expect(state.sectionBar.items.count <= 6)
        }
    }
}
