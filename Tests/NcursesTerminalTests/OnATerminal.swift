import NcursesTerminal
import Testing

/// Everything that claims a terminal: ncurses has one at a time.
@Suite(.serialized) struct OnATerminal {}

extension TerminalOptions {
    static let test = TerminalOptions(environment: ["TERM": "xterm-256color"])
}
