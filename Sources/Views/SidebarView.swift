import News
import Reader
import Screen
import TextLayout
import Theming

/// The rankings beside the article, one under the other.
struct SidebarView {
    let state: State

    func draw(in rect: Rect, into canvas: inout Canvas) {
        for (index, row) in state.sidebarRows(rect.size.rows).enumerated() {
            let line = Rect(
                column: rect.origin.column, row: rect.origin.row + index, columns: rect.size.columns, rows: 1)
            draw(row, in: line, into: &canvas)
        }
    }

    private func draw(_ row: SidebarRow, in line: Rect, into canvas: inout Canvas) {
        switch row {
        case .title(let title):
            canvas.drawTruncated(
                title, row: line.origin.row, columns: line.inset(left: 1).columns, style: canvas.theme.style(.heading))
        case .entry(let number, let entry):
            RankingEntryView(number: number, entry: entry).draw(in: line, into: &canvas)
        case .blank:
            break
        }
    }
}
