import Foundation
import Screen
import Testing

@testable import NcursesTerminal

extension OnATerminal {
    /// What `wait` tells.
    @Suite struct EventTests {
        @Test("Keys, clicks and pastes come in the order typed, all that are there at once")
        func typing() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            pty.type("j孟\u{1B}[A\u{1B}[<0;3;4M\u{1B}[<0;3;4m\u{1B}[200~a\rb\u{1B}[201~q")
            #expect(
                Self.events(of: terminal, until: .key(.character("q"))) == [
                    .key(.character("j")), .key(.character("孟")), .key(.up),
                    .mouse(MouseEvent(.press, at: Point(column: 2, row: 3))), .paste("a b"), .key(.character("q")),
                ])
            terminal.restore()
        }

        @Test("A lone escape is the Escape key")
        func escape() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            pty.type("\u{1B}")
            #expect(terminal.wait(wakingOn: -1) == [.key(.escape)])
            terminal.restore()
        }

        @Test("A descriptor that becomes readable wakes, and is left for its owner to read")
        func waking() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            let pipe = Pipe()
            pipe.fileHandleForWriting.write(Data("x".utf8))
            let descriptor = pipe.fileHandleForReading.fileDescriptor
            #expect(terminal.wait(wakingOn: descriptor) == [.woken])
            #expect(terminal.wait(wakingOn: descriptor) == [.woken])
            terminal.restore()
        }

        @Test("However often the window changes, its last size is told and drawn in")
        func resizing() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            terminal.present(Painter.page(of: terminal.size, scrolledBy: 0), cursor: nil)
            for size in [Size(columns: 100, rows: 30), Size(columns: 24, rows: 8), Size(columns: 3, rows: 2)] {
                for passing in [Size(columns: 61, rows: 7), Size(columns: 200, rows: 4), size] {
                    pty.resize(to: passing)
                    kill(getpid(), SIGWINCH)
                }
                _ = Self.events(of: terminal, until: .resized(size))
                #expect(terminal.size == size)
                let grid = Painter.page(of: size, scrolledBy: 1)
                terminal.present(grid, cursor: nil)
                #expect(pty.settled().cells.map(\.plain) == grid.cells.map(\.plain))
            }
            terminal.restore()
        }

        @Test("A grid of another size than the terminal's does no harm")
        func wrongSize() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            for size in [Size(columns: 200, rows: 60), Size(columns: 0, rows: 0), Size(columns: 10, rows: 3)] {
                terminal.present(Painter.page(of: size, scrolledBy: 0), cursor: Point(column: 9, row: 2))
                #expect(pty.settled().misunderstood == [])
            }
            terminal.restore()
        }

        @Test("Signals that end a program arrive as events", arguments: [SIGTERM, SIGINT])
        func ending(signal: Int32) throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            kill(getpid(), signal)
            #expect(terminal.wait(wakingOn: -1) == [.ended(.terminated(signal: signal))])
            terminal.restore()
        }

        @Test("SIGHUP says that the terminal is gone")
        func hangUpSignal() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            kill(getpid(), SIGHUP)
            #expect(terminal.wait(wakingOn: -1) == [.ended(.hungUp)])
            terminal.restore()
        }

        @Test("A terminal that goes away is told once, and does not keep the program busy")
        func goingAway() throws {
            let pty = try PseudoTerminal()
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            pty.hangUp()
            #expect(terminal.wait(wakingOn: -1) == [.ended(.hungUp)])
            let pipe = Pipe()
            pipe.fileHandleForWriting.write(Data("x".utf8))
            #expect(terminal.wait(wakingOn: pipe.fileHandleForReading.fileDescriptor) == [.woken])
            terminal.present(Painter.page(of: terminal.size, scrolledBy: 0), cursor: nil)
            terminal.restore()
        }

        private static func events(of terminal: NcursesTerminal, until last: TerminalEvent) -> [TerminalEvent] {
            var events: [TerminalEvent] = []
            while events.last != last {
                events += terminal.wait(wakingOn: -1)
            }
            return events
        }
    }
}
