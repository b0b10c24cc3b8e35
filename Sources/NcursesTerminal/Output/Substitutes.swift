/// How a terminal draws lines that take one cell each.
enum LineDrawing: Sendable, Hashable {
    /// By Unicode's box drawing characters.
    case characters
    /// By the line-drawing set of the VT100, because it widens those of Unicode.
    case charset
    /// By `-`, `|` and `+`, because it widens both.
    case ascii
}

/// What stands for a character that cannot be shown as it is.
enum Substitutes {
    /// One cell for a character that this terminal draws two cells wide: a line-drawing character, else ASCII.
    static func narrow(_ code: UInt32, lines: LineDrawing) -> ClusterCells.Piece {
        if lines == .charset, let letter = charset[code] {
            return ClusterCells.Piece(codePoints: [letter], isLineDrawing: true)
        }
        return ClusterCells.Piece(codePoints: [ascii[code] ?? UInt32(UInt8(ascii: "?"))])
    }

    /// The picture of a control character (␀ ␛ ␡), none of which may reach the terminal.
    static func visible(control code: UInt32) -> UInt32 {
        switch code {
        case 0..<0x20: 0x2400 + code
        case 0x7F: 0x2421
        default: UInt32(UInt8(ascii: "?"))
        }
    }

    /// The VT100's line-drawing set, as terminfo's `acsc` names it.
    private static let charset: [UInt32: UInt32] = table([
        ("─", "q"), ("━", "q"), ("│", "x"), ("┃", "x"), ("┌", "l"), ("╭", "l"), ("┐", "k"), ("╮", "k"), ("└", "m"),
        ("╰", "m"), ("┘", "j"), ("╯", "j"), ("├", "t"), ("┤", "u"), ("┬", "w"), ("┴", "v"), ("┼", "n"), ("▒", "a"),
        ("░", "a"), ("◆", "`"), ("·", "~"), ("•", "~"), ("°", "f"), ("±", "g"),
    ])

    private static let ascii: [UInt32: UInt32] = table([
        ("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"), ("—", "-"), ("–", "-"), ("…", "."), ("●", "*"), ("○", "o"),
        ("★", "*"), ("☆", "*"), ("■", "#"), ("□", "#"), ("▲", "^"), ("▼", "v"), ("→", ">"), ("←", "<"), ("↑", "^"),
        ("↓", "v"), ("›", ">"), ("‹", "<"), ("▶", ">"), ("◀", "<"), ("█", "#"), ("▌", "|"), ("▏", "|"), ("═", "="),
        ("║", "|"), ("─", "-"), ("━", "-"), ("│", "|"), ("┃", "|"), ("┌", "+"), ("┐", "+"), ("└", "+"), ("┘", "+"),
        ("├", "+"), ("┤", "+"), ("┬", "+"), ("┴", "+"), ("┼", "+"), ("╭", "+"), ("╮", "+"), ("╰", "+"), ("╯", "+"),
        ("▀", "#"), ("▄", "#"), ("▐", "|"), ("░", "."), ("▒", ":"), ("▓", "#"), ("·", "."), ("•", "*"), ("×", "x"),
        ("÷", "/"), ("†", "+"), ("☰", "="), ("✓", "v"),
    ])

    private static func table(_ pairs: [(Unicode.Scalar, Unicode.Scalar)]) -> [UInt32: UInt32] {
        Dictionary(uniqueKeysWithValues: pairs.map { ($0.0.value, $0.1.value) })
    }
}
