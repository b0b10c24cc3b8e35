extension Grid {
    /// The characters of the screen, row by row, without the blanks at the ends of rows.
    public var text: String {
        (0..<size.rows).map { Self.trimmed(row($0).map(\.text).joined()) }.joined(separator: "\n")
    }

    /// The whole screen for a test to compare: its size, its characters, the style of every cell, and what the
    /// styles are.
    ///
    /// In both blocks one character stands for one cell: the second half of a wide cluster is `◃`, and further scalars
    /// of a cluster are left out. The commonest style is a blank, the others are letters in the order of appearance.
    public var snapshot: String {
        let names = styleNames()
        let characters = rows { $0.isSecondHalf ? "◃" : String($0.text.unicodeScalars.prefix(1)) }
        let styles = rows { names.letter[$0.style, default: "?"] }
        let legend = names.inOrder.map { "\(names.letter[$0, default: "?"]) \($0.snapshot)" }
        return (["\(size.columns)×\(size.rows)"] + characters + ["styles"] + styles + legend)
            .map { $0 + "\n" }.joined()
    }

    /// Each row between bars, blanks at its end left out.
    private func rows(_ character: (Cell) -> String) -> [String] {
        (0..<size.rows).map { "|" + Self.trimmed(row($0).map(character).joined()) }
    }

    private func styleNames() -> (inOrder: [Style], letter: [Style: String]) {
        var inOrder: [Style] = []
        var counts: [Style: Int] = [:]
        for cell in cells {
            if counts[cell.style] == nil {
                inOrder.append(cell.style)
            }
            counts[cell.style, default: 0] += 1
        }
        let most = counts.values.max()
        let base = inOrder.first { counts[$0] == most }
        let others = inOrder.filter { $0 != base }
        var letter = Dictionary(uniqueKeysWithValues: zip(others, Self.letters).map { ($0, String($1)) })
        letter[base ?? Style()] = " "
        return ((base.map { [$0] } ?? []) + others, letter)
    }

    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while scalars.last == " " {
            scalars.removeLast()
        }
        return String(scalars)
    }
}

extension Style {
    /// As in `#d8dee9 on #101418 bold`.
    fileprivate var snapshot: String {
        let names: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
            (.strikethrough, "strikethrough"),
        ]
        let colors = ["\(foreground.snapshot) on \(background.snapshot)"]
        return (colors + names.filter { attributes.contains($0.0) }.map(\.1)).joined(separator: " ")
    }
}

extension Color {
    fileprivate var snapshot: String {
        switch value {
        case .standard: "standard"
        case .named(let index): "color\(index)"
        case .rgb(let red, let green, let blue): PictureColors.hexadecimal(red, green, blue)
        }
    }
}
