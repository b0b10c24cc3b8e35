import CNcurses
import Glibc

/// The terminfo entry that ncurses is to use.
struct TerminalType {
    let name: String
    let isDirectColor: Bool
    /// It answers questions, and has a second screen on which asking leaves no trace.
    let canBeAsked: Bool

    /// The entry of `TERM`, or its direct-colour sister where the terminal promises that (`COLORTERM`).
    init(environment: [String: String], output: Int32) throws(TerminalError) {
        guard let term = environment["TERM"], !term.isEmpty else {
            throw .unnamedType
        }
        let wantsDirect = ["truecolor", "24bit"].contains(environment["COLORTERM"]) && !environment.forbidsColor
        if wantsDirect, let sister = Self.directSister(of: term), Self.load(sister, output) == .found {
            name = sister
            isDirectColor = true
        } else {
            name = try Self.known(term, output)
            isDirectColor = false
        }
        guard Capability.string("cup") != nil else {
            throw .unsuitableType(term)
        }
        let secondScreen = Capability.string("smcup") ?? ""
        let question = Capability.string("u7")
        canBeAsked = secondScreen.contains("\u{1B}[?1049h") && question == "\u{1B}[6n"
    }

    /// The entry itself; of a kind of xterm that this system has never heard of (`xterm-kitty` after ssh), xterm's.
    private static func known(_ term: String, _ output: Int32) throws(TerminalError) -> String {
        for name in term.hasPrefix("xterm-") ? [term, "xterm-256color"] : [term] {
            switch load(name, output) {
            case .found: return name
            case .unknown: continue
            case .noDatabase: throw .noDatabase
            }
        }
        throw .unknownType(term)
    }

    private enum Loading {
        case found, unknown, noDatabase
    }

    private static func load(_ name: String, _ output: Int32) -> Loading {
        var result: Int32 = 0
        if setupterm(name, output, &result) == OK {
            return .found
        }
        return result == -1 ? .noDatabase : .unknown
    }

    private static func directSister(of term: String) -> String? {
        let stem = term.hasSuffix("-256color") ? String(term.dropLast("-256color".count)) : term
        switch stem {
        case "xterm-kitty": return "kitty-direct"
        case "screen", "linux": return nil
        default: return stem.hasPrefix("xterm-") ? "xterm-direct" : stem + "-direct"
        }
    }
}

extension [String: String] {
    /// `NO_COLOR` is set and not empty (no-color.org).
    var forbidsColor: Bool {
        !(self["NO_COLOR"] ?? "").isEmpty
    }
}
