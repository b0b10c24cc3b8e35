/// Why there is no screen to draw on.
public enum TerminalError: Error, Sendable, Hashable {
    /// Standard output is a file or a pipe.
    case outputIsNoTerminal
    /// Standard input is none, and the process has no terminal of its own (`/dev/tty`).
    case inputIsNoTerminal
    /// `TERM` is not set.
    case unnamedType
    /// No terminfo entry of this name.
    case unknownType(String)
    /// The entry lacks what a full screen needs, as `dumb` does.
    case unsuitableType(String)
    /// There is no terminfo database at all.
    case noDatabase
    /// The system refused something; `errno` says what.
    case refused(code: Int32)
}
