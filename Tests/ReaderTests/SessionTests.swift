import News
import Reader
import ReaderFixtures
import Screen
import Testing

@Suite struct SessionTests {
    private func again(_ reader: ReaderAtWork, _ size: Size = Size(columns: 120, rows: 36)) -> ReaderAtWork {
        var library = reader.library
        for effect in reader.state.leave() { _ = library.answer(effect) }
        return ReaderAtWork(size, library: library, session: reader.state.session)
    }

    @Test func everythingIsThereAgain() throws {
        var reader = ReaderAtWork()
        reader.press("3 f F / 镇 Enter j - - - - - - t Enter")
        reader.press("j j j j j j j j / 龙门 Enter : s e Esc")
        let article = try #require(reader.state.article)
        let next = again(reader)
        #expect(next.state.session == reader.state.session)
        #expect(next.state.tabBar.tab == .place("mengjin"))
        #expect(next.state.list.query.filter == "镇")
        #expect(next.state.list.query.show == .unread)
        #expect(next.state.list.query.order == .source)
        #expect(next.state.list.selected == reader.state.list.selected)
        #expect(next.state.article?.anchor == article.anchor)
        #expect(next.state.focus == .article)
        #expect(next.state.typesetting.measure == 22)
    }

    @Test func theFirstLineOfTheArticleIsTheSameAfterAStartAtAnotherSize() {
        var reader = ReaderAtWork()
        reader.press("Enter ^D")
        let line = reader.firstLine
        let narrow = again(reader, Size(columns: 60, rows: 20))
        #expect(narrow.state.focus == .article)
        #expect(narrow.state.article?.anchor == reader.state.article?.anchor)
        #expect(again(narrow).firstLine == line)
    }

    @Test func anArticleThatIsShownAgainIsNotMarkedRead() {
        var reader = ReaderAtWork()
        reader.press("Enter m")
        let next = again(reader)
        #expect(next.state.article?.article.isRead == false)
        #expect(!next.effects.contains(.edit(.ids([40]), .read(true))))
    }

    @Test func theFocusStaysInTheListWhereItWas() {
        var reader = ReaderAtWork()
        reader.press("Enter q j j")
        let next = again(reader)
        #expect(next.state.focus == .list)
        #expect(next.openTitle == Article.river.content.title)
        #expect(next.state.list.selectedRow == 2)
    }

    @Test func thePlaceSurvivesAnEndInTheRankings() {
        var reader = ReaderAtWork()
        reader.press("3 { {")
        var next = again(reader)
        #expect(next.state.showsRankings)
        #expect(next.state.rankingList?.entries.count == 3)
        next.press("} }")
        #expect(next.state.tabBar.tab == .place("mengjin"))
    }

    @Test func historiesAreThereAgain() {
        var reader = ReaderAtWork()
        reader.press("/ 镇 Enter Esc : z e n Enter Enter / 伊 河 Enter")
        let session = again(reader).state.session
        #expect(session.filters == ["镇"])
        #expect(session.commands == ["zen"])
        #expect(session.finds == ["伊河"])
    }

    @Test func whatIsNoLongerThereIsLeftOut() {
        var session = Session()
        session.section = "gone"
        session.place = "gone"
        session.selected = 12345
        session.article = 12345
        session.isReading = true
        session.show = "gone"
        session.order = "gone"
        session.measure = 9999
        let reader = ReaderAtWork(session: session)
        #expect(reader.state.section?.id == "county")
        #expect(reader.state.tabBar.tab == .all)
        #expect(reader.state.list.selectedRow == 0)
        #expect(reader.state.article == nil)
        #expect(reader.state.focus == .list)
        #expect(reader.state.typesetting.measure == 40)
    }

    @Test func theFirstQuestionsAreForWhatTheScreenShows() {
        var session = Session()
        session.selected = 30
        session.article = 25
        let state = State(
            edition: .fixture, language: .chinese, theme: "heluo", themes: [], size: Size(columns: 80, rows: 24),
            today: .fixture, session: session)
        #expect(
            state.start() == [
                .loadTallies, .loadRankings,
                .loadHeadlines(HeadlineQuery(section: "county", keeping: 30), .article(30), .same),
                .open(25),
            ])
    }

    @Test func aKeyBeforeTheArticleIsThereAgainCounts() {
        var reader = ReaderAtWork()
        reader.press("j j Enter")
        var session = reader.state.session
        session.isReading = true
        var state = State(
            edition: .fixture, language: .chinese, theme: "heluo", themes: [], size: Size(columns: 80, rows: 24),
            today: .fixture, session: session)
        _ = state.reduce(.key(.character("]")))
        #expect(state.reduce(.opened(reader.library.articles[2], .river, nil)).isEmpty)
        #expect(state.article == nil)
        #expect(state.focus == .list)
    }
}
