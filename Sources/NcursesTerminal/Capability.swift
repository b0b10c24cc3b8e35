import CNcurses

/// Capabilities of the terminfo entry that was loaded last.
enum Capability {
    /// A string capability by its terminfo name; nil where the terminal has none.
    static func string(_ name: String) -> String? {
        curses_string_capability(name).map { String(cString: $0) }
    }
}
