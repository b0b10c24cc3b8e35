import News
import Screen

extension State {
    private static let wheelStep = 3

    mutating func handle(_ event: MouseEvent) -> [Effect] {
        pendingKeys = []
        if popup != nil {
            return handleInPopup(event)
        }
        if let prompt {
            return handle(event, in: prompt)
        }
        switch event.kind {
        case .wheelUp: return wheel(by: -Self.wheelStep, at: event.point)
        case .wheelDown: return wheel(by: Self.wheelStep, at: event.point)
        case .press: return press(at: event.point)
        case .doublePress: return pressAgain(at: event.point)
        }
    }

    /// The second press of a double click counts in the bars only; elsewhere the first has done all, and what lies
    /// under the pointer now may be something else.
    private mutating func pressAgain(at point: Point) -> [Effect] {
        plan.sectionRow.contains(point) || plan.tabRow.contains(point) ? press(at: point) : []
    }

    /// A click chooses one of the completions. Elsewhere it ends what is being typed: a search of the list or the
    /// article stays, and the click counts for what is under it; a name or a command is given up, and no more.
    private mutating func handle(_ event: MouseEvent, in prompt: Prompt) -> [Effect] {
        let completions = completionsPlan
        let isInside = completions?.frame.contains(event.point) == true
        switch event.kind {
        case .wheelUp, .wheelDown:
            let step = event.kind == .wheelDown ? 1 : -1
            guard isInside else { return wheel(by: step * Self.wheelStep, at: event.point) }
            self.prompt?.choose(next: step)
            return []
        case .press, .doublePress:
            if isInside {
                return completions?.completion(at: event.point).map { choose(completion: $0) } ?? []
            }
            guard prompt.kind == .find || prompt.kind == .filter else { return cancel(prompt) }
            return (prompt.line.text.isEmpty ? cancel(prompt) : accept(prompt)) + press(at: event.point)
        }
    }

    private mutating func wheel(by step: Int, at point: Point) -> [Effect] {
        let plan = plan
        if plan.article?.frame.contains(point) == true {
            article?.scroll(by: step)
        } else if plan.list?.frame.contains(point) == true {
            guard let ranking = rankingList else {
                return list.scroll(by: step)
            }
            rankingList?.move(toRow: ranking.selected + step)
        }
        return []
    }

    private mutating func press(at point: Point) -> [Effect] {
        let plan = plan
        notice = nil
        if plan.sectionRow.contains(point) {
            return sectionBar.target(atColumn: point.column).map { show(section: $0) } ?? []
        }
        if plan.tabRow.contains(point) {
            return tabs.target(atColumn: point.column).map { show($0) } ?? []
        }
        if let list = plan.list?.content, list.contains(point) {
            return press(listRow: point.row - list.origin.row)
        }
        if let pane = plan.article, pane.frame.contains(point) {
            return press(at: point, in: pane)
        }
        if let sidebar = plan.sidebar?.content, sidebar.contains(point) {
            return press(sidebarRow: point.row - sidebar.origin.row, of: sidebar.size.rows)
        }
        return []
    }

    /// A click on the article gives it the keys, and opens a link that it hits.
    private mutating func press(at point: Point, in pane: ScreenPlan.Pane) -> [Effect] {
        guard let article else { return [] }
        focus = .article
        let inside = Point(
            column: point.column - pane.content.origin.column, row: point.row - pane.content.origin.row)
        guard pane.content.contains(point) else { return [] }
        return article.link(at: inside, columns: pane.content.size.columns).map { [.browse($0)] } ?? []
    }

    private mutating func press(sidebarRow row: Int, of count: Int) -> [Effect] {
        let rows = sidebarRows(count)
        guard rows.indices.contains(row), case .entry(_, let entry) = rows[row] else { return [] }
        return open(entry)
    }

    /// A click on a headline selects and opens it.
    private mutating func press(listRow row: Int) -> [Effect] {
        focus = .list
        if let ranking = rankingList {
            guard ranking.entries.indices.contains(ranking.topRow + row) else { return [] }
            rankingList?.move(toRow: ranking.topRow + row)
            return openSelected()
        }
        guard let headline = list.headline(atRow: list.topRow + row / rowsOfHeadline) else { return [] }
        list.select(headline.id)
        return openSelected()
    }
}
