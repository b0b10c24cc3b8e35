public import Screen

/// Which keys do what.
public struct Keymap: Sendable, Hashable {
    /// What a key sequence comes to.
    public enum Match: Sendable, Hashable {
        case command(Command)
        /// A longer sequence begins with these keys.
        case incomplete
        case none
    }

    public struct Binding: Sendable, Hashable {
        public var keys: [Key]
        public var command: Command
    }

    /// In the order of the help screen.
    public private(set) var bindings: [Binding] = []

    public init() {}

    /// Binds a command to these key notations and to no other; unbound where there are none.
    ///
    /// A key that did something else before does this now; so do sequences that begin alike and could no longer be
    /// told apart.
    public mutating func bind(_ command: Command, to notations: [String]) throws(KeymapError) {
        var sequences: [[Key]] = []
        for notation in notations {
            guard let keys = KeyNotation.keys(notation) else {
                throw .notAKey(notation)
            }
            sequences.append(keys)
        }
        bindings.removeAll { binding in
            binding.command == command
                || sequences.contains { $0.starts(with: binding.keys) || binding.keys.starts(with: $0) }
        }
        bindings += sequences.map { Binding(keys: $0, command: command) }
    }

    public func match(_ keys: [Key]) -> Match {
        guard !keys.isEmpty, let binding = bindings.first(where: { $0.keys.starts(with: keys) }) else { return .none }
        // No sequence begins with another one, so that the first that fits decides.
        return binding.keys.count == keys.count ? .command(binding.command) : .incomplete
    }

    /// The first key bound to a command, as written.
    public func notation(of command: Command) -> String? {
        bindings.first { $0.command == command }.map { KeyNotation.text($0.keys) }
    }

    /// How the reader can ask for a command: its first key, else its name on the command line.
    public func name(of command: Command) -> String {
        notation(of: command) ?? ":" + command.rawValue
    }
}

public enum KeymapError: Error, Sendable, Hashable {
    case notAKey(String)
}

extension Keymap {
    /// The keys of a fresh installation.
    public static let standard: Keymap = {
        var keymap = Keymap()
        for (command, keys) in standardKeys {
            keymap.bindings += keys.compactMap(KeyNotation.keys).map { Binding(keys: $0, command: command) }
        }
        return keymap
    }()

    private static let standardKeys: [(Command, [String])] = [
        (.down, ["j", "↓"]), (.up, ["k", "↑"]), (.readOn, ["Space"]), (.pageDown, ["PgDn", "^F"]),
        (.pageUp, ["b", "PgUp", "^B"]), (.halfPageDown, ["^D"]), (.halfPageUp, ["^U"]), (.top, ["gg", "Home"]),
        (.bottom, ["G", "End"]), (.open, ["Enter", "l"]), (.leave, ["q"]), (.back, ["Esc", "h"]), (.otherPane, ["Tab"]),
        (.nextTab, ["]", "→"]), (.previousTab, ["[", "←"]), (.nextSection, ["}"]), (.previousSection, ["{"]),
        (.goToPlace, ["'"]), (.nextArticle, ["J"]), (.previousArticle, ["K"]), (.zen, ["z"]), (.find, ["/"]),
        (.findNext, ["n"]), (.findPrevious, ["N"]), (.search, ["S"]), (.toggleRead, ["m"]), (.markTabRead, ["A"]),
        (.toggleStar, ["*"]), (.undo, ["u"]), (.redo, ["^R"]), (.updatePlace, ["r"]), (.updateAll, ["R"]),
        (.cancelUpdate, ["x"]), (.fullText, ["e"]), (.cycleShow, ["f"]), (.cycleOrder, ["F"]), (.mute, ["M"]),
        (.toggleMuted, ["H"]), (.others, ["a"]), (.nextTheme, ["t"]),
        (.chooseTheme, ["T"]), (.convert, ["c"]), (.widen, ["+", "="]), (.narrow, ["-"]), (.browse, ["o"]),
        (.copyAddress, ["y"]), (.links, ["U"]), (.commandLine, [":"]), (.help, ["?"]), (.redraw, ["^L"]),
        (.suspend, ["^Z"]), (.quit, ["Q", "^C"]),
    ]
}
