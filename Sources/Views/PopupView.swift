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
        guard let plan = state.popupPlan else { return nil }
        drawFrame(plan.frame, into: &canvas)
        var cursor: Point?
        for line in 0..<min(plan.content.size.rows, popup.rows.count - popup.topRow) {
            let index = popup.topRow + line
            let row = Rect(
                column: plan.content.origin.column, row: plan.content.origin.row + line,
                columns: plan.content.size.columns, rows: 1)
            draw(popup.rows[index], in: row, plan: plan, into: &canvas)
            guard index == popup.selected else { continue }
            canvas.overlay(row, [.popupSelected])
            cursor = row.origin
        }
        return drawFoot(of: plan.frame, into: &canvas) ?? cursor
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
        let corners: [(Unicode.Scalar, Int, Int)] = [
            ("┌", left, top), ("┐", right, top), ("└", left, bottom), ("┘", right, bottom),
        ]
        for (glyph, column, row) in corners {
            canvas.putGlyph(glyph, column: column, row: row, style: style)
        }
        let position = popup.rows.isEmpty ? "" : " \(popup.selected + 1)/\(popup.rows.count)"
        canvas.draw(
            " \(popup.title(state.language))\(position) ", row: top, columns: left + 2..<right, role: .popupTitle)
    }

    private func draw(_ row: Popup.Row, in rect: Rect, plan: PopupPlan, into canvas: inout Canvas) {
        let y = rect.origin.row
        let labels = rect.origin.column..<rect.origin.column + plan.labelColumns
        canvas.drawTruncated(row.label, row: y, columns: labels, style: canvas.theme.style(.key, on: .popup))
        canvas.drawTruncated(
            row.text, row: y, columns: plan.textColumns,
            style: canvas.theme.style(row.isHeading ? .popupTitle : .popup))
    }

    /// The search field, or the keys that help here. Returns the cursor's place in the field.
    private func drawFoot(of frame: Rect, into canvas: inout Canvas) -> Point? {
        let row = frame.rows.upperBound - 1
        let columns = frame.columns.lowerBound + 2..<max(frame.columns.lowerBound + 2, frame.columns.upperBound - 2)
        guard let search = popup.search else {
            drawHints(row: row, columns: columns, into: &canvas)
            return nil
        }
        let start = canvas.draw(" /", row: row, columns: columns, style: canvas.theme.style(.prompt, on: .popup))
        let field = start..<max(start + 1, columns.upperBound)
        let (text, cursor) = search.visible(cells: field.count, widths: canvas.widths)
        canvas.draw(text + " ", row: row, columns: field, style: canvas.theme.style(.promptText, on: .popup))
        return Point(column: field.lowerBound + cursor, row: row)
    }

    private func drawHints(row: Int, columns: Range<Int>, into canvas: inout Canvas) {
        KeyHints(hints, state: state)
            .draw(row: row, columns: columns, on: .popup, text: .muted, into: &canvas)
    }

    private var hints: [(Command, Bilingual)] {
        switch popup.kind {
        case .help: [(.find, Bilingual("查找", "search")), (.back, Bilingual("关闭", "close"))]
        case .themes: [(.back, Bilingual("还原", "undo")), (.open, Bilingual("选用", "choose"))]
        case .mutedWords: [(.open, Bilingual("恢复", "unmute")), (.back, Bilingual("关闭", "close"))]
        case .others: [(.open, Bilingual("打开", "open")), (.back, Bilingual("关闭", "close"))]
        case .sources:
            [
                (.updateAll, Bilingual("全部更新", "update all")), (.open, Bilingual("更新", "update")),
                (.back, Bilingual("关闭", "close")),
            ]
        case .links, .about:
            [
                (.copyAddress, Bilingual("复制", "copy")), (.open, Bilingual("打开", "open")),
                (.back, Bilingual("关闭", "close")),
            ]
        }
    }
}
