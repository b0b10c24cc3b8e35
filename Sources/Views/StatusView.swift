import News
import Reader
import Screen
import TextLayout
import Theming

/// The last row: the line being typed, a notice or the search, and the first keys at the right.
struct StatusView {
    let state: State
    let plan: ScreenPlan

    /// Returns the place of the cursor in the input field, while something is typed.
    func draw(into canvas: inout Canvas) -> Point? {
        let row = plan.statusRow
        canvas.fill(row, role: state.prompt == nil ? .status : .prompt)
        if let prompt = state.prompt {
            CompletionsView(prompt: prompt, bottom: row.origin.row).draw(into: &canvas)
            return draw(prompt, in: row, into: &canvas)
        }
        let end = drawLeft(in: row, into: &canvas)
        drawRight(in: row, from: end, into: &canvas)
        return nil
    }

    private func draw(_ prompt: Prompt, in row: Rect, into canvas: inout Canvas) -> Point {
        let y = row.origin.row
        let info = promptInfo(prompt)
        let infoWidth = canvas.widths.width(of: info)
        let markEnd = canvas.draw(" " + prompt.mark, row: y, columns: row.columns, role: .prompt)
        let field = markEnd..<max(markEnd + 1, row.columns.upperBound - infoWidth - 1)
        let (text, cursor) = prompt.line.visible(cells: field.count, widths: canvas.widths)
        canvas.draw(text, row: y, columns: field, role: .promptText)
        canvas.draw(
            info, row: y, columns: field.upperBound..<max(field.upperBound, row.columns.upperBound), role: .prompt)
        return Point(column: field.lowerBound + cursor, row: y)
    }

    private func promptInfo(_ prompt: Prompt) -> String {
        switch prompt.kind {
        case .find: findCount
        case .filter: "\(state.list.window.total)"
        case .place, .command: ""
        }
    }

    /// `3/12`; `0/0` where the pattern is nowhere; nothing before anything is typed.
    private var findCount: String {
        guard let find = state.article?.find, !find.pattern.isEmpty else { return "" }
        return "\(find.current.map { $0 + 1 } ?? 0)/\(find.hits.count)"
    }

    private func drawLeft(in row: Rect, into canvas: inout Canvas) -> Int {
        let columns = row.inset(left: 1).columns
        let y = row.origin.row
        if let notice = state.notice {
            let role: StyleRole = notice.kind == .error ? .statusError : .statusNotice
            let text = canvas.widths.truncated(notice.text(state.language), to: columns.count)
            return canvas.draw(text, row: y, columns: columns, role: role)
        }
        if !state.pendingKeys.isEmpty {
            return canvas.draw(KeyNotation.text(state.pendingKeys), row: y, columns: columns, role: .key)
        }
        if state.focus == .article, let find = state.article?.find, !find.pattern.isEmpty {
            let pattern = canvas.widths.truncated("/" + find.pattern, to: max(1, columns.count / 2))
            return canvas.draw(pattern + "  " + findCount, row: y, columns: columns, role: .statusNotice)
        }
        if state.focus == .article, plan.article?.isFramed == false, let article = state.article {
            return canvas.draw("\(article.percentRead)%", row: y, columns: columns, role: .status)
        }
        return row.origin.column
    }

    private func drawRight(in row: Rect, from start: Int, into canvas: inout Canvas) {
        var hints = hints
        while !hints.isEmpty, width(of: hints, canvas.widths) > row.columns.upperBound - start - 2 {
            hints.removeFirst()
        }
        var column = row.columns.upperBound - width(of: hints, canvas.widths) - 1
        for hint in hints {
            column = canvas.draw(hint.key, row: row.origin.row, columns: column..<row.columns.upperBound, role: .key)
            column = canvas.draw(
                " \(hint.text)  ", row: row.origin.row, columns: column..<row.columns.upperBound, role: .status)
        }
    }

    private func width(of hints: [(key: String, text: String)], _ widths: WidthTable) -> Int {
        hints.reduce(0) { $0 + widths.width(of: $1.key) + widths.width(of: $1.text) + 3 } - (hints.isEmpty ? 0 : 2)
    }

    /// The keys that help most here, the least needed first: they go first where there is no room.
    private var hints: [(key: String, text: String)] {
        let commands: [(Command, Bilingual)] =
            state.focus == .article
            ? [
                (.nextArticle, Bilingual("下一篇", "next")), (.toggleStar, Bilingual("收藏", "star")),
                (.find, Bilingual("查找", "find")), (.leave, Bilingual("返回", "back")), (.help, Bilingual("帮助", "help")),
            ]
            : [
                (.goToPlace, Bilingual("跳到", "go to")), (.nextTab, Bilingual("下一县区", "next place")),
                (.find, Bilingual("筛选", "filter")), (.open, Bilingual("打开", "open")), (.leave, Bilingual("退出", "quit")),
                (.help, Bilingual("帮助", "help")),
            ]
        return commands.compactMap { command, text in
            state.keymap.notation(of: command).map { ($0, text(state.language)) }
        }
    }
}
