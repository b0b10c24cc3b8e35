import News
import Reader
import Screen
import TextLayout
import Theming

/// Keys with what they do, at the right of a row; where there is no room the first ones go.
struct KeyHints {
    private let hints: [(key: String, text: String)]

    private static let gap = 2

    /// The hints least needed come first. Commands without a key are left out.
    init(_ commands: [(Command, Bilingual)], state: State) {
        hints = commands.compactMap { command, text in
            state.keymap.notation(of: command).map { ($0, text(state.language)) }
        }
    }

    /// Draws as many as fit, so that they end with the columns; on the ground of a role, a blank at either side.
    func draw(row: Int, columns: Range<Int>, on ground: StyleRole, text: StyleRole, into canvas: inout Canvas) {
        var shown = hints[...]
        while !shown.isEmpty, Self.width(of: shown, canvas.widths) + 2 > columns.count {
            shown.removeFirst()
        }
        guard !shown.isEmpty else { return }
        let (key, text) = (canvas.theme.style(.key, on: ground), canvas.theme.style(text, on: ground))
        let start = columns.upperBound - Self.width(of: shown, canvas.widths) - 2
        var column = canvas.draw(" ", row: row, columns: start..<columns.upperBound, style: text)
        for hint in shown {
            column = canvas.draw(hint.key, row: row, columns: column..<columns.upperBound, style: key)
            let blanks = String(repeating: " ", count: Self.gap)
            column = canvas.draw(
                " " + hint.text + blanks, row: row, columns: column..<columns.upperBound, style: text)
        }
    }

    /// The cells of the last hints, so many.
    func width(ofLast count: Int, widths: WidthTable) -> Int {
        Self.width(of: hints.suffix(count), widths)
    }

    private static func width(of hints: ArraySlice<(key: String, text: String)>, _ widths: WidthTable) -> Int {
        hints.reduce(0) { $0 + widths.width(of: $1.key) + 1 + widths.width(of: $1.text) }
            + gap * max(0, hints.count - 1)
    }
}
