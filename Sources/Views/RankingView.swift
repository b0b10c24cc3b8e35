import News
import Reader
import Screen
import TextLayout
import Theming

/// A ranking in the place of the headlines.
struct RankingView {
    let state: State
    let list: RankingList

    /// Returns the place of the selected row.
    func draw(in rect: Rect, into canvas: inout Canvas) -> Point? {
        guard !list.entries.isEmpty else {
            let text =
                list.filter.isEmpty
                ? Bilingual("文库里还没有排行", "no rankings in the library yet")
                : Bilingual("没有符合“\(list.filter)”的标题", "no headline fits “\(list.filter)”")
            canvas.drawCentred(
                text(state.language), row: rect.origin.row + rect.size.rows / 3, columns: rect.columns,
                style: canvas.theme.style(.muted))
            return nil
        }
        var cursor: Point?
        for line in 0..<min(rect.size.rows, list.entries.count - list.topRow) {
            let index = list.topRow + line
            let row = Rect(column: rect.origin.column, row: rect.origin.row + line, columns: rect.size.columns, rows: 1)
            RankingEntryView(number: list.ranks[index], entry: list.entries[index]).draw(in: row, into: &canvas)
            guard index == list.selected else { continue }
            canvas.overlaySelection(row, isFocused: state.focus == .list)
            cursor = row.origin
        }
        return cursor
    }
}

/// One entry: its rank, and its headline, which stands out where the library has the article.
struct RankingEntryView {
    let number: Int
    let entry: StoredRanking.Entry

    func draw(in row: Rect, into canvas: inout Canvas) {
        let y = row.origin.row
        let label = number < 10 ? " \(number) " : "\(number) "
        let style = canvas.theme.style(number <= 3 ? .tabUnread : .muted, on: .headline)
        let column = canvas.draw(label, row: y, columns: row.columns, style: style)
        let role: StyleRole = entry.article == nil ? .headline : .headlineUnread
        canvas.drawTruncated(
            entry.title, row: y, columns: column..<max(column, row.columns.upperBound), style: canvas.theme.style(role))
    }
}
