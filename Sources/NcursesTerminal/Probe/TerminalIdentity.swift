/// What tells one kind of terminal from another, as far as the environment knows.
struct TerminalIdentity: Sendable, Hashable {
    /// Names and values, one line.
    let text: String

    init(environment: [String: String]) {
        let told = Self.values.compactMap { name in
            environment[name].map { name + "=" + $0 }
        }
        let hinted = Self.presences.filter { environment[$0] != nil }
        // Over ssh the terminal is the one of whoever calls.
        let caller = environment["SSH_CONNECTION"]?.split(separator: " ").first.map { ["ssh=" + $0] } ?? []
        text = (told + hinted + caller).joined(separator: " ").filter { !$0.isNewline }
    }

    /// The same for the same text, in every run (FNV-1a).
    var fileName: String {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return "widths-" + String(hash, radix: 16)
    }

    private static let values = [
        "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "XTERM_VERSION", "VTE_VERSION", "KONSOLE_VERSION",
        "LC_TERMINAL", "LC_TERMINAL_VERSION",
    ]
    private static let presences = ["TMUX", "STY", "KITTY_WINDOW_ID", "WT_SESSION", "ALACRITTY_WINDOW_ID"]
}
