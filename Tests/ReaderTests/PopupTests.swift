import Markup
import News
import Reader
import ReaderFixtures
import Screen
import Testing

@Suite struct PopupTests {
    @Test func theHelpNamesEveryCommandWithItsKeys() {
        var reader = ReaderAtWork()
        reader.press("?")
        let rows = reader.state.popup?.rows ?? []
        for command in Command.allCases {
            #expect(rows.contains { $0.value == command.rawValue && !$0.text.isEmpty })
        }
        #expect(rows.first { $0.value == "top" }?.label == "gg Home")
        #expect(rows.first { $0.value == "about" }?.text.contains(":about") == true)
    }

    @Test func theHelpIsMadeFromTheLiveBindings() throws {
        var keymap = Keymap.standard
        try keymap.bind(.zen, to: ["F2"])
        var state = State(
            edition: .fixture, language: .english, keymap: keymap, theme: "heluo", themes: [],
            size: Size(columns: 80, rows: 24), today: .fixture)
        _ = state.reduce(.key(.character("?")))
        #expect(state.popup?.rows.first { $0.value == "zen" }?.label == "F2")
    }

    @Test(arguments: [("引用 收藏", 0), ("收藏", 2), ("gg", 1), ("ＨＯＭＥ", 1), ("縣區", 5)])
    func theHelpIsSearched(words: String, count: Int) {
        var reader = ReaderAtWork()
        reader.press("? /")
        reader.type(words)
        #expect(reader.state.popup?.rows.count == count)
    }

    @Test func enterInTheHelpDoesWhatIsSelected() {
        var reader = ReaderAtWork()
        reader.press("? /")
        reader.type("下一个主题")
        reader.press("Enter")
        #expect(reader.state.popup == nil)
        #expect(reader.state.theme == "xuanzhi")
    }

    @Test func escapeEndsTheSearchAndThenThePopup() {
        var reader = ReaderAtWork()
        reader.press("? /")
        reader.type("收藏")
        reader.press("Esc")
        #expect(reader.state.popup?.search == nil)
        #expect((reader.state.popup?.rows.count ?? 0) > 20)
        reader.press("Esc")
        #expect(reader.state.popup == nil)
        reader.press("? / x BS")
        #expect(reader.state.popup?.search?.text == "")
        reader.press("BS")
        #expect(reader.state.popup?.search == nil)
    }

    @Test(arguments: ["Esc", "q", "h", "?"]) func keysCloseTheHelp(key: String) {
        var reader = ReaderAtWork()
        reader.press("j ? " + key)
        #expect(reader.state.popup == nil)
        #expect(reader.state.list.selectedRow == 1)
        #expect(!reader.effects.contains(.quit))
    }

    @Test(arguments: [
        ("j", 1), ("j k", 0), ("G", .max), ("G gg", 0), ("PgDn", 16), ("^D", 8), ("Space b", 0), ("k", 0), ("↓ ↓ ↑", 1),
    ])
    func keysMoveInAPopup(keys: String, row: Int) throws {
        var reader = ReaderAtWork(Size(columns: 80, rows: 24))
        reader.press("?")
        let last = try #require(reader.state.popup?.rows.count) - 1
        reader.press(keys)
        let popup = try #require(reader.state.popup)
        #expect(popup.height == 16)
        #expect(popup.selected == min(row, last))
        #expect((popup.topRow..<popup.topRow + popup.height).contains(popup.selected))
    }

    @Test func aThemeIsSeenWhenItIsSelectedAndTakenBackByEscape() {
        var reader = ReaderAtWork()
        reader.press("T")
        #expect(reader.state.popup?.selectedRow?.value == "heluo")
        reader.press("j")
        #expect(reader.state.theme == "xuanzhi")
        reader.press("j")
        #expect(reader.state.theme == "shuimo")
        reader.press("Esc")
        #expect(reader.state.theme == "heluo")
        #expect(reader.state.session.theme == nil)
        reader.press("T j Enter")
        #expect(reader.state.theme == "xuanzhi")
        #expect(reader.state.session.theme == "xuanzhi")
        #expect(reader.state.popup == nil)
    }

    @Test func searchingThemesPreviewsAndTakesBack() {
        var reader = ReaderAtWork()
        reader.press("T /")
        reader.type("水墨")
        #expect(reader.state.theme == "shuimo")
        reader.type("不在")
        reader.press("Enter")
        #expect(reader.state.popup != nil)
        reader.press("Esc Esc")
        #expect(reader.state.theme == "heluo")
    }

    @Test func tGoesFromThemeToTheme() {
        var reader = ReaderAtWork()
        var seen: [String] = []
        for _ in 0..<3 {
            reader.press("t")
            seen.append(reader.state.theme)
        }
        #expect(seen == ["xuanzhi", "shuimo", "heluo"])
        #expect(reader.notice == "主题：河洛")
    }

    private func readerWithLinks(_ count: Int) -> ReaderAtWork {
        var text = Inlines("")
        for number in 1...count {
            let start = text.text.utf8.count
            text.text += "链接"
            text.runs.append(
                Inlines.Run(range: start..<text.text.utf8.count, style: .link(url: "https://links.example/\(number)")))
        }
        var library = FakeLibrary()
        library.documents[Article.river.id] = Document(blocks: [.paragraph(text)])
        var reader = ReaderAtWork(library: library)
        reader.press("Enter")
        return reader
    }

    @Test(arguments: [
        (3, "2", 2), (12, "3", 3), (12, "1 2", 12), (12, "1 Enter", 1), (12, "１ ２", 12), (12, "1 j Enter", 2),
        (120, "1 1 9", 119),
        (25, "2 6", 6),
    ])
    func linksAreFollowedByNumber(count: Int, keys: String, number: Int) {
        var reader = readerWithLinks(count)
        reader.press("U " + keys)
        let opened = reader.effects.filter { if case .browse = $0 { true } else { false } }
        #expect(opened == [.browse("https://links.example/\(number)")])
    }

    @Test func aDigitThatMayGoOnWaits() {
        var reader = readerWithLinks(12)
        reader.press("U 1")
        #expect(reader.state.popup?.selected == 0)
        #expect(!reader.effects.contains(.browse("https://links.example/1")))
        reader.press("0")
        #expect(reader.effects.last == .browse("https://links.example/10"))
    }

    @Test func aLinksAddressIsCopied() {
        var reader = readerWithLinks(3)
        reader.press("U j y")
        #expect(reader.effects.last == .copy("https://links.example/2"))
    }

    @Test func withoutLinksOrAnArticleThereIsNoPopup() {
        var reader = ReaderAtWork()
        reader.press("U")
        #expect(reader.notice == "还没有打开文章，Enter 打开")
        reader.press("j Enter U")
        #expect(reader.notice == "文章中没有链接")
        #expect(reader.state.popup == nil)
    }

    @Test func theEditionsFactsAndLinksAreThere() {
        var reader = ReaderAtWork()
        reader.press(":")
        reader.type("about")
        reader.press("Enter")
        #expect(reader.state.popup?.rows.first?.text == "洛阳网")
        #expect(reader.state.popup?.rows.contains { $0.text == "邮编：471023" } == true)
        reader.press("2")
        #expect(reader.effects.last == .browse("https://news.example/submit"))
    }

    @Test(arguments: [(120, 36), (80, 24), (40, 12), (24, 8), (200, 60)], ["?", "T", "U"])
    func aPopupStandsInsideTheScreen(size: (Int, Int), key: String) throws {
        var reader = readerWithLinks(30)
        reader.resize(size.0, size.1)
        reader.press(key)
        let plan = try #require(reader.state.popupPlan)
        let screen = Rect(column: 0, row: 0, columns: size.0, rows: size.1)
        #expect(plan.frame.intersection(screen) == plan.frame)
        #expect(plan.frame.intersection(plan.content) == plan.content)
        #expect(
            plan.content.size.rows == min(reader.state.popup?.height ?? 0, max(3, reader.state.popup?.rows.count ?? 0)))
        #expect(plan.textColumns.count >= 7)
    }
}
