import Reader
import Screen
import TextLayout
import Theming

/// What fits the line being typed, in a box over the last row.
struct CompletionsView {
    let prompt: Prompt
    /// The row of the prompt.
    let bottom: Int

    private static let mostRows = 8

    func draw(into canvas: inout Canvas) {
        guard !prompt.completions.isEmpty else { return }
        let rows = min(Self.mostRows, prompt.completions.count, bottom - 2)
        guard rows > 0 else { return }
        let first = max(0, min((prompt.chosen ?? 0) - rows / 2, prompt.completions.count - rows))
        let shown = prompt.completions[first..<first + rows]
        let labelWidth = shown.map { canvas.widths.width(of: $0.label) }.max() ?? 0
        let detailWidth = min(40, shown.map { canvas.widths.width(of: $0.detail) }.max() ?? 0)
        let columns = min(canvas.grid.size.columns, labelWidth + detailWidth + 4)
        let box = Rect(column: 0, row: bottom - rows, columns: columns, rows: rows)
        canvas.fill(box, role: .popup)
        for (line, completion) in shown.enumerated() {
            let row = Rect(column: 0, row: box.origin.row + line, columns: columns, rows: 1)
            let y = row.origin.row
            canvas.drawTruncated(
                completion.label, row: y, columns: 1..<max(1, min(1 + labelWidth, columns)),
                style: canvas.theme.style(.popup))
            let start = min(columns, labelWidth + 3)
            canvas.drawTruncated(completion.detail, row: y, columns: start..<columns, style: canvas.theme.style(.muted))
            if first + line == prompt.chosen {
                canvas.overlay(row, role: .popupSelected)
            }
        }
    }
}
