import News
import Reader
import Screen
import TextLayout
import Theming

/// The rankings beside the article, one under the other.
struct SidebarView {
    let state: State

    func draw(in rect: Rect, into canvas: inout Canvas) {
        guard !state.rankings.isEmpty else {
            let text = Bilingual("还没有排行", "no rankings yet")(state.language)
            canvas.drawCentred(
                text, row: rect.origin.row + rect.size.rows / 3, columns: rect.columns,
                style: canvas.theme.style(.muted))
            return
        }
        var row = rect.origin.row
        for ranking in state.rankings {
            guard row + 1 < rect.rows.upperBound else { break }
            canvas.drawTruncated(
                ranking.title, row: row, columns: rect.inset(left: 1).columns, style: canvas.theme.style(.heading))
            row += 1
            for (index, entry) in ranking.entries.enumerated() where row < rect.rows.upperBound {
                let line = Rect(column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1)
                RankingEntryView(number: index + 1, entry: entry).draw(in: line, into: &canvas)
                row += 1
            }
            row += 1
        }
    }
}
