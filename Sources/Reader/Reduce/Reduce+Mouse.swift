import News
import Screen

extension State {
    private static let wheelStep = 3

    mutating func handle(_ event: MouseEvent) -> [Effect] {
        guard prompt == nil else { return [] }
        if popup != nil {
            return handleInPopup(event)
        }
        switch event.kind {
        case .wheelUp: return wheel(by: -Self.wheelStep, at: event.point)
        case .wheelDown: return wheel(by: Self.wheelStep, at: event.point)
        case .press, .doublePress: return press(at: event.point)
        }
    }

    private mutating func handleInPopup(_ event: MouseEvent) -> [Effect] {
        switch event.kind {
        case .wheelUp: handleInPopup(.up)
        case .wheelDown: handleInPopup(.down)
        case .press, .doublePress: handleInPopup(.escape)
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
        if plan.sectionRow.contains(point), let section = sectionBar.target(atColumn: point.column) {
            return show(section: section)
        }
        if plan.tabRow.contains(point), let tab = tabs.target(atColumn: point.column) {
            return show(tab)
        }
        if let list = plan.list?.content, list.contains(point) {
            return press(listRow: point.row - list.origin.row)
        }
        if plan.article?.frame.contains(point) == true, article != nil {
            focus = .article
        }
        return []
    }

    /// A click on a headline selects and opens it.
    private mutating func press(listRow row: Int) -> [Effect] {
        focus = .list
        if let ranking = rankingList {
            guard ranking.topRow + row < ranking.entries.count else { return [] }
            rankingList?.move(toRow: ranking.topRow + row)
            return openSelected()
        }
        guard let headline = list.headline(atRow: list.topRow + row) else { return [] }
        list.select(headline.id)
        return openSelected()
    }
}
