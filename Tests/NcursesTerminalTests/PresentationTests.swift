import Screen
import TestSupport
import TextLayout
import Testing

@testable import NcursesTerminal

extension OnATerminal {
    /// The claim behind everything: what the terminal shows is what the grid says.
    @Suite struct PresentationTests {
        @Test(
            "After any sequence of grids the terminal shows the last one",
            arguments: [
                ScreenModel.Traits(), ScreenModel.Traits(hasMargins: false, synchronizesUpdates: false),
                ScreenModel.Traits(ambiguousWidth: 2), ScreenModel.Traits(answers: false),
            ], [1, 2, 3] as [UInt64])
        func anySequence(traits: ScreenModel.Traits, seed: UInt64) throws {
            let pty = try PseudoTerminal(size: Size(columns: 47, rows: 14), traits: traits)
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            var painter = Painter(size: terminal.size, widths: terminal.widths, seed: seed)
            for step in 0..<60 {
                painter.change()
                let cursor = painter.cursor()
                terminal.present(painter.grid, cursor: cursor)
                let shown = pty.settled()
                #expect(shown.cells.map(\.plain) == painter.grid.cells.map(\.plain), "step \(step)")
                #expect(shown.modes.contains(25) == (cursor != nil))
                #expect(cursor == nil || shown.cursor == cursor)
                #expect(shown.misunderstood == [])
                guard shown.cells.map(\.plain) == painter.grid.cells.map(\.plain) else { break }
            }
            terminal.restore()
        }

        @Test("A line scrolled in one of two panes costs a line, not a pane")
        func scrolledPane() throws {
            let pty = try PseudoTerminal(size: Size(columns: 120, rows: 36))
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            terminal.present(Painter.panes(of: terminal.size, scrolledBy: 0), cursor: nil)
            let before = pty.settled()
            terminal.present(Painter.panes(of: terminal.size, scrolledBy: 1), cursor: nil)
            let after = pty.settled()
            #expect(after.cells.map(\.plain) == Painter.panes(of: terminal.size, scrolledBy: 1).cells.map(\.plain))
            #expect(after.byteCount - before.byteCount < 200)
            terminal.restore()
        }

        @Test("A whole page scrolled by a line costs a line, with margins or without", arguments: [true, false])
        func scrolledPage(hasMargins: Bool) throws {
            let pty = try PseudoTerminal(
                size: Size(columns: 120, rows: 36), traits: ScreenModel.Traits(hasMargins: hasMargins))
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            terminal.present(Painter.page(of: terminal.size, scrolledBy: 4), cursor: nil)
            let before = pty.settled()
            terminal.present(Painter.page(of: terminal.size, scrolledBy: 3), cursor: nil)
            let after = pty.settled()
            #expect(after.cells.map(\.plain) == Painter.page(of: terminal.size, scrolledBy: 3).cells.map(\.plain))
            #expect(after.byteCount - before.byteCount < 220)
            terminal.restore()
        }

        @Test("An unchanged grid costs next to nothing")
        func unchanged() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            let grid = Painter.page(of: terminal.size, scrolledBy: 0)
            terminal.present(grid, cursor: Point(column: 3, row: 3))
            let before = pty.settled()
            terminal.present(grid, cursor: Point(column: 3, row: 3))
            let mark = "\u{1B}]777;2\u{07}".utf8.count
            #expect(pty.settled().byteCount - before.byteCount == mark)
            terminal.restore()
        }

        @Test("No control character of a grid reaches the terminal")
        func controls() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            var grid = Grid(size: terminal.size)
            for (column, text) in ["\u{1B}", "\u{7}", "\u{9B}", "\n", "\u{7F}", "\u{202E}", "\u{200B}"].enumerated() {
                grid.put(text, width: 1, at: Point(column: column, row: 0), style: Style())
            }
            grid.put("z", width: 1, at: Point(column: 7, row: 0), style: Style())
            terminal.present(grid, cursor: nil)
            let shown = pty.settled()
            #expect(shown.text.first == "␛␇?␊␡  z")
            #expect(shown.misunderstood == [])
            terminal.restore()
        }

        @Test("Where lines would take two cells, they are drawn by other characters")
        func wideLines() throws {
            let pty = try PseudoTerminal(traits: ScreenModel.Traits(ambiguousWidth: 2, widensLines: true))
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            var grid = Grid(size: terminal.size)
            for (column, text) in ["┌", "─", "┐", "│", "·"].enumerated() {
                grid.put(text, width: 1, at: Point(column: column, row: 0), style: Style())
            }
            terminal.present(grid, cursor: nil)
            #expect(pty.settled().text.first == "+-+|.")
            terminal.restore()
        }

        @Test("^L sends everything again")
        func forgetting() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            let grid = Painter.page(of: terminal.size, scrolledBy: 0)
            terminal.present(grid, cursor: nil)
            try pty.device().write("\u{1B}[H\u{1B}[2Jgarbage")
            terminal.forget()
            terminal.present(grid, cursor: nil)
            #expect(pty.settled().cells.map(\.plain) == grid.cells.map(\.plain))
            terminal.restore()
        }
    }
}

extension Cell {
    /// Without what nobody sees: the colour and the weight of a blank, a style of a second half's own.
    var plain: Cell {
        guard !isSecondHalf else {
            return Cell("")
        }
        guard text == " ", style.attributes.isDisjoint(with: [.reverse, .underline]) else {
            return self
        }
        return Cell(" ", style: Style(background: style.background))
    }
}
