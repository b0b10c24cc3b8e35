import News
import Reader
import Screen
import TextLayout
import Theming

/// The two rows at the top: sections, and the tabs of the current one.
struct BarsView {
    let state: State
    let plan: ScreenPlan

    func draw(into canvas: inout Canvas) {
        guard !plan.sectionRow.isEmpty else { return }
        drawSections(into: &canvas)
        drawTabs(into: &canvas)
    }

    private func drawSections(into canvas: inout Canvas) {
        let row = plan.sectionRow
        canvas.fill(row, role: .sectionBar)
        let bar = state.sectionBar
        if let first = bar.items.first, first.columns.lowerBound > canvas.widths.width(of: State.masthead) {
            canvas.draw(State.masthead, row: row.origin.row, columns: row.columns, role: .sectionTitle)
        }
        draw(
            bar, row: row, ground: .sectionBar, ordinary: .section, selected: .sectionSelected, count: .section,
            into: &canvas)
        let right = state.topRightText
        let width = canvas.widths.width(of: right)
        canvas.draw(
            right, row: row.origin.row, columns: max(0, row.size.columns - width)..<row.size.columns, role: .sectionBar)
    }

    private func drawTabs(into canvas: inout Canvas) {
        canvas.fill(plan.tabRow, role: .tab)
        draw(
            state.tabs, row: plan.tabRow, ground: .tab, ordinary: .tab, selected: .tabSelected, count: .tabUnread,
            into: &canvas)
    }

    private func draw<Target>(
        _ bar: BarLayout<Target>, row: Rect, ground: StyleRole, ordinary: StyleRole, selected: StyleRole,
        count: StyleRole, into canvas: inout Canvas
    ) {
        let y = row.origin.row
        let muted = canvas.theme.style(.muted, on: ground)
        for item in bar.items {
            let style = canvas.theme.style(item.isSelected ? selected : ordinary)
            let hasBrackets = item.isSelected && ordinary == .tab
            // A line under the label is not to go on under the blanks beside it.
            var side = style
            side.attributes.remove(.underline)
            var column = canvas.draw(hasBrackets ? "[" : " ", row: y, columns: item.columns, style: side)
            column = canvas.draw(item.label, row: y, columns: column..<item.columns.upperBound, style: style)
            if !item.count.isEmpty {
                let countStyle = item.isSelected ? style : canvas.theme.style(count)
                column = canvas.draw(" ", row: y, columns: column..<item.columns.upperBound, style: style)
                column = canvas.draw(item.count, row: y, columns: column..<item.columns.upperBound, style: countStyle)
            }
            canvas.draw(hasBrackets ? "]" : " ", row: y, columns: column..<item.columns.upperBound, style: side)
        }
        if let column = bar.leftMark {
            canvas.draw("‹", row: y, columns: column..<column + 1, style: muted)
        }
        if let column = bar.rightMark {
            canvas.draw("›", row: y, columns: column..<column + 1, style: muted)
        }
    }
}
