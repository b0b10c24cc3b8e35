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
        let height = state.rowsOfHeadline
        for line in 0..<rect.size.rows / height {
            guard let headline = list.headline(atRow: list.topRow + line) else { continue }
            let row = Rect(
                column: rect.origin.column, row: rect.origin.row + line * height, columns: rect.size.columns,
                rows: height)
            draw(headline, in: row, columns: columns, into: &canvas)
            if height > 1, let snippet = list.window.snippets[headline.id] {
                draw(snippet, under: row, columns: columns, into: &canvas)
            }
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
        let titleStart = dateStart + columns.dateColumns(of: headline) + 1
        let mark = headline.isStarred ? "★" : headline.isRead ? " " : "●"
        canvas.draw(
            mark, row: y, columns: row.origin.column..<dateStart, role: headline.isStarred ? .starMark : .unreadMark)
        canvas.draw(columns.dateText(of: headline), row: y, columns: dateStart..<titleStart, role: .date)
        let parts = columns.parts(of: headline)
        let end = titleStart + columns.room(of: headline)
        canvas.draw(
            parts.title, hits: hits(in: parts.title), row: y, columns: titleStart..<end,
            style: canvas.theme.style(headline.isRead ? .headline : .headlineUnread))
        let trailingStart = end - canvas.widths.width(of: parts.trailing)
        canvas.draw(
            parts.trailing, row: y, columns: max(titleStart, trailingStart)..<end,
            style: canvas.theme.style(headline.isSample ? .sampleMark : .byline, on: .headline))
    }

    /// A piece of the text where a search's words stand, in the row under the headline.
    private func draw(
        _ snippet: Snippet, under row: Rect, columns: HeadlineColumns, into canvas: inout Canvas
    ) {
        let start = row.origin.column + columns.mark
        let text = canvas.widths.truncated(snippet.text, to: row.columns.upperBound - 1 - start)
        canvas.draw(
            text, hits: snippet.hits.filter { $0.upperBound <= text.utf8.count }, row: row.origin.row + 1,
            columns: start..<row.columns.upperBound, style: canvas.theme.style(.muted, on: .headline))
    }

    /// Where the words of a search stand in a headline.
    private func hits(in title: String) -> [Range<Int>] {
        guard let query = state.list.query.search else { return [] }
        return query.wantedWords.filter { $0.field != .body }.flatMap { WordMarks($0).ranges(in: title) }
    }
}

extension Canvas {
    /// Draws a text in one row with some of it marked: half-open UTF-8 offsets.
    fileprivate mutating func draw(
        _ text: String, hits: [Range<Int>], row: Int, columns: Range<Int>, style: Style
    ) {
        var column = columns.lowerBound
        for cluster in widths.clusters(in: text) {
            guard column + cluster.width <= columns.upperBound else { break }
            let isHit = hits.contains { $0.contains(cluster.range.lowerBound) }
            put(
                text, cluster, at: Point(column: column, row: row),
                style: isHit ? theme.style(.hit, over: style) : style)
            column += cluster.width
        }
    }

    /// Marks the selected row of a list; less where another pane has the keys.
    mutating func overlaySelection(_ row: Rect, isFocused: Bool) {
        overlay(row, isFocused ? [.headlineSelected] : [.headlineSelected, .headlineSelectedUnfocused])
    }
}
