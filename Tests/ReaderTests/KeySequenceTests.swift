import News
import Reader
import ReaderFixtures
import Screen
import Testing

@Suite struct KeySequenceTests {
    @Test func aSequenceWaitsForItsSecondKey() {
        var reader = ReaderAtWork()
        reader.press("j j g")
        #expect(reader.state.pendingKeys == [.character("g")])
        #expect(reader.state.list.selectedRow == 2)
        reader.press("g")
        #expect(reader.state.pendingKeys.isEmpty)
        #expect(reader.state.list.selectedRow == 0)
    }

    @Test func aKeyThatContinuesNothingCountsForItself() {
        var reader = ReaderAtWork()
        reader.press("g j")
        #expect(reader.state.pendingKeys.isEmpty)
        #expect(reader.state.list.selectedRow == 1)
    }

    @Test func escapeGivesUpASequenceAndNothingElse() {
        var reader = ReaderAtWork()
        reader.press("Enter g Esc")
        #expect(reader.state.pendingKeys.isEmpty)
        #expect(reader.state.focus == .article)
    }

    @Test func theMouseGivesUpASequence() {
        var reader = ReaderAtWork()
        reader.press("g")
        reader.send(.mouse(MouseEvent(.wheelDown, at: Point(column: 3, row: 5))))
        #expect(reader.state.pendingKeys.isEmpty)
    }

    @Test(arguments: [
        ("ｊ", "j"), ("Ｇ", "G"), ("】", "]"), ("【", "["), ("？", "?"), ("’", "'"), ("：", ":"), ("、", "/"), ("３", "3"),
        ("｝", "}"),
        ("　", "Space"),
    ])
    func keysTypedWithAnInputMethodLeftOnAreMeant(typed: String, meant: String) {
        var withInputMethod = ReaderAtWork()
        withInputMethod.press("j")
        var without = withInputMethod
        withInputMethod.press(typed)
        without.press(meant)
        #expect(withInputMethod.state == without.state)
        #expect(withInputMethod.effects == without.effects)
    }

    @Test func twoFullWidthLettersMakeASequence() {
        var reader = ReaderAtWork()
        reader.press("j j ｇ ｇ")
        #expect(reader.state.list.selectedRow == 0)
    }

    @Test(arguments: [("1", Tab.all), ("2", .place("yanshi")), ("9", .place("yiyang")), ("0", .place("luoning"))])
    func digitsAreTabs(key: String, tab: Tab) {
        var reader = ReaderAtWork()
        reader.press(key)
        #expect(reader.state.tabBar.tab == tab)
    }

    @Test func aDigitWithoutATabSaysSo() {
        var reader = ReaderAtWork()
        reader.press(": s e c t i o n Space 排 行 Enter 9")
        #expect(reader.state.section?.kind == .rankings)
        #expect(reader.notice == "没有第 9 个标签")
    }

    @Test func aBoundDigitIsNoTab() throws {
        var keymap = Keymap.standard
        try keymap.bind(.help, to: ["3"])
        var state = State(
            edition: .fixture, language: .chinese, keymap: keymap, theme: "heluo", themes: [],
            size: Size(columns: 80, rows: 24), today: .fixture)
        _ = state.reduce(.key(.character("3")))
        #expect(state.popup?.kind == .help)
    }

    @Test func aKeyBoundToNothingSaysSo() {
        var reader = ReaderAtWork()
        reader.press("X")
        #expect(reader.notice == "“X”没有作用，? 看帮助")
        reader.press("j")
        #expect(reader.notice == nil)
    }
}
