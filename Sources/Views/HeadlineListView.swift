import News
import Reader
import Screen
import TextLayout
import Theming

/// The rows of headlines: mark, date, headline, and where there is room the correspondent or the source.
struct HeadlineListView {
    let state: State

    /// Returns the place of the selected row.
    func draw(in pane: ScreenPlan.Pane, into canvas: inout Canvas) -> Point? {
        let (list, rect) = (state.list, pane.content)
        guard list.window.total > 0 else {
            EmptyListView(state: state).draw(in: rect, into: &canvas)
            return nil
        }
        let columns = HeadlineColumns(state: state, pane: pane, widths: canvas.widths)
        var cursor: Point?
        for line in 0..<rect.size.rows {
            guard let headline = list.headline(atRow: list.topRow + line) else { continue }
            let row = Rect(
                column: rect.origin.column, row: rect.origin.row + line, columns: rect.size.columns, rows: 1)
            draw(headline, in: row, columns: columns, into: &canvas)
            if headline.id == list.selected {
                canvas.overlaySelection(row, isFocused: state.focus == .list)
                cursor = row.origin
            }
        }
        return cursor
    }

    private func draw(_ headline: Headline, in row: Rect, columns: HeadlineColumns, into canvas: inout Canvas) {
        let y = row.origin.row
        let dateStart = row.origin.column + columns.mark
        let titleStart = dateStart + columns.date + 1
        let mark = headline.isStarred ? "★" : headline.isRead ? " " : "●"
        canvas.draw(
            mark, row: y, columns: row.origin.column..<dateStart, role: headline.isStarred ? .starMark : .unreadMark)
        canvas.draw(columns.dateText(of: headline), row: y, columns: dateStart..<titleStart, role: .date)
        let parts = columns.parts(of: headline)
        let end = titleStart + columns.room
        canvas.draw(
            parts.title, row: y, columns: titleStart..<end, role: headline.isRead ? .headline : .headlineUnread)
        let trailingStart = end - canvas.widths.width(of: parts.trailing)
        canvas.draw(
            parts.trailing, row: y, columns: max(titleStart, trailingStart)..<end,
            style: canvas.theme.style(headline.isSample ? .sampleMark : .byline, on: .headline))
    }
}

extension Canvas {
    /// Marks the selected row of a list; less where another pane has the keys.
    mutating func overlaySelection(_ row: Rect, isFocused: Bool) {
        overlay(row, isFocused ? [.headlineSelected] : [.headlineSelected, .headlineSelectedUnfocused])
    }
}
