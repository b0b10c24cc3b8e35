import Foundation
import Screen
import TextLayout
import Testing

@testable import NcursesTerminal

extension OnATerminal {
    /// Asking the terminal how wide it draws.
    @Suite struct ProbeTests {
        @Test("The terminal's own widths are used", arguments: [1, 2])
        func asking(cells: Int) throws {
            let pty = try PseudoTerminal(traits: ScreenModel.Traits(ambiguousWidth: cells))
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            #expect(terminal.widths.ambiguous == cells)
            #expect(terminal.widths.width(of: "—") == cells)
            #expect(WidthTable.cursesWidth(of: "—") == cells)
            let report = terminal.widthReport
            guard case .answered = report.origin else {
                Issue.record("\(report.origin)")
                return
            }
            #expect(report.samples.first { $0.text == "“" }?.answered == cells)
            #expect(report.synchronizesUpdates)
            terminal.restore()
        }

        @Test("Asking leaves nothing on the screen")
        func traceless() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let device = try pty.device()
            device.write("line 1\r\n$ heluo")
            let before = pty.settled()
            let terminal = try NcursesTerminal(options: .test, device: device)
            terminal.restore()
            #expect(pty.settled().text == before.text)
            #expect(pty.settled().cursor.row == before.cursor.row)
        }

        @Test("What is typed meanwhile is not lost, and no answer gets among it")
        func typingEarly() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            pty.type("typed early")
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            pty.type("Q")
            var keys = ""
            while keys.last != "Q" {
                for event in terminal.wait(wakingOn: -1) {
                    guard case .key(.character(let character)) = event else {
                        Issue.record("\(event)")
                        continue
                    }
                    keys.append(character)
                }
            }
            #expect(keys == "typed earlyQ")
            terminal.restore()
        }

        @Test("A terminal that never answers is taken for narrow")
        func silence() throws {
            let pty = try PseudoTerminal(traits: ScreenModel.Traits(answers: false))
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            #expect(terminal.widthReport.origin == .assumed)
            #expect(terminal.widths.ambiguous == 1)
            #expect(terminal.widthReport.samples.allSatisfy { $0.answered == nil })
            pty.type("j")
            #expect(terminal.wait(wakingOn: -1) == [.key(.character("j"))])
            terminal.restore()
        }

        @Test("A width that the user has set is not asked for")
        func setting() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            var options = TerminalOptions.test
            options.ambiguousWidth = .cells(2)
            let terminal = try NcursesTerminal(options: options, device: pty.device())
            #expect(terminal.widthReport.origin == .set)
            #expect(terminal.widths.width(of: "…") == 2)
            var grid = Grid(size: terminal.size)
            grid.put("─", width: 1, at: Point(column: 0, row: 0), style: Style())
            terminal.present(grid, cursor: nil)
            #expect(pty.settled().text.first == "-")
            terminal.restore()
        }

        @Test("An earlier answer serves at once; when the terminal has changed, that is found and told")
        func remembering() throws {
            let folder = NSTemporaryDirectory() + "heluo-widths-\(UUID())/deep"
            defer { try? FileManager.default.removeItem(atPath: (folder as NSString).deletingLastPathComponent) }
            var options = TerminalOptions.test
            options.cacheFolder = folder
            for (cells, remembered) in [(1, nil), (1, 1), (2, 1), (2, 2)] as [(Int, Int?)] {
                let pty = try PseudoTerminal(traits: ScreenModel.Traits(ambiguousWidth: cells))
                let terminal = try NcursesTerminal(options: options, device: pty.device())
                #expect(terminal.widths.ambiguous == remembered ?? cells)
                #expect((terminal.widthReport.origin == .remembered) == (remembered != nil))
                var told: [Int] = []
                terminal.onWidthsChanged = { told.append($0.ambiguous) }
                terminal.present(Painter.page(of: terminal.size, scrolledBy: 0), cursor: nil)
                _ = pty.settled()
                pty.type("j")
                while terminal.wait(wakingOn: -1).last != .key(.character("j")) {}
                #expect(terminal.widths.ambiguous == cells)
                #expect(told == (remembered ?? cells == cells ? [] : [cells]))
                let grid = Painter.page(of: terminal.size, scrolledBy: 2)
                terminal.present(grid, cursor: nil)
                #expect(pty.settled().cells.map(\.plain) == grid.cells.map(\.plain))
                terminal.restore()
                pty.hangUp()
            }
        }

        @Test("A program that ends at once does not leave the answers to the shell")
        func endingAtOnce() throws {
            let folder = NSTemporaryDirectory() + "heluo-widths-\(UUID())"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            var options = TerminalOptions.test
            options.cacheFolder = folder
            for _ in 0..<2 {
                let pty = try PseudoTerminal()
                let device = try pty.device()
                try NcursesTerminal(options: options, device: device).restore()
                _ = pty.settled()
                #expect(!device.hasInput(within: 0))
                pty.hangUp()
            }
        }
    }
}
