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
    private static let mostDetailColumns = 40
    private static let gap = 2

    func draw(into canvas: inout Canvas) {
        let rows = min(Self.mostRows, prompt.completions.count, bottom - 3)
        guard rows > 0 else { return }
        let first = max(0, min((prompt.chosen ?? 0) - rows / 2, prompt.completions.count - rows))
        let shown = prompt.completions[first..<first + rows]
        let labels = shown.map { canvas.widths.width(of: $0.label) }.max() ?? 0
        let details = min(Self.mostDetailColumns, shown.map { canvas.widths.width(of: $0.detail) }.max() ?? 0)
        let columns = min(canvas.grid.size.columns, 1 + labels + (details > 0 ? Self.gap + details : 0) + 2)
        let box = Rect(column: 0, row: bottom - rows - 1, columns: columns, rows: rows + 1)
        drawFrame(box, into: &canvas)
        for (line, completion) in shown.enumerated() {
            let row = Rect(column: 0, row: box.origin.row + 1 + line, columns: columns - 1, rows: 1)
            draw(completion, in: row, labels: labels, into: &canvas)
            if first + line == prompt.chosen {
                canvas.overlay(row, [.popupSelected])
            }
        }
    }

    private func draw(_ completion: Prompt.Completion, in row: Rect, labels: Int, into canvas: inout Canvas) {
        let y = row.origin.row
        let end = row.columns.upperBound - 1
        canvas.drawTruncated(
            completion.label, row: y, columns: 1..<max(1, min(1 + labels, end)), style: canvas.theme.style(.popup))
        let start = min(end, 1 + labels + Self.gap)
        canvas.drawTruncated(
            completion.detail, row: y, columns: start..<end, style: canvas.theme.style(.muted, on: .popup))
    }

    /// A line above with the count, and one at the right; the screen's edge and the prompt close the box.
    private func drawFrame(_ box: Rect, into canvas: inout Canvas) {
        canvas.fill(box, role: .popup)
        let style = canvas.theme.style(.popupBorder)
        let right = box.columns.upperBound - 1
        canvas.drawRule(row: box.origin.row, columns: 0..<right, style: style)
        canvas.putGlyph("┐", column: right, row: box.origin.row, style: style)
        for row in box.rows.dropFirst() {
            canvas.putGlyph("│", column: right, row: row, style: style)
        }
        let chosen = prompt.chosen.map { "\($0 + 1)/" } ?? ""
        canvas.draw(
            " \(chosen)\(prompt.completions.count) ", row: box.origin.row, columns: 1..<max(1, right),
            style: canvas.theme.style(.muted, on: .popup))
    }
}
