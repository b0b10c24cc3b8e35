import Markup
import News
import Reader
import ReaderFixtures
import Screen
import Testing

@Suite struct MouseTests {
    @Test func aClickOnATabShowsIt() throws {
        var reader = ReaderAtWork()
        let item = try #require(reader.state.tabs.items.first { $0.label == "新安" })
        for column in item.columns {
            reader.press("1")
            reader.click(column: column, row: 1)
            #expect(reader.state.tabBar.tab == .place("xinan"))
        }
    }

    @Test func aClickOnASectionShowsIt() throws {
        var reader = ReaderAtWork()
        let item = try #require(reader.state.sectionBar.items.first { $0.label == "百姓呼声" })
        reader.click(column: item.columns.lowerBound, row: 0)
        #expect(reader.state.section?.id == "complaints")
    }

    @Test func aClickOnAHeadlineOpensIt() throws {
        var reader = ReaderAtWork()
        let content = try #require(reader.state.plan.list?.content)
        reader.click(column: content.columns.upperBound - 1, row: content.origin.row + 3)
        #expect(reader.state.list.selectedRow == 3)
        #expect(reader.openTitle == Article.fixtures[3].content.title)
        #expect(reader.state.focus == .article)
    }

    @Test func aClickBelowTheHeadlinesOnlyTakesTheKeys() throws {
        var reader = ReaderAtWork()
        reader.press("Enter")
        let content = try #require(reader.state.plan.list?.content)
        reader.click(column: content.origin.column, row: content.rows.upperBound - 1)
        #expect(reader.state.focus == .list)
        #expect(reader.state.list.selectedRow == 0)
    }

    @Test func aClickOnTheArticleGivesItTheKeys() throws {
        var reader = ReaderAtWork()
        let frame = try #require(reader.state.plan.article?.frame)
        reader.click(column: frame.origin.column + 4, row: frame.origin.row + 4)
        #expect(reader.state.focus == .list)
        reader.press("Enter Tab")
        reader.click(column: frame.origin.column + 4, row: frame.origin.row + 4)
        #expect(reader.state.focus == .article)
    }

    @Test func aClickOnALinkOpensIt() throws {
        var reader = ReaderAtWork()
        reader.press("Enter")
        let article = try #require(reader.state.article)
        let content = try #require(reader.state.plan.article?.content)
        let left = content.origin.column + reader.state.typesetting.column(in: content.size.columns).left
        var opened: Set<Effect> = []
        for (row, shown) in article.visibleRows.enumerated() {
            for placed in article.galley.placedClusters(in: shown, widths: reader.state.typesetting.widths) {
                let effects = reader.send(
                    .mouse(MouseEvent(.press, at: Point(column: left + placed.column, row: content.origin.row + row))))
                opened.formUnion(effects)
            }
        }
        #expect(opened == [.browse("https://river.example/map")])
    }

    @Test func aClickOnARankingsEntryOpensIt() throws {
        var reader = ReaderAtWork(Size(columns: 160, rows: 45))
        let sidebar = try #require(reader.state.plan.sidebar?.content)
        #expect(reader.state.sidebarRows(40).count == 8)
        reader.click(column: sidebar.origin.column + 3, row: sidebar.origin.row + 2)
        #expect(reader.openTitle == "龙门石窟：奉先寺的十一尊像 Fengxian Temple")
        reader.click(column: sidebar.origin.column + 3, row: sidebar.origin.row + 3)
        #expect(reader.notice == "文库里没有这一篇，排行也没有给出网址")
        reader.click(column: sidebar.origin.column + 3, row: sidebar.rows.upperBound - 1)
        #expect(reader.openTitle == "龙门石窟：奉先寺的十一尊像 Fengxian Temple")
    }

    @Test func theWheelScrollsWhatItIsOver() throws {
        var reader = ReaderAtWork(Size(columns: 100, rows: 18))
        reader.press("Enter")
        let plan = reader.state.plan
        let (list, article) = (try #require(plan.list?.content), try #require(plan.article?.content))
        reader.send(.mouse(MouseEvent(.wheelDown, at: list.origin)))
        #expect(reader.state.list.topRow == 3)
        #expect(reader.state.article?.topRow == 0)
        reader.send(.mouse(MouseEvent(.wheelDown, at: article.origin)))
        #expect(reader.state.article?.topRow == 3)
        #expect(reader.state.list.topRow == 3)
        reader.send(.mouse(MouseEvent(.wheelUp, at: article.origin)))
        #expect(reader.state.article?.topRow == 0)
        #expect(reader.state.focus == .article)
    }

    @Test func aClickEndsAFilterAndOpensItsHeadline() throws {
        var reader = ReaderAtWork()
        reader.press("/")
        reader.type("镇")
        let content = try #require(reader.state.plan.list?.content)
        reader.click(column: content.origin.column, row: content.origin.row + 1)
        #expect(reader.state.prompt == nil)
        #expect(reader.state.list.query.filter == "镇")
        #expect(reader.openTitle?.hasPrefix("白鹤镇的古柏") == true)
    }

    @Test func aClickGivesUpACommand() throws {
        var reader = ReaderAtWork()
        reader.press(":")
        reader.type("quit")
        reader.click(column: 2, row: 1)
        #expect(reader.state.prompt == nil)
        #expect(!reader.effects.contains(.quit))
    }

    @Test func aClickInAPopupSelectsThenChoosesAndOneBesideClosesIt() throws {
        var reader = ReaderAtWork()
        reader.press("T")
        let plan = try #require(reader.state.popupPlan)
        reader.click(column: plan.content.origin.column, row: plan.content.origin.row + 1)
        #expect(reader.state.theme == "xuanzhi")
        #expect(reader.state.popup?.selected == 1)
        reader.click(column: plan.content.origin.column, row: plan.content.origin.row + 1)
        #expect(reader.state.theme == "xuanzhi")
        #expect(reader.state.popup == nil)
        reader.press("T j")
        reader.click(column: 0, row: 0)
        #expect(reader.state.popup == nil)
        #expect(reader.state.theme == "xuanzhi")
        reader.press("T")
        reader.click(column: plan.frame.origin.column, row: plan.frame.origin.row)
        #expect(reader.state.popup != nil)
    }

    @Test(arguments: ["?", "T"]) func aClickOnARowLeavesThePopupOpen(key: String) throws {
        var reader = ReaderAtWork()
        reader.press(key)
        let plan = try #require(reader.state.popupPlan)
        reader.click(column: plan.content.origin.column, row: plan.content.origin.row + 2)
        #expect(reader.state.popup?.selected == 2)
    }

    @Test func theSecondPressOfADoubleClickDoesNotReachWhatIsUnderThePopup() throws {
        var reader = ReaderAtWork()
        reader.press("T")
        let plan = try #require(reader.state.popupPlan)
        let point = plan.content.origin
        reader.click(column: point.column, row: point.row)
        #expect(reader.state.popup == nil)
        reader.send(.mouse(MouseEvent(.doublePress, at: point)))
        #expect(reader.openTitle == nil)
    }

    @Test func aClickOnAPlaceThatFitsGoesThere() throws {
        var reader = ReaderAtWork()
        reader.press("'")
        let plan = try #require(reader.state.completionsPlan)
        reader.click(column: 1, row: plan.frame.origin.row + 3)
        #expect(reader.state.tabBar.tab == .place("mengjin"))
        #expect(reader.state.prompt == nil)
        #expect(reader.openTitle == nil)
    }

    @Test func aClickBesideThePlacesGivesThemUpAndDoesNoMore() throws {
        var reader = ReaderAtWork()
        let content = try #require(reader.state.plan.list?.content)
        reader.press("'")
        reader.click(column: content.origin.column, row: content.origin.row + 1)
        #expect(reader.state.prompt == nil)
        #expect(reader.openTitle == nil)
        #expect(reader.state.list.selectedRow == 0)
    }

    @Test func aClickOnAFrameOfCompletionsDoesNothing() throws {
        var reader = ReaderAtWork()
        reader.press("'")
        let plan = try #require(reader.state.completionsPlan)
        reader.click(column: 1, row: plan.frame.origin.row)
        #expect(reader.state.prompt?.kind == .place)
    }

    @Test func aClickOnACommandPutsItIntoTheLineAndAnotherRunsIt() throws {
        var reader = ReaderAtWork()
        reader.press(":")
        reader.type("abou")
        let row = try #require(reader.state.completionsPlan).row(0).origin.row
        reader.click(column: 2, row: row)
        #expect(reader.state.prompt?.line.text == "about")
        reader.click(column: 2, row: row)
        #expect(reader.state.popup?.kind == .about)
    }

    @Test func theWheelGoesThroughCompletions() throws {
        var reader = ReaderAtWork()
        reader.press("'")
        let plan = try #require(reader.state.completionsPlan)
        reader.send(.mouse(MouseEvent(.wheelDown, at: plan.frame.origin)))
        reader.send(.mouse(MouseEvent(.wheelDown, at: plan.frame.origin)))
        #expect(reader.state.prompt?.chosen == 1)
    }

    @Test func theMarksOfTheTabRowGoFurther() throws {
        var reader = ReaderAtWork(Size(columns: 40, rows: 20))
        let last = try #require(reader.state.tabs.items.last)
        reader.click(column: try #require(reader.state.tabs.rightMark), row: 1)
        let index = try #require(reader.state.tabBar.tabs.firstIndex(of: last.target))
        #expect(reader.state.tabBar.tab == reader.state.tabBar.tabs[index + 1])
        let first = try #require(reader.state.tabs.items.first)
        reader.click(column: try #require(reader.state.tabs.leftMark), row: 1)
        let former = try #require(reader.state.tabBar.tabs.firstIndex(of: first.target))
        #expect(reader.state.tabBar.tab == reader.state.tabBar.tabs[former - 1])
    }

    @Test func theWheelMovesInAPopup() {
        var reader = ReaderAtWork()
        reader.press("?")
        reader.send(.mouse(MouseEvent(.wheelDown, at: Point(column: 0, row: 0))))
        #expect(reader.state.popup?.selected == 1)
        reader.send(.mouse(MouseEvent(.wheelUp, at: Point(column: 0, row: 0))))
        #expect(reader.state.popup?.selected == 0)
    }

    @Test func aClickInTheRankingOpensItsEntry() throws {
        var reader = ReaderAtWork()
        reader.press("{ {")
        let content = try #require(reader.state.plan.list?.content)
        reader.click(column: content.origin.column, row: content.origin.row + 1)
        #expect(reader.openTitle == "龙门石窟：奉先寺的十一尊像 Fengxian Temple")
        reader.click(column: content.origin.column, row: content.origin.row + 9)
        #expect(reader.state.rankingList?.selected == 1)
    }
}
