import Markup
import News
import Reader
import ReaderFixtures
import Screen
import TestSupport
import Testing
import TextLayout

/// Whatever is typed, clicked, answered and resized: nothing traps, and the state stays true to itself.
@Suite struct RandomMessagesTests {
    @Test(arguments: 1...60) func noSequenceOfMessagesBreaksTheState(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var reader = ReaderAtWork(random.size())
        for step in 0..<250 {
            reader.isAnswering = random.next() % 8 != 0
            if reader.isAnswering {
                reader.answerAll()
            }
            let message = random.message(for: reader)
            reader.send(message)
            if let flaw = flaw(in: reader.state) {
                Issue.record("\(flaw) at step \(step) after \(message)")
                return
            }
        }
    }

    /// What is wrong with a state.
    private func flaw(in state: State) -> String? {
        let list = state.list
        let window = list.window
        let rules: [(String, Bool)] = [
            ("selection not in the list", !list.isLoaded || list.selected == nil || list.selectedRow != nil),
            ("no selection in a list with rows", !list.isLoaded || window.total == 0 || list.selected != nil),
            ("the list's top row", (0...max(0, window.total - 1)).contains(list.topRow)),
            (
                "the selection out of sight",
                !list.isLoaded || list.rows == 0
                    || list.selectedRow.map { (list.topRow..<list.topRow + list.rows).contains($0) } ?? true
            ),
            ("an article without a pane", state.focus == .list || state.article != nil),
            ("zen without an article", !state.isZen || state.article != nil),
            ("a prompt over a popup", state.prompt == nil || state.popup == nil),
            ("the article's top row", state.article.map(isTopRowInside) ?? true),
            ("the article's find", state.article.map(isFindSound) ?? true),
            ("the popup", state.popup.map(isSound) ?? true),
            ("the ranking's row", state.rankingList.map { $0.entries.isEmpty || $0.selectedEntry != nil } ?? true),
            (
                "the prompt's cursor",
                state.prompt.map { (0...$0.line.characters.count).contains($0.line.cursor) } ?? true
            ),
            ("the tab", state.tabBar.tabs.contains(state.tabBar.tab)),
        ]
        return rules.first { !$0.1 }?.0
    }

    private func isTopRowInside(_ article: ArticlePane) -> Bool {
        (0...max(0, article.galley.rows.count - 1)).contains(article.topRow) && (0...100).contains(article.percentRead)
    }

    private func isFindSound(_ article: ArticlePane) -> Bool {
        guard let find = article.find else { return true }
        return find.hits.isEmpty ? find.current == nil : find.current.map { find.hits.indices.contains($0) } ?? false
    }

    private func isSound(_ popup: Popup) -> Bool {
        popup.rows.isEmpty ? popup.selected == 0 : popup.rows.indices.contains(popup.selected) && popup.topRow >= 0
    }
}

extension SeededGenerator {
    mutating func size() -> Size {
        Size(columns: .random(in: 0...200, using: &self), rows: .random(in: 0...60, using: &self))
    }

    private static let keys: [Key] =
        Keymap.standard.bindings.flatMap(\.keys) + "0123456789孟津镇黄河/:'?qux ".map { Key.character($0) }
        + [.enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .function(3), .alt("x"), .control("w")]

    mutating func message(for reader: ReaderAtWork) -> Message {
        switch Int.random(in: 0..<40, using: &self) {
        case 0: .resized(size())
        case 1: .libraryChanged
        case 2: .paste(["孟津\n", "黄河 Map", "", "👨‍👩‍👧‍👦é\u{301}"].randomElement(using: &self) ?? "")
        case 3...7: .mouse(mouse(reader.state.size))
        case 8: staleAnswer()
        case 9: .widths(WidthTable(ambiguous: .random(in: 1...2, using: &self)))
        case 10: .rankings(Bool.random(using: &self) ? [] : StoredRanking.fixtures)
        case 11: .headlines(HeadlineWindow(), for: reader.state.list.query, selecting: .same)
        default: .key(Self.keys.randomElement(using: &self) ?? .enter)
        }
    }

    private mutating func mouse(_ size: Size) -> MouseEvent {
        let kinds: [MouseEvent.Kind] = [.press, .doublePress, .wheelUp, .wheelDown]
        let point = Point(
            column: .random(in: -1...size.columns + 1, using: &self), row: .random(in: -1...size.rows + 1, using: &self)
        )
        return MouseEvent(kinds.randomElement(using: &self) ?? .press, at: point)
    }

    private mutating func staleAnswer() -> Message {
        let article = Article.fixtures.randomElement(using: &self) ?? .river
        guard Bool.random(using: &self) else { return .opened(article, .paragraphs(2), nil) }
        let window = HeadlineWindow(total: 5000, offset: 700, headlines: Article.fixtures.map(\.headline))
        return .headlines(window, for: HeadlineQuery(section: "county"), selecting: .row(702))
    }
}
