import News
import Reader
import Screen
import TextLayout
import Theming

/// The lines around the panes, with the titles in them.
struct FramesView {
    let state: State
    let plan: ScreenPlan

    func draw(into canvas: inout Canvas) {
        let panes = [plan.list, plan.article, plan.sidebar].compactMap(\.self)
        if panes.contains(where: \.isFramed) {
            drawBorders(panes.map(\.frame), into: &canvas)
            markFocus(into: &canvas)
        }
        if let pane = plan.list {
            drawTitle(listTitle, of: pane, isFocused: state.focus == .list, into: &canvas)
        }
        if let pane = plan.article {
            drawTitle(articleTitle, of: pane, isFocused: state.focus == .article, into: &canvas)
            drawPercent(of: pane, into: &canvas)
        }
        if let pane = plan.sidebar {
            drawTitle(Bilingual("排行", "Rankings")(state.language), of: pane, isFocused: false, into: &canvas)
        }
    }

    /// Neighbouring frames share a column; the lines meet there.
    private func drawBorders(_ frames: [Rect], into canvas: inout Canvas) {
        let style = canvas.theme.style(.border)
        guard let first = frames.first, let last = frames.last else { return }
        let top = first.origin.row
        let bottom = first.rows.upperBound - 1
        let columns = first.columns.lowerBound..<last.columns.upperBound
        canvas.drawRule(row: top, columns: columns, style: style)
        canvas.drawRule(row: bottom, columns: columns, style: style)
        let verticals = [columns.lowerBound] + frames.map { $0.columns.upperBound - 1 }
        for (index, column) in verticals.enumerated() {
            let isFirst = index == 0
            let isLast = index == verticals.count - 1
            canvas.putGlyph(isFirst ? "┌" : isLast ? "┐" : "┬", column: column, row: top, style: style)
            for row in top + 1..<bottom {
                canvas.putGlyph("│", column: column, row: row, style: style)
            }
            canvas.putGlyph(isFirst ? "└" : isLast ? "┘" : "┴", column: column, row: bottom, style: style)
        }
    }

    /// The frame of the pane that has the keys stands out.
    private func markFocus(into canvas: inout Canvas) {
        guard let frame = (state.focus == .list ? plan.list : plan.article)?.frame else { return }
        let (right, bottom) = (frame.columns.upperBound - 1, frame.rows.upperBound - 1)
        let edges = [
            Rect(column: frame.origin.column, row: frame.origin.row, columns: frame.size.columns, rows: 1),
            Rect(column: frame.origin.column, row: bottom, columns: frame.size.columns, rows: 1),
            Rect(column: frame.origin.column, row: frame.origin.row + 1, columns: 1, rows: frame.size.rows - 2),
            Rect(column: right, row: frame.origin.row + 1, columns: 1, rows: frame.size.rows - 2),
        ]
        for edge in edges {
            canvas.overlay(edge, [.borderFocused])
        }
    }

    private func drawTitle(_ title: String, of pane: ScreenPlan.Pane, isFocused: Bool, into canvas: inout Canvas) {
        let row = pane.frame.origin.row
        let style = canvas.theme.style(isFocused ? .paneTitle : .muted)
        if pane.isFramed {
            let columns = pane.frame.columns.lowerBound + 1..<pane.frame.columns.upperBound - 1
            let shown = canvas.widths.truncated(" \(title) ", to: columns.count)
            canvas.draw(shown, row: row, columns: columns, style: style)
        } else if pane.content.origin.row > row {
            canvas.drawRule(row: row, columns: pane.frame.columns, style: canvas.theme.style(.border))
            let columns = pane.frame.columns.lowerBound + 1..<pane.frame.columns.upperBound
            canvas.drawTruncated(" \(title) ", row: row, columns: columns, style: style)
        }
    }

    private var listTitle: String {
        if let ranking = state.rankingList {
            let title = ranking.ranking?.title ?? Bilingual("排行", "Rankings")(state.language)
            let filter = ranking.filter.isEmpty ? "" : " /\(ranking.filter)"
            return "\(title) \(ranking.entries.isEmpty ? 0 : ranking.selected + 1)/\(ranking.entries.count)" + filter
        }
        let list = state.list
        var title =
            list.query.search == nil
            ? Bilingual("标题", "Headlines")(state.language) : Bilingual("搜索", "Search")(state.language)
        title += " \(list.selectedRow.map { $0 + 1 } ?? 0)/\(list.window.total)"
        if list.window.hasMore { title += "+" }
        if list.query.show == .unread {
            title += Bilingual(" 未读", " unread")(state.language)
        }
        if list.query.show == .starred, state.section?.kind != .starred {
            title += Bilingual(" 收藏", " starred")(state.language)
        }
        if list.query.order != .date {
            title += " " + list.query.order.title(state.language)
        }
        if list.query.revealing.contains(.muted) {
            title += Bilingual(" 含屏蔽", " with muted")(state.language)
        }
        if !list.query.filter.isEmpty {
            title += " /\(list.query.filter)"
        }
        return title
    }

    private var articleTitle: String {
        let text = Bilingual("正文", "Article")(state.language)
        guard let article = state.article?.article else { return state.edition.name(state.language) }
        if let place = article.content.place.flatMap({ state.edition.place($0) }) {
            return "\(place.name) › \(text)"
        }
        let section = state.edition.section(article.content.section)?.title(state.language)
        return section.map { "\($0) › \(text)" } ?? text
    }

    private func drawPercent(of pane: ScreenPlan.Pane, into canvas: inout Canvas) {
        guard pane.isFramed, let article = state.article else { return }
        let text = " \(article.percentRead)% "
        let end = pane.frame.columns.upperBound - 2
        let start = max(pane.frame.columns.lowerBound + 1, end - text.count)
        canvas.draw(text, row: pane.frame.rows.upperBound - 1, columns: start..<end, role: .muted)
    }
}
