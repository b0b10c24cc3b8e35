import News
import Reader
import ReaderFixtures
import Screen
import Testing
import TextLayout

@Suite struct FilterTests {
    @Test func theListIsFilteredAsItIsTyped() {
        var reader = ReaderAtWork()
        reader.press("/")
        reader.type("镇")
        #expect(reader.titles.count == 5)
        reader.type("：大")
        #expect(reader.titles == ["送庄镇：大棚西瓜何时下种"])
        reader.press("BS BS BS")
        #expect(reader.titles.count == 18)
        #expect(reader.state.prompt?.kind == .filter)
    }

    @Test func anAcceptedFilterStays() {
        var reader = ReaderAtWork()
        reader.press("/")
        reader.type("镇")
        reader.press("Enter j")
        #expect(reader.state.prompt == nil)
        #expect(reader.state.list.query.filter == "镇")
        #expect(reader.state.list.selectedRow == 1)
        reader.press("/")
        #expect(reader.state.prompt?.line.text == "镇")
    }

    @Test func escapeGoesBackToTheHeadlineSelectedBefore() {
        var reader = ReaderAtWork()
        reader.press("j j j j j /")
        let selected = reader.state.list.selected
        reader.type("牡丹")
        #expect(reader.state.list.selected != selected)
        reader.press("Esc")
        #expect(reader.state.list.query.filter.isEmpty)
        #expect(reader.state.list.selected == selected)
    }

    @Test func escapeInTheFilteredListStaysAtItsHeadline() {
        var reader = ReaderAtWork()
        reader.press("/")
        reader.type("镇")
        reader.press("Enter j j")
        let selected = reader.state.list.selected
        reader.press("Esc")
        #expect(reader.state.list.query.filter.isEmpty)
        #expect(reader.state.list.selected == selected)
        #expect(reader.state.list.window.total == 18)
    }

    @Test func aFilterThatFitsNothingLeavesAnEmptyList() {
        var reader = ReaderAtWork()
        reader.press("j /")
        reader.type("开封")
        #expect(reader.titles.isEmpty)
        #expect(reader.state.list.isLoaded)
        reader.press("Enter Enter j")
        #expect(reader.state.article == nil)
        reader.press("Esc")
        #expect(reader.state.list.window.total == 18)
    }

    @Test func formerFiltersComeBackWithUp() {
        var reader = ReaderAtWork()
        for filter in ["镇", "孟津"] {
            reader.press("/ ^U")
            reader.type(filter)
            reader.press("Enter")
        }
        reader.press("Esc / ↑ ↑")
        #expect(reader.state.list.query.filter == "镇")
        reader.press("↓")
        #expect(reader.state.list.query.filter == "孟津")
        reader.press("↓")
        #expect(reader.state.prompt?.line.text == "")
    }

    @Test func anAnswerToAFormerFilterIsDropped() {
        var reader = ReaderAtWork()
        reader.isAnswering = false
        reader.press("/")
        reader.type("孟津")
        reader.answerAll()
        #expect(reader.state.list.query.filter == "孟津")
        #expect(reader.titles == ["孟津：黄河从这里走出“最后的峡谷”"])
    }
}

@Suite struct CommandLineTests {
    private func reader(running line: String) -> ReaderAtWork {
        var reader = ReaderAtWork()
        reader.press("Enter :")
        reader.type(line)
        reader.press("Enter")
        return reader
    }

    @Test func commandsRunByName() {
        #expect(reader(running: "help").state.popup?.kind == .help)
        #expect(reader(running: "zen").state.isZen)
        #expect(reader(running: "quit").effects.last == .quit)
        #expect(reader(running: "theme xuanzhi").state.theme == "xuanzhi")
        #expect(reader(running: "theme 宣纸").state.theme == "xuanzhi")
        #expect(reader(running: "place 孟津县").state.tabBar.tab == .place("mengjin"))
        #expect(reader(running: "section news").state.section?.id == "news")
        #expect(reader(running: "section 百姓呼声").state.section?.id == "complaints")
        #expect(reader(running: "show unread").state.list.query.show == .unread)
        #expect(reader(running: "sort place").state.list.query.order == .place)
        #expect(reader(running: "measure 30").state.typesetting.measure == 30)
        #expect(reader(running: "ｔｈｅｍｅ　ｓｈｕｉｍｏ").state.theme == "shuimo")
        #expect(reader(running: "  zen  ").state.isZen)
    }

    @Test(arguments: [
        ("nonsense", "没有命令“nonsense”，? 看帮助"), ("star", "没有命令“star”，是 toggle-star 吗？"),
        ("hlep", "没有命令“hlep”，是 help 吗？"), ("theme nonsense", "theme 不认识“nonsense”"),
        ("place 开封", "place 不认识“开封”"), ("place", "place 后面还要一个词"), ("place  ", "place 后面还要一个词"),
        ("measure 3", "measure 不认识“3”"), ("measure x", "measure 不认识“x”"), ("help me", "help 后面不带词"),
    ])
    func aMistakeIsNamed(line: String, notice: String) {
        let reader = reader(running: line)
        #expect(reader.notice == notice)
        #expect(reader.state.notice?.kind == .error)
    }

    @Test(arguments: [("star", "toggle-star"), ("u", "undo"), ("tab", "mark-tab-read"), ("收藏", "show")])
    func aNameIsFoundByAnyOfItsWords(typed: String, first: String) {
        var reader = ReaderAtWork()
        reader.press(":")
        reader.type(typed)
        #expect(reader.state.prompt?.completions.first?.text == first)
    }

    @Test func nothingTypedDoesNothing() {
        let reader = reader(running: "")
        #expect(reader.state.notice == nil)
        #expect(reader.state.prompt == nil)
    }

    @Test func namesAreCompleted() {
        var reader = ReaderAtWork()
        reader.press(":")
        reader.type("the")
        #expect(reader.state.prompt?.completions.map(\.label) == ["theme", "next-theme"])
        reader.press("Tab")
        #expect(reader.state.prompt?.line.text == "theme")
        reader.type(" ")
        #expect(reader.state.prompt?.completions.map(\.label) == ["heluo", "xuanzhi", "shuimo"])
        reader.press("Tab Tab Enter")
        #expect(reader.state.theme == "xuanzhi")
    }

    @Test func argumentsAreCompletedByNameAndTitle() {
        var reader = ReaderAtWork()
        reader.press(":")
        reader.type("place 孟津县")
        #expect(reader.state.prompt?.completions.map(\.text) == ["place 孟津"])
        reader.press("^U")
        reader.type("section rank")
        #expect(reader.state.prompt?.completions.map(\.label) == ["排行"])
    }

    @Test func everyCommandOfTheProgramCanBeCompleted() {
        var reader = ReaderAtWork()
        reader.press(":")
        let names = Set(reader.state.prompt?.completions.map(\.text) ?? [])
        #expect(names.isSuperset(of: Command.allCases.map(\.rawValue)))
    }

    @Test func formerLinesComeBackWithUpAndCanBeChanged() {
        var reader = ReaderAtWork()
        for line in ["theme xuanzhi", "nonsense"] {
            reader.press(":")
            reader.type(line)
            reader.press("Enter")
        }
        reader.press(": ↑")
        #expect(reader.state.prompt?.line.text == "nonsense")
        reader.press("↑")
        #expect(reader.state.prompt?.line.text == "theme xuanzhi")
        #expect(reader.state.prompt?.completions.map(\.label) == ["xuanzhi"])
        reader.press("↓ ↓")
        #expect(reader.state.prompt?.line.text == "")
        reader.press("↓")
        #expect(reader.state.prompt?.chosen == 0)
    }
}

@Suite struct LineEditorTests {
    private func edited(_ text: String, _ keys: String) -> (text: String, cursor: Int) {
        var reader = ReaderAtWork()
        reader.press(":")
        reader.type(text)
        reader.press(keys)
        let line = reader.state.prompt?.line
        return (line?.text ?? "", line?.cursor ?? -1)
    }

    @Test(arguments: [
        ("脱贫", "BS", "脱", 1), ("脱贫", "Left BS", "贫", 0), ("脱贫", "Home Del", "贫", 0), ("脱贫", "Home ^K", "", 0),
        ("脱贫", "Left ^U", "贫", 0), ("脱贫", "^A Right x", "脱x贫", 2), ("脱贫", "^A ^E x", "脱贫x", 3),
        ("show unread", "^W", "show ", 5), ("show unread ", "^W", "show ", 5), ("脱贫攻坚", "^W", "脱贫攻", 3),
        ("脱贫abc", "^W", "脱贫", 2), ("ab", "^B ^B ^B ^D", "b", 0), ("ab", "^F", "ab", 2), ("ab", "^H", "a", 1),
    ])
    func keysEditTheLine(text: String, keys: String, result: String, cursor: Int) {
        let edited = edited(text, keys)
        #expect(edited.text == result)
        #expect(edited.cursor == cursor)
    }

    @Test func pastedLinesBecomeOne() {
        var reader = ReaderAtWork()
        reader.press("/")
        reader.send(.paste("孟津\n黄河\r\n"))
        #expect(reader.state.prompt?.line.text == "孟津 黄河")
        #expect(reader.state.list.query.filter == "孟津 黄河")
    }

    @Test func aPasteWithoutAPromptDoesNothing() {
        var reader = ReaderAtWork()
        let state = reader.state
        reader.send(.paste("Qq:quit\n"))
        #expect(reader.state == state)
    }

    @Test(arguments: 1...12) func theCursorIsAlwaysInsideTheField(cells: Int) {
        let widths = WidthTable()
        var line = LineEditor("洛阳abc县区def")
        for _ in 0...line.characters.count {
            let (text, cursor) = line.visible(cells: cells, widths: widths)
            #expect(widths.width(of: text) <= cells)
            #expect((0..<cells).contains(cursor))
            line.moveLeft()
        }
    }

    @Test func aLineThatFitsIsShownWhole() {
        let (text, cursor) = LineEditor("洛阳").visible(cells: 5, widths: WidthTable())
        #expect(text == "洛阳")
        #expect(cursor == 4)
    }
}

@Suite struct InputHistoryTests {
    @Test func entriesComeBackLatestFirstAndTheDraftLast() {
        var history = InputHistory(["a", "b"])
        #expect(history.earlier(than: "draft") == "b")
        #expect(history.earlier(than: "b") == "a")
        #expect(history.earlier(than: "a") == nil)
        #expect(history.later() == "b")
        #expect(history.later() == "draft")
        #expect(history.later() == nil)
    }

    @Test func anEntryThatIsThereMovesToTheEnd() {
        var history = InputHistory(["a", "b"])
        history.add("a")
        history.add("")
        #expect(history.entries == ["b", "a"])
    }

    @Test func onlyTheLatestAreKept() {
        var history = InputHistory()
        (0..<300).forEach { history.add(String($0)) }
        #expect(history.entries.count == InputHistory.limit)
        #expect(history.entries.last == "299")
    }
}
