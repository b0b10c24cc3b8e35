import Foundation
import Screen
import Testing

@testable import NcursesTerminal

extension OnATerminal {
    /// Taking the terminal and giving it back.
    @Suite struct ClaimTests {
        @Test("What is given back is what was found")
        func restoring() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let device = try pty.device()
            device.write("$ heluo\r\n")
            let before = pty.settled()
            let terminal = try NcursesTerminal(options: .test, device: device)
            terminal.setTitle("河洛")
            terminal.present(Painter.page(of: terminal.size, scrolledBy: 0), cursor: nil)
            let claimed = pty.settled()
            #expect(claimed.isOnSecondScreen)
            #expect(claimed.title == "河洛")
            #expect(claimed.modes.isSuperset(of: [1000, 1006, 2004]))
            terminal.restore()
            terminal.restore()
            let after = pty.settled()
            #expect(after.text == before.text)
            #expect(after.cursor == before.cursor)
            #expect(after.modes == before.modes)
            #expect(after.title == before.title)
            #expect(Modes(of: pty.program) == Modes(device.originalModes))
            terminal.present(Painter.page(of: terminal.size, scrolledBy: 3), cursor: nil)
            #expect(pty.settled().text == before.text)
        }

        @Test("Without the mouse the terminal keeps it")
        func withoutMouse() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            var options = TerminalOptions.test
            options.mouse = false
            let terminal = try NcursesTerminal(options: options, device: pty.device())
            #expect(pty.settled().modes.isDisjoint(with: [1000, 1006]))
            terminal.restore()
        }

        @Test("While another program has the terminal, it is as it was found")
        func yielding() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let device = try pty.device()
            let terminal = try NcursesTerminal(options: .test, device: device)
            let grid = Painter.page(of: terminal.size, scrolledBy: 0)
            terminal.present(grid, cursor: nil)
            terminal.yield {
                let meanwhile = pty.settled()
                #expect(!meanwhile.isOnSecondScreen)
                #expect(meanwhile.modes.isDisjoint(with: [1000, 1006, 2004]))
                #expect(Modes(of: pty.program) == Modes(device.originalModes))
                device.write("\u{1B}[2Janother program")
            }
            #expect(terminal.wait(wakingOn: -1) == [.resumed])
            terminal.present(grid, cursor: nil)
            let after = pty.settled()
            #expect(after.cells.map(\.plain) == grid.cells.map(\.plain))
            #expect(after.modes.isSuperset(of: [1000, 1006, 2004]))
            terminal.restore()
        }

        @Test(
            "What is no terminal for a full screen is refused, and left alone",
            arguments: [
                ([:], TerminalError.unnamedType), (["TERM": "no-such-type"], .unknownType("no-such-type")),
                (["TERM": "dumb"], .unsuitableType("dumb")),
            ])
        func refusal(environment: [String: String], error: TerminalError) throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let device = try pty.device()
            #expect(throws: error) {
                _ = try NcursesTerminal(options: TerminalOptions(environment: environment), device: device)
            }
            #expect(Modes(of: pty.program) == Modes(device.originalModes))
            #expect(pty.settled().text.joined().isEmpty)
        }

        @Test("A file is no terminal")
        func file() throws {
            let file = open("/dev/null", O_RDWR)
            defer { close(file) }
            #expect(throws: TerminalError.self) {
                _ = try Device(input: file, output: file)
            }
        }

        @Test("NO_COLOR leaves attributes and no colours; an xterm unknown here counts as xterm")
        func colors() throws {
            let pty = try PseudoTerminal(size: Size(columns: 20, rows: 4))
            defer { pty.hangUp() }
            for (environment, depth) in [
                (["TERM": "xterm-256color", "NO_COLOR": "1"], ColorDepth.none), (["TERM": "xterm-256color"], .palette),
                (["TERM": "xterm-unheard-of"], .palette), (["TERM": "xterm-256color", "NO_COLOR": ""], .palette),
                (["TERM": "xterm"], .eight),
            ] {
                let terminal = try NcursesTerminal(
                    options: TerminalOptions(environment: environment), device: pty.device())
                #expect(terminal.colors == depth)
                let style = Style(foreground: .named(1), background: .named(4), attributes: .bold)
                terminal.present(Grid(size: terminal.size, style: style), cursor: nil)
                let background = pty.settled().cells[0].style.background
                #expect(background == (depth == .none ? .standard : .named(4)))
                terminal.restore()
            }
        }

        @Test("The clipboard gets a text whole or not at all")
        func clipboard() throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let terminal = try NcursesTerminal(options: .test, device: pty.device())
            terminal.copy("洛阳 <a>")
            #expect(pty.settled().clipboard == Data("洛阳 <a>".utf8).base64EncodedString())
            terminal.copy(String(repeating: "洛", count: 30_000))
            #expect(pty.settled().clipboard == Data("洛阳 <a>".utf8).base64EncodedString())
            terminal.restore()
        }
    }
}

/// The line discipline's modes that a program changes and a shell minds.
struct Modes: Equatable {
    let flags: [tcflag_t]
    let characters: [cc_t]

    init(of descriptor: Int32) {
        var modes = termios()
        tcgetattr(descriptor, &modes)
        self.init(modes)
    }

    init(_ modes: termios) {
        flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
        characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    }
}
