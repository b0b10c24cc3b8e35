import Foundation
import Screen
import TextLayout
import Testing

@testable import NcursesTerminal

struct ClusterCellsTests {
    @Test(
        "A cluster is drawn in the cells that the grid gave it",
        arguments: [
            ("a", 1, ["a"]), ("洛", 2, ["洛"]), ("e\u{301}", 1, ["e\u{301}"]), ("☀\u{FE0F}", 1, ["☀"]),
            ("☀\u{FE0F}", 2, ["☀", " "]), ("“", 2, ["“", " "]), ("洛", 1, ["?"]), ("👨\u{200D}👩", 2, ["👨"]),
            ("👍🏽", 2, ["👍"]), ("🇨🇳", 2, ["🇨", "🇳"]), ("\u{301}", 1, [" \u{301}"]), ("\u{1B}", 1, ["␛"]),
            ("\u{9B}", 1, ["?"]), ("\u{7F}", 2, ["␡", " "]), ("\u{202E}", 1, [" "]), ("", 1, [" "]),
            ("a\u{202E}\u{301}", 1, ["a\u{301}"]),
            ("a\u{300}\u{301}\u{302}\u{303}\u{304}", 1, ["a\u{300}\u{301}\u{302}\u{303}"]),
        ])
    func pieces(cluster: String, cells: Int, drawn: [String]) {
        let found = ClusterCells(cluster, cells: cells, width: Self.width)
        #expect(found.pieces.map(\.text) == drawn)
    }

    @Test("Emoji sequences are kept where the terminal draws them as one and they fit into a cell")
    func joinedEmoji() {
        for (cluster, drawn) in [
            ("👨\u{200D}👩\u{200D}👧", "👨\u{200D}👩\u{200D}👧"), ("👍🏽", "👍🏽"),
            ("👨\u{200D}👩\u{200D}👧\u{200D}👦", "👨"),
        ] {
            let found = ClusterCells(cluster, cells: 2, joinsEmoji: true, width: Self.width)
            #expect(found.pieces.map(\.text) == [drawn])
        }
    }

    @Test("Lines that are wide here come from the terminal's own set, or are ASCII")
    func lines() {
        let wide: (UInt32) -> Int = { _ in 2 }
        let own = ClusterCells("─", cells: 1, lines: .charset, width: wide).pieces
        #expect(own == [ClusterCells.Piece(codePoints: [0x71], isLineDrawing: true)])
        #expect(ClusterCells("┼", cells: 1, lines: .ascii, width: wide).pieces.map(\.text) == ["+"])
        #expect(ClusterCells("→", cells: 1, lines: .ascii, width: wide).pieces.map(\.text) == [">"])
    }

    /// As on a narrow terminal.
    private static func width(_ code: UInt32) -> Int {
        switch code {
        case 0..<0x20, 0x7F..<0xA0: -1
        default: Unicode.Scalar(code).map { WidthTable().width(of: $0) } ?? -1
        }
    }
}

extension ClusterCells.Piece {
    fileprivate var text: String {
        String(String.UnicodeScalarView(codePoints.compactMap(Unicode.Scalar.init)))
    }
}

struct PaletteTests {
    @Test(
        "The nearest colour of a palette",
        arguments: [
            (.standard, .palette, -1), (.named(9), .palette, 9), (.named(9), .eight, 1), (.named(9), .sixteen, 9),
            (.named(3), .none, -1), (.rgb(255, 255, 255), .palette, 231), (.rgb(0, 0, 0), .palette, 16),
            (.rgb(8, 8, 8), .palette, 232), (.rgb(95, 135, 175), .palette, 67), (.rgb(40, 40, 60), .eight, 0),
            (.rgb(250, 10, 20), .eight, 1), (.rgb(250, 10, 20), .sixteen, 9), (.rgb(128, 128, 128), .sixteen, 8),
            (.rgb(1, 2, 3), .none, -1), (.rgb(1, 2, 3), .direct, 0x010203), (.rgb(0, 0, 3), .direct, 8),
            (.named(4), .direct, 4), (.named(15), .direct, 0xFFFFFF),
        ] as [(Color, ColorDepth, Int32)])
    func nearest(color: Color, depth: ColorDepth, index: Int32) {
        #expect(Palette.index(of: color, depth: depth) == index)
    }

    @Test("With eight colours, black on a colour is not bold, which would make it grey")
    func boldBlack() {
        let tab = Style(foreground: .rgb(20, 20, 20), background: .rgb(220, 180, 90), attributes: [.bold, .underline])
        #expect(Palette.attributes(of: tab, depth: .eight) == .underline)
        #expect(Palette.attributes(of: tab, depth: .palette) == [.bold, .underline])
        let title = Style(foreground: .rgb(250, 250, 250), background: .rgb(20, 20, 20), attributes: .bold)
        #expect(Palette.attributes(of: title, depth: .eight) == .bold)
        #expect(Palette.attributes(of: Style(attributes: .bold), depth: .eight) == .bold)
    }
}

struct ScrollSearchTests {
    @Test("A pane that scrolled is found with its rows and columns", arguments: [1, 2, -1, -4])
    func pane(distance: Int) {
        let size = Size(columns: 120, rows: 24)
        let search = Self.search(
            from: Painter.panes(of: size, scrolledBy: 10), to: Painter.panes(of: size, scrolledBy: 10 + distance))
        #expect(search.move?.distance == distance)
        #expect(search.move?.rows == 1..<23)
        #expect(search.movedRows == 22 - abs(distance))
        #expect((search.move?.columns.lowerBound ?? 0) >= 46)
    }

    @Test("No wide cluster lies across an edge of what is moved")
    func edges() {
        let size = Size(columns: 120, rows: 24)
        func hanging(_ scrolled: Int) -> Grid {
            var grid = Painter.panes(of: size, scrolledBy: scrolled)
            // The text's second line, at the pane's upper end, stands one column further left than the others.
            for (column, text) in ["河", "洛"].enumerated() {
                grid.put(
                    text, width: 2, at: Point(column: 45 + 2 * column, row: 12 - scrolled), style: Style())
            }
            return grid
        }
        let search = Self.search(from: hanging(10), to: hanging(11))
        #expect(search.move?.rows.contains(2) == true)
        #expect(search.move?.columns.lowerBound == 45)
    }

    @Test("Rows that moved as a whole are left to ncurses")
    func page() {
        let size = Size(columns: 120, rows: 24)
        let search = Self.search(
            from: Painter.page(of: size, scrolledBy: 0), to: Painter.page(of: size, scrolledBy: 1))
        #expect(search.move == nil)
        #expect(search.movedRows == 23)
    }

    @Test("Nothing moved where everything is new, or nothing is")
    func nothing() {
        let size = Size(columns: 40, rows: 12)
        let page = Painter.page(of: size, scrolledBy: 0)
        #expect(Self.search(from: page, to: page).movedRows == 0)
        #expect(Self.search(from: page, to: Painter.page(of: size, scrolledBy: 500)).move == nil)
    }

    private static func search(from old: Grid, to new: Grid) -> ScrollSearch {
        let changes = (0..<new.size.rows).map { RowChange.columns(of: new.row($0), since: old.row($0)) }
        return ScrollSearch(from: ScreenCells(old), to: new, changes: changes)
    }
}

struct WidthAnswerTests {
    @Test("One that differs from its class is an exception, with all that it stands for")
    func exceptions() {
        var answer = Self.answer(ambiguous: 1)
        answer.cells["①"] = 2
        answer.cells["☰"] = 1
        let table = answer.table
        #expect(table.ambiguous == 1)
        #expect(table.width(of: "①") == 2)
        #expect(table.width(of: "☱") == 1)
        #expect(table.width(of: "“") == 1)
    }

    @Test("The majority decides for the class")
    func majority() {
        var answer = Self.answer(ambiguous: 2)
        answer.cells["Я"] = 1
        #expect(answer.table.ambiguous == 2)
        #expect(answer.table.width(of: "Я") == 1)
        #expect(answer.table.width(of: "Ж") == 2)
    }

    @Test("How lines are drawn follows from what was answered")
    func lines() {
        var answer = Self.answer(ambiguous: 1)
        #expect(answer.lines == .characters)
        answer.cells["─"] = 2
        #expect(answer.lines == .charset)
        answer.cells["─ (ACS)"] = 2
        #expect(answer.lines == .ascii)
    }

    @Test("What is remembered is what was answered, for this terminal only")
    func remembering() {
        let here = TerminalIdentity(environment: ["TERM": "xterm", "XTERM_VERSION": "XTerm(379)\n"])
        let there = TerminalIdentity(environment: ["TERM": "xterm", "XTERM_VERSION": "XTerm(380)"])
        var answer = Self.answer(ambiguous: 2)
        answer.modes = [69, 2026]
        let text = WidthCache.encoded(answer, terminal: here)
        #expect(WidthCache.decoded(text, terminal: here) == answer)
        #expect(WidthCache.decoded(text, terminal: there) == nil)
        #expect(here.fileName != there.fileName)
    }

    @Test("A damaged memory is none", arguments: ["", "widths 1 TERM=xterm\n", "widths 1 TERM=xterm\n9 “\nx\n2 —\n"])
    func damage(text: String) {
        #expect(WidthCache.decoded(text, terminal: TerminalIdentity(environment: ["TERM": "xterm"])) == nil)
    }

    private static func answer(ambiguous: Int) -> WidthAnswer {
        let table = WidthTable(ambiguous: ambiguous)
        let cells = WidthSamples.all.map { ($0.text, $0 == WidthSamples.charsetLine ? 1 : table.width(of: $0.text)) }
        return WidthAnswer(cells: Dictionary(uniqueKeysWithValues: cells), modes: [])
    }
}

struct ControlCodesTests {
    @Test("Base64, as Foundation has it", arguments: ["", "a", "ab", "abc", "洛阳", "\u{0}\u{FF}\u{7F}~"])
    func base64(text: String) {
        #expect(Base64.encoded(text.utf8) == Data(text.utf8).base64EncodedString())
    }

    @Test("A title cannot leave its sequence")
    func title() {
        #expect(ControlCodes.title("a\u{1B}\\b\u{7}\u{9C}c") == "\u{1B}]2;a\\bc\u{1B}\\")
    }

    @Test(
        "Pauses are taken out of capabilities",
        arguments: [
            ("\u{1B}[m$<2>", "\u{1B}[m"), ("a$<5/>b$<1>c", "abc"), ("$", "$"), ("a$b", "a$b"), ("a$<b", "a$<b"),
        ])
    func padding(capability: String, text: String) {
        #expect(RestoringSequence.withoutPadding(capability) == text)
    }
}
