import News
import Reader
import ReaderFixtures
import Screen
import Testing

@Suite struct ReadingStateTests {
    private func isRead(_ reader: ReaderAtWork, _ id: ArticleID) -> Bool? {
        reader.library.articles.first { $0.id == id }?.isRead
    }

    @Test func openingMarksRead() {
        var reader = ReaderAtWork()
        #expect(reader.send(.key(.enter)) == [.open(40)])
        #expect(isRead(reader, 40) == true)
        #expect(reader.state.list.headline(atRow: 0)?.isRead == true)
        #expect(reader.state.tallies.tally(section: "county", place: "mengjin").unread == 3)
        reader.press("q j Enter")
        #expect(reader.effects.filter { $0 == .edit(.ids([40]), .read(true)) }.count == 1)
    }

    @Test func openingMarksNothingWhereTheReaderDoesNotWantIt() {
        var state = State(
            edition: .fixture, language: .chinese, theme: "heluo", themes: [], marksReadOnOpening: false,
            size: Size(columns: 80, rows: 24), today: .fixture)
        var library = FakeLibrary()
        for effect in state.start() + [Effect.open(40)] {
            for message in library.answer(effect) { _ = state.reduce(message) }
        }
        #expect(state.reduce(.key(.enter)) == [.open(40)])
        #expect(state.reduce(.opened(.river, .river, nil)).isEmpty)
        #expect(state.article?.article.isRead == false)
    }

    @Test func aChangeIsSeenAtOnceBeforeItIsStored() {
        var reader = ReaderAtWork()
        reader.isAnswering = false
        reader.press("m *")
        #expect(reader.state.list.selectedHeadline?.isRead == true)
        #expect(reader.state.list.selectedHeadline?.isStarred == true)
        #expect(isRead(reader, 40) == false)
    }

    @Test func aReadArticleStaysInTheListOfTheUnread() {
        var reader = ReaderAtWork()
        reader.press("f")
        #expect(reader.state.list.window.total == 12)
        reader.press("Enter")
        #expect(reader.state.list.window.total == 12)
        #expect(reader.state.list.selected == 40)
        reader.press("J")
        #expect(reader.state.list.selected == 39)
        #expect(reader.state.list.window.total == 11)
    }

    @Test func theWholeTabIsMarkedReadAndBack() {
        var reader = ReaderAtWork()
        reader.press("3 A")
        #expect(reader.notice == "本标签 4 篇已标为已读，u 撤销")
        #expect(reader.state.tallies.tally(section: "county", place: "mengjin").unread == 0)
        #expect(reader.state.tallies.tally().unread == 8)
        #expect(reader.state.list.window.headlines.allSatisfy { $0.isRead })
        reader.press("u")
        #expect(reader.notice == "已撤销：标为已读 4 篇")
        #expect(reader.state.tallies.tally().unread == 12)
        #expect(reader.state.list.headline(atRow: 0)?.isRead == false)
        reader.press("^R")
        #expect(reader.notice == "已重做：标为已读 4 篇")
        #expect(reader.state.tallies.tally().unread == 8)
    }

    @Test func onlyWhatTheFilterLeavesIsMarkedRead() {
        var reader = ReaderAtWork()
        reader.press("/")
        reader.type("会盟")
        reader.press("Enter A Esc")
        #expect(isRead(reader, 39) == true)
        #expect(isRead(reader, 40) == false)
    }

    @Test func undoAndRedoWithNothingToDoSaySo() {
        var reader = ReaderAtWork()
        reader.press("u")
        #expect(reader.notice == "没有可撤销的改动")
        reader.press("^R")
        #expect(reader.notice == "没有可重做的改动")
    }

    @Test(arguments: [
        ("*", "已撤销：收藏“孟津：黄河从这里走出“最后的峡谷””"), ("m", "已撤销：标为已读“孟津：黄河从这里走出“最后的峡谷””"),
        ("j j j *", "已撤销：取消收藏“二里头：一座都城的“井”字形大路”"),
        ("j j j j m", "已撤销：标为未读“白鹤镇的古柏有了“身份证”——一千四百余株…”"),
    ])
    func undoneChangesAreNamed(keys: String, notice: String) {
        var reader = ReaderAtWork()
        let articles = reader.library.articles
        reader.press(keys + " u")
        #expect(reader.notice == notice)
        #expect(reader.library.articles == articles)
    }

    @Test func changesAreSaidInEnglishToo() {
        var reader = ReaderAtWork(language: .english)
        reader.press("3 A")
        #expect(reader.notice == "4 articles of this tab marked read; u undoes it")
        reader.press("u")
        #expect(reader.notice == "undone: marked 4 read")
        reader.press("A A")
        #expect(reader.notice == "nothing in this tab is unread")
        reader.press("2 * u")
        #expect(reader.notice == "undone: unstarred “二里头：一座都城的“井”字形大路”")
    }

    @Test func undoReachesTheOpenArticle() {
        var reader = ReaderAtWork()
        reader.press("Enter *")
        #expect(reader.state.article?.article.isStarred == true)
        reader.press("u")
        #expect(reader.state.article?.article.isStarred == false)
        #expect(reader.state.list.headline(atRow: 0)?.isStarred == false)
    }

    @Test func changesOfAnotherProcessReachTheOpenArticle() {
        var reader = ReaderAtWork()
        reader.press("Enter")
        reader.library.articles[0].isStarred = true
        reader.send(.libraryChanged)
        #expect(reader.state.article?.article.isStarred == true)
    }

    @Test func theLibrarysNewsAsksForTheSameRowsAgain() {
        var state = ReaderAtWork().state
        #expect(
            state.reduce(.libraryChanged)
                == [.loadTallies, .loadRankings, .loadHeadlines(state.list.query, .article(40), .same)])
    }

    @Test func samplesLeaveWhenTheReaderAsks() {
        var reader = ReaderAtWork()
        reader.press("G :")
        reader.type("remove-samples")
        reader.press("Enter")
        #expect(reader.notice == "已移除 1 篇样例文章")
        #expect(reader.state.list.window.total == 17)
        #expect(reader.state.list.selectedRow == 16)
    }

    @Test func anOpenSampleLeavesItsPaneWithTheOthers() {
        var reader = ReaderAtWork()
        reader.press("G Enter :")
        reader.type("remove-samples")
        reader.press("Enter")
        #expect(reader.state.article == nil)
        #expect(reader.state.focus == .list)
    }

    @Test func anArticleThatIsNoSampleStaysOpen() {
        var reader = ReaderAtWork()
        reader.press("Enter :")
        reader.type("remove-samples")
        reader.press("Enter")
        #expect(reader.openTitle == Article.river.content.title)
    }

    @Test func failuresAndSuccessesAreShown() {
        var reader = ReaderAtWork()
        reader.send(.failed(Bilingual("文库满了", "full")))
        #expect(reader.state.notice == Notice(Bilingual("文库满了", "full"), kind: .error))
        reader.send(.done(Bilingual("已复制", "copied")))
        #expect(reader.state.notice == Notice(Bilingual("已复制", "copied")))
    }

    @Test(arguments: [
        ("f", "只显示未读", 12), ("f f", "只显示收藏", 2), ("f f f", "显示全部", 18),
    ])
    func whatIsShownIsCycled(keys: String, notice: String, total: Int) {
        var reader = ReaderAtWork()
        reader.press("j j j " + keys)
        #expect(reader.notice == notice)
        #expect(reader.state.list.window.total == total)
        #expect(reader.state.list.selected == 37)
    }

    @Test(arguments: [
        ("F", "按来源排序", HeadlineQuery.Order.source), ("F F", "按县区排序", .place), ("F F F", "按日期排序", .date),
    ])
    func theOrderIsCycled(keys: String, notice: String, order: HeadlineQuery.Order) {
        var reader = ReaderAtWork()
        reader.press("j " + keys)
        #expect(reader.notice == notice)
        #expect(reader.state.list.query.order == order)
        #expect(reader.state.list.selected == 39)
        reader.press("]")
        #expect(reader.state.list.query.order == order)
    }

    @Test func theDayIsTakenOver() {
        var reader = ReaderAtWork()
        let tuesday = CivilTime(year: 2026, month: 3, day: 17)
        reader.send(.day(tuesday))
        #expect(reader.state.today == tuesday)
        #expect(reader.state.topRightText.contains("2026-03-17 周二"))
    }
}
