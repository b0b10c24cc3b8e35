import News
import Reader
import Screen
import TextLayout
import Theming

/// A framed list in the middle of the screen.
struct PopupView {
    let state: State
    let popup: Popup

    /// Returns the place of the cursor: in the search field, else on the selected row.
    func draw(into canvas: inout Canvas) -> Point? {
        let labelWidth = min(24, popup.rows.map { canvas.widths.width(of: $0.label) }.max() ?? 0)
        let box = self.box(labelWidth: labelWidth, widths: canvas.widths)
        drawFrame(box, into: &canvas)
        let content = box.inset(left: 2, top: 1, right: 2, bottom: 1)
        var cursor: Point?
        for line in 0..<min(content.size.rows, popup.rows.count - popup.topRow) {
            let index = popup.topRow + line
            let row = Rect(
                column: content.origin.column, row: content.origin.row + line, columns: content.size.columns, rows: 1)
            draw(popup.rows[index], in: row, labelWidth: labelWidth, into: &canvas)
            guard index == popup.selected else { continue }
            canvas.overlay(row, role: .popupSelected)
            cursor = row.origin
        }
        return drawSearch(in: box, into: &canvas) ?? cursor
    }

    private func box(labelWidth: Int, widths: WidthTable) -> Rect {
        let textWidth = popup.rows.map { widths.width(of: $0.text) }.max() ?? 0
        let gap = labelWidth > 0 ? 2 : 0
        let columns = min(state.size.columns - 2, max(36, labelWidth + gap + textWidth + 4))
        let rows = min(state.size.rows - 2, popup.height + 2, max(3, popup.rows.count) + 2)
        return Rect(
            column: (state.size.columns - columns) / 2, row: max(0, (state.size.rows - rows) / 2), columns: columns,
            rows: rows)
    }

    private func drawFrame(_ box: Rect, into canvas: inout Canvas) {
        canvas.fill(box, role: .popup)
        let style = canvas.theme.style(.popupBorder)
        let (left, right) = (box.columns.lowerBound, box.columns.upperBound - 1)
        let (top, bottom) = (box.rows.lowerBound, box.rows.upperBound - 1)
        canvas.drawRule(row: top, columns: box.columns, style: style)
        canvas.drawRule(row: bottom, columns: box.columns, style: style)
        for row in top + 1..<bottom {
            canvas.putGlyph("│", column: left, row: row, style: style)
            canvas.putGlyph("│", column: right, row: row, style: style)
        }
        for (glyph, column, row) in [("┌", left, top), ("┐", right, top), ("└", left, bottom), ("┘", right, bottom)] {
            canvas.putGlyph(glyph, column: column, row: row, style: style)
        }
        let position = popup.rows.isEmpty ? "" : " \(popup.selected + 1)/\(popup.rows.count)"
        canvas.draw(
            " \(popup.title(state.language))\(position) ", row: top, columns: left + 2..<right, role: .popupTitle)
    }

    private func draw(_ row: Popup.Row, in rect: Rect, labelWidth: Int, into canvas: inout Canvas) {
        let y = rect.origin.row
        var column = rect.origin.column
        if labelWidth > 0 {
            canvas.draw(row.label, row: y, columns: column..<column + labelWidth, role: .key)
            column += labelWidth + 2
        }
        canvas.drawTruncated(
            row.text, row: y, columns: column..<max(column, rect.columns.upperBound),
            style: canvas.theme.style(row.isHeading ? .popupTitle : .popup))
    }

    private func drawSearch(in box: Rect, into canvas: inout Canvas) -> Point? {
        let row = box.rows.upperBound - 1
        let columns = box.columns.lowerBound + 2..<box.columns.upperBound - 2
        guard let search = popup.search else {
            let hint = Bilingual(" / 查找  Esc 关闭 ", " / search  Esc close ")(state.language)
            let start = max(columns.lowerBound, columns.upperBound - canvas.widths.width(of: hint))
            canvas.draw(hint, row: row, columns: start..<columns.upperBound, role: .muted)
            return nil
        }
        let start = canvas.draw(" /", row: row, columns: columns, role: .prompt)
        let field = start..<max(start + 1, columns.upperBound)
        let (text, cursor) = search.visible(cells: field.count, widths: canvas.widths)
        canvas.draw(text + " ", row: row, columns: field, role: .promptText)
        return Point(column: field.lowerBound + cursor, row: row)
    }
}
