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
            state.completionsPlan.map { CompletionsView(prompt: prompt, plan: $0).draw(into: &canvas) }
            return draw(prompt, in: row, into: &canvas)
        }
        let end = drawLeft(in: row, into: &canvas)
        guard state.popup == nil else { return nil }
        let columns = min(end + 1, row.columns.upperBound)..<row.columns.upperBound
        hints.draw(row: row.origin.row, columns: columns, on: .status, text: .status, into: &canvas)
        return nil
    }

    private func draw(_ prompt: Prompt, in row: Rect, into canvas: inout Canvas) -> Point {
        let y = row.origin.row
        let info = canvas.widths.truncated(promptInfo(prompt), to: row.size.columns * 2 / 3)
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
        case .find: [prompt.mode.title?(state.language), findCount].compactMap(\.self).joined(separator: "  ")
        case .search: state.notice?.text(state.language) ?? ""
        case .filter: Bilingual("\(listed) 篇", "\(listed) found")(state.language)
        case .place, .command: ""
        }
    }

    private var listed: Int {
        state.rankingList?.entries.count ?? state.list.window.total
    }

    /// `3/12`; `0/0` where the pattern is nowhere; nothing before anything is typed.
    private var findCount: String {
        guard let find = state.article?.find, !find.pattern.text.isEmpty else { return "" }
        if let problem = find.problem { return problem(state.language) }
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
        if state.focus == .article, let find = state.article?.find, !find.pattern.text.isEmpty {
            let pattern = canvas.widths.truncated("/" + find.pattern.text, to: max(1, columns.count / 2))
            return canvas.draw(pattern + "  " + findCount, row: y, columns: columns, role: .statusNotice)
        }
        if state.focus == .article, plan.article?.isFramed == false, let article = state.article {
            return canvas.draw("\(article.percentRead)%", row: y, columns: columns, role: .status)
        }
        if state.popup == nil, let headline = cutHeadline(columns: columns.count, widths: canvas.widths) {
            return canvas.draw(headline, row: y, columns: columns, role: .status)
        }
        return row.origin.column
    }

    /// Hints that stay beside a long headline, and the cells that it needs to be of any use.
    private static let leastHints = 2
    private static let leastHeadline = 16

    /// The selected headline, where the list has no room for all of it.
    private func cutHeadline(columns: Int, widths: WidthTable) -> String? {
        guard state.focus == .list, state.rankingList == nil, let list = plan.list,
            let headline = state.list.selectedHeadline,
            HeadlineColumns(state: state, pane: list, widths: widths).isCut(headline)
        else { return nil }
        let room = columns - hints.width(ofLast: Self.leastHints, widths: widths) - 3
        return room < Self.leastHeadline ? nil : widths.truncated(headline.title, to: room)
    }

    /// The keys that help most here.
    private var hints: KeyHints {
        let hints: [(Command, Bilingual)] =
            switch (state.focus, state.rankingList) {
            case (.article, _):
                [
                    (.nextArticle, Bilingual("下一篇", "next")), (.toggleStar, Bilingual("收藏", "star")),
                    (.find, Bilingual("查找", "find")), (.leave, Bilingual("返回", "back")),
                    (.help, Bilingual("帮助", "help")),
                ]
            case (.list, nil) where state.list.query.search != nil:
                [
                    (.search, Bilingual("另搜", "search")), (.find, Bilingual("筛选", "filter")),
                    (.open, Bilingual("打开", "open")), (.back, Bilingual("返回", "back")),
                    (.help, Bilingual("帮助", "help")),
                ]
            case (.list, nil):
                [
                    (.goToPlace, Bilingual("跳到", "go to")), (.nextTab, Bilingual("下一标签", "next tab")),
                    (.find, Bilingual("筛选", "filter")), (.open, Bilingual("打开", "open")),
                    (.leave, Bilingual("退出", "quit")), (.help, Bilingual("帮助", "help")),
                ]
            case (.list, _?):
                [
                    (.nextTab, Bilingual("下一标签", "next tab")), (.find, Bilingual("筛选", "filter")),
                    (.open, Bilingual("打开", "open")),
                    (.leave, Bilingual("退出", "quit")), (.help, Bilingual("帮助", "help")),
                ]
            }
        return KeyHints(hints.filter { $0.0 != .open || listed > 0 }, state: state)
    }
}
