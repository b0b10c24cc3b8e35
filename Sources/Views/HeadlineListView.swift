import News
import Reader
import Screen
import TextLayout
import Theming

/// The rows of headlines: mark, date, headline, and where there is room the correspondent or the source.
struct HeadlineListView {
    let state: State

    /// Returns the place of the selected row.
    func draw(in rect: Rect, into canvas: inout Canvas) -> Point? {
        let list = state.list
        guard list.window.total > 0 else {
            EmptyListView(state: state).draw(in: rect, into: &canvas)
            return nil
        }
        let columns = HeadlineColumns(list: list, state: state, width: rect.size.columns, widths: canvas.widths)
        var cursor: Point?
        for line in 0..<rect.size.rows {
            guard let headline = list.headline(atRow: list.topRow + line) else { continue }
            let row = Rect(
                column: rect.origin.column, row: rect.origin.row + line, columns: rect.size.columns, rows: 1)
            let isSelected = headline.id == list.selected
            draw(headline, in: row, columns: columns, isSelected: isSelected, into: &canvas)
            cursor = isSelected ? row.origin : cursor
        }
        return cursor
    }

    private func draw(
        _ headline: Headline, in row: Rect, columns: HeadlineColumns, isSelected: Bool, into canvas: inout Canvas
    ) {
        let y = row.origin.row
        let left = row.origin.column
        let theme = canvas.theme
        let mark = headline.isStarred ? "★" : headline.isRead ? " " : "●"
        canvas.draw(
            mark, row: y, columns: left..<left + columns.mark, role: headline.isStarred ? .starMark : .unreadMark)
        let date = headline.published.humanText(
            today: state.today, offset: state.edition.utcOffset, language: state.language)
        let dateStart = left + columns.mark
        let shownDate = columns.isCompact ? date.clockOnly : date
        canvas.draw(shownDate, row: y, columns: dateStart..<dateStart + columns.date, role: .date)
        let titleStart = dateStart + columns.date + 1
        let titleEnd = row.columns.upperBound - columns.trailing
        canvas.drawTruncated(
            headline.title, row: y, columns: titleStart..<max(titleStart, titleEnd),
            style: theme.style(headline.isRead ? .headline : .headlineUnread))
        drawTrailing(of: headline, row: y, columns: titleEnd..<row.columns.upperBound, into: &canvas)
        if isSelected {
            canvas.overlay(row, role: state.focus == .list ? .headlineSelected : .headlineSelectedUnfocused)
        }
    }

    private func drawTrailing(of headline: Headline, row: Int, columns: Range<Int>, into canvas: inout Canvas) {
        guard columns.count > 1 else { return }
        let inner = columns.lowerBound + 1..<columns.upperBound
        if headline.isSample {
            canvas.drawTruncated(
                Bilingual("样例", "sample")(state.language), row: row, columns: inner,
                style: canvas.theme.style(.sampleMark))
        } else if columns.count > HeadlineColumns.sampleMark {
            canvas.drawTruncated(
                headline.correspondent ?? headline.sourceName, row: row, columns: inner,
                style: canvas.theme.style(.byline))
        }
    }
}

/// The widths of a row's parts in cells.
struct HeadlineColumns {
    var mark: Int
    var date: Int
    /// Behind the headline, with a blank before it: correspondent or source, or only the mark of a sample.
    var trailing: Int
    /// Whether today's articles show only the time.
    var isCompact: Bool

    /// 样例 in Chinese and a blank.
    static let sampleMark = 7

    init(list: HeadlineList, state: State, width: Int, widths: WidthTable) {
        mark = max(widths.width(of: "●"), widths.width(of: "★")) == 2 ? 3 : 2
        isCompact = width < 48
        let today = state.today
        let isLong = list.window.headlines.contains { headline in
            let day = CivilTime(headline.published.moment, offset: state.edition.utcOffset)
            let isToday = day.dayNumber == today.dayNumber && headline.published.precision == .second
            return day.year != today.year && today.dayNumber - day.dayNumber > 1 || isToday
        }
        date =
            !isLong ? 5 : isCompact && !list.window.headlines.contains { $0.isOfOtherYear(than: today, state) } ? 5 : 10
        trailing =
            width >= 72 ? 18 : width >= 36 && list.window.headlines.contains(where: \.isSample) ? Self.sampleMark : 0
    }
}

extension Headline {
    fileprivate func isOfOtherYear(than today: CivilTime, _ state: State) -> Bool {
        CivilTime(published.moment, offset: state.edition.utcOffset).year != today.year
    }
}

extension String {
    fileprivate var clockOnly: String {
        split(separator: " ").last.map(String.init) ?? self
    }
}
