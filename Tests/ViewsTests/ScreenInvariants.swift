import News
import Reader
import ReaderFixtures
import Screen
import Testing
import TextLayout
import Theming
import Views

/// What holds of every screen at every size.
@Suite struct ScreenInvariants {
    private static let scenes = [
        "", "Enter", "Enter G", "Enter z", "Enter / 黄河", "/ 镇", "/ 开封 Enter", "?", "? / 收", "T", "' ", ": t", "Enter U",
        "{ {", ": nonsense Enter", "g",
    ]

    private static let theme = Themes().defaultTheme

    @Test(arguments: scenes) func everySizeIsDrawnWhole(scene: String) {
        var reader = ReaderAtWork()
        reader.press(scene)
        for columns in [0, 1, 23, 24, 25, 26, 27, 39, 40, 41, 59, 60, 61, 71, 72, 73, 79, 80, 120, 149, 150, 151, 200] {
            for rows in [0, 7, 8, 15, 16, 36] {
                reader.resize(columns, rows)
                if let flaw = flaw(in: reader.state) {
                    Issue.record("\(flaw) at \(columns)×\(rows)")
                    return
                }
            }
        }
    }

    private func flaw(in state: State) -> String? {
        let (grid, cursor) = ScreenView(theme: Self.theme).draw(state)
        if grid.size != state.size { return "the grid's size" }
        if let cursor, !grid.bounds.contains(cursor) { return "the cursor outside" }
        if state.prompt != nil, !state.plan.isTooSmall, cursor?.row != grid.size.rows - 1 {
            return "no cursor in the prompt"
        }
        for row in 0..<grid.size.rows {
            var isWide = false
            for cell in grid.row(row) {
                if cell.isSecondHalf != isWide { return "half a character in row \(row)" }
                isWide = state.typesetting.widths.width(of: cell.text) == 2
            }
            if isWide { return "a character over the right edge in row \(row)" }
        }
        return nil
    }

    /// The cursor is where the reader is: in the selected row, in the field, beside the current hit.
    @Test(arguments: [
        Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12),
        Size(columns: 24, rows: 8),
    ])
    func theCursorFollowsTheReader(size: Size) throws {
        var reader = ReaderAtWork(size)
        reader.press("j j")
        let list = try #require(reader.state.plan.list?.content)
        #expect(cursor(reader) == Point(column: list.origin.column, row: list.origin.row + 2))
        reader.press("/ 镇")
        #expect(cursor(reader) == Point(column: 4, row: size.rows - 1))
        reader.press("Esc ?")
        let popup = try #require(reader.state.popupPlan)
        reader.press("j")
        #expect(cursor(reader) == Point(column: popup.content.origin.column, row: popup.content.origin.row + 1))
        reader.press("/ 收")
        #expect(cursor(reader)?.row == reader.state.popupPlan.map { $0.frame.rows.upperBound - 1 })
        reader.press("Esc Esc k k Enter / 最后的峡谷 Enter")
        let article = try #require(reader.state.plan.article?.content)
        let row = try #require(cursor(reader)?.row)
        #expect(article.rows.contains(row))
        let shown = try #require(reader.state.article?.visibleRows[row - article.origin.row])
        let hit = try #require(reader.state.article?.find?.hits.first)
        #expect(shown.block == hit.block && shown.line?.range.overlaps(hit.range) == true)
        #expect(character(reader) == " ", "the cursor hides nothing")
    }

    private func cursor(_ reader: ReaderAtWork) -> Point? {
        ScreenView(theme: Self.theme).draw(reader.state).cursor
    }

    private func character(_ reader: ReaderAtWork) -> String? {
        let (grid, cursor) = ScreenView(theme: Self.theme).draw(reader.state)
        return cursor.map { grid[$0.column, $0.row].text }
    }

    /// A click goes where the eye sees something: labels and headlines stand in the cells that the state answers for.
    @Test(arguments: [Size(columns: 160, rows: 45), Size(columns: 80, rows: 24), Size(columns: 24, rows: 8)])
    func whatIsDrawnIsWhatIsClicked(size: Size) throws {
        let reader = ReaderAtWork(size)
        let grid = ScreenView(theme: Self.theme).draw(reader.state).grid
        for item in reader.state.tabs.items {
            let drawn = item.columns.map { grid[$0, 1].text }.joined()
            #expect(drawn.contains(item.label))
        }
        for item in reader.state.sectionBar.items {
            let drawn = item.columns.map { grid[$0, 0].text }.joined()
            #expect(drawn.contains(item.label))
        }
        let list = try #require(reader.state.plan.list?.content)
        let title = Article.fixtures[3].content.title.prefix(3)
        #expect(list.columns.map { grid[$0, list.origin.row + 3].text }.joined().contains(title))
    }

    /// In the colourless theme nothing is told by colour alone.
    @Test func theColourlessThemeTellsEverythingApart() throws {
        let theme = Themes().load(Themes.colorlessName).theme
        let styles: [(String, [StyleRole])] = [
            ("the selected headline", [.headline, .headlineSelected, .headlineSelectedUnfocused]),
            ("the unread headline", [.headline, .headlineUnread]), ("the tab", [.tab, .tabSelected]),
            ("the section", [.section, .sectionSelected]), ("hits", [.body, .hit, .hitCurrent]),
            ("links", [.body, .link]),
            ("the popup's row", [.popup, .popupSelected]), ("headings", [.body, .heading]), ("keys", [.status, .key]),
            ("notices", [.status, .statusNotice, .statusError]), ("the frame", [.border, .borderFocused]),
        ]
        for (what, roles) in styles {
            #expect(Set(roles.map { theme.style($0) }).count == roles.count, "\(what)")
        }
    }
}
