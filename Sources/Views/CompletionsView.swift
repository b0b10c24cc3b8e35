import Reader
import Screen
import TextLayout
import Theming

/// What fits the line being typed, in a box over the last row.
struct CompletionsView {
    let prompt: Prompt
    let plan: CompletionsPlan

    func draw(into canvas: inout Canvas) {
        drawFrame(into: &canvas)
        for (line, index) in plan.shown.enumerated() {
            let row = plan.row(line)
            draw(prompt.completions[index], in: row, into: &canvas)
            if index == prompt.chosen {
                canvas.overlay(row, [.popupSelected])
            }
        }
    }

    private func draw(_ completion: Prompt.Completion, in row: Rect, into canvas: inout Canvas) {
        let y = row.origin.row
        let end = row.columns.upperBound - 1
        canvas.drawTruncated(
            completion.label, row: y, columns: 1..<max(1, min(1 + plan.labelColumns, end)),
            style: canvas.theme.style(.popup))
        let start = min(end, 1 + plan.labelColumns + CompletionsPlan.gap)
        canvas.drawTruncated(
            completion.detail, row: y, columns: start..<end, style: canvas.theme.style(.muted, on: .popup))
    }

    private func drawFrame(into canvas: inout Canvas) {
        let box = plan.frame
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
