public import Screen

/// How keys are written in the configuration and on the screens: `j`, `gg`, `^D`, `Space`, `PgDn`, `M-x`, `F1`.
public enum KeyNotation {
    /// The keys of a notation, in the order in which they are pressed; nothing where it is not one.
    public static func keys(_ notation: String) -> [Key]? {
        if let key = named(notation) {
            return [key]
        }
        var keys: [Key] = []
        var rest = notation[...]
        while let first = rest.popFirst() {
            if first == "^", let letter = rest.first {
                rest.removeFirst()
                keys.append(.control(Character(letter.lowercased())))
            } else {
                keys.append(.character(first))
            }
        }
        return keys.isEmpty ? nil : keys
    }

    public static func text(_ keys: [Key]) -> String {
        keys.map(text).joined()
    }

    public static func text(_ key: Key) -> String {
        switch key {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let letter): "^" + letter.uppercased()
        case .alt(let character): "M-" + String(character)
        case .function(let number): "F\(number)"
        default: names.first { $0.key == key }?.name ?? "?"
        }
    }

    private static let names: [(name: String, key: Key)] = [
        ("Space", .character(" ")), ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
        ("BS", .backspace), ("Del", .delete), ("Ins", .insert), ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
        ("PgUp", .pageUp), ("PgDn", .pageDown),
    ]

    private static func named(_ notation: String) -> Key? {
        if let found = names.first(where: { $0.name == notation }) {
            return found.key
        }
        if notation.hasPrefix("F"), let number = Int(notation.dropFirst()), (1...24).contains(number) {
            return .function(number)
        }
        if notation.hasPrefix("M-"), notation.count == 3, let last = notation.last {
            return .alt(last)
        }
        return nil
    }
}
