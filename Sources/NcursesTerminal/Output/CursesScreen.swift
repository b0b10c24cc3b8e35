import CNcurses
import Glibc
import Screen

/// ncurses on a device, from `newterm` to `delscreen`.
final class CursesScreen {
    let depth: ColorDepth
    private let screen: OpaquePointer
    private let streams: (output: UnsafeMutablePointer<FILE>, input: UnsafeMutablePointer<FILE>)

    /// The device has to be in its key-by-key mode, and the program's signal handlers in place: ncurses leaves both
    /// alone then. So has the width table, from which ncurses chooses its line-drawing characters.
    init(type: TerminalType, device: Device, environment: [String: String]) throws(TerminalError) {
        use_env(false)
        use_tioctl(true)
        let streams = (output: fdopen(dup(device.output), "w"), input: fdopen(dup(device.input), "r"))
        guard let output = streams.output, let input = streams.input else {
            throw .refused(code: errno)
        }
        guard let screen = newterm(type.name, output, input) else {
            throw .unsuitableType(type.name)
        }
        self.screen = screen
        self.streams = (output, input)
        depth = environment.forbidsColor ? .none : Self.startColors(isDirect: type.isDirectColor)
        Self.configure()
    }

    private static func startColors(isDirect: Bool) -> ColorDepth {
        guard has_colors(), start_color() == OK else {
            return .none
        }
        use_default_colors()
        return .found(isDirect: isDirect)
    }

    private static func configure() {
        let window = curses_standard_screen()
        nonl()
        keypad(window, true)
        // Rows that only moved are moved on the terminal too.
        idlok(window, true)
        // Single characters are never moved along a row: half of a wide one might be.
        idcok(window, false)
        // Input is read elsewhere: it must not cut an update short.
        typeahead(-1)
        set_escdelay(25)
        def_prog_mode()
    }

    var size: Size {
        Size(columns: Int(curses_columns()), rows: Int(curses_rows()))
    }

    func resize(to size: Size) {
        resizeterm(Int32(size.rows), Int32(size.columns))
    }

    /// Gives the first screen back; the next update takes the second one again.
    func leave() {
        endwin()
    }

    func end() {
        if !isendwin() {
            endwin()
        }
        delscreen(screen)
        fclose(streams.output)
        fclose(streams.input)
    }
}
