public import News
import Screen
import TextLayout

extension State {
    /// The name of the program at the left of the first row.
    public static let masthead = " 河洛"

    public var sectionBar: BarLayout<SectionKey> {
        let start = size.columns >= 40 ? typesetting.widths.width(of: Self.masthead) : 0
        let labels = edition.sections.map { (target: $0.id, label: $0.title(language), count: "") }
        let reserved = typesetting.widths.width(of: topRightText)
        return BarLayout(
            labels: labels, selected: tabBar.section, columns: start..<max(start, size.columns - reserved),
            widths: typesetting.widths)
    }

    public var tabs: BarLayout<Tab> {
        let labels = tabBar.tabs.map { (target: $0, label: label(of: $0), count: count(of: $0)) }
        return BarLayout(
            labels: labels, selected: tabBar.tab, columns: 0..<size.columns, widths: typesetting.widths)
    }

    /// What stands at the right of the first row: the unread articles, or the update or indexing that goes on, and
    /// the day, as far as there is room.
    public var topRightText: String {
        let unread = tallies.tally().unread
        let unreadText = unread > 0 ? Bilingual("未读 \(unread)", "\(unread) unread")(language) : ""
        let day = "\(today.dateText) \(today.weekdayText(language))"
        let text = updateText ?? indexText ?? unreadText
        switch size.columns {
        case 80...: return "\(text)   \(day) "
        case 60...: return "\(text) "
        default: return ""
        }
    }

    /// How far an update is, and what came of it; it stands where the unread articles stand otherwise.
    private var updateText: String? {
        guard let progress = update, progress.sources > 0 else { return nil }
        let count = "\(progress.done)/\(progress.sources)" + (progress.added > 0 ? " +\(progress.added)" : "")
        return Bilingual("更新 \(count)", "updating \(count)")(language)
    }

    private var indexText: String? {
        indexedPercent.map { Bilingual("索引 \($0)%", "indexing \($0)%")(language) }
    }

    public func label(of tab: Tab) -> String {
        switch tab {
        case .all: Tab.allTitle(language)
        case .place(let key): edition.place(key)?.name ?? key.rawValue
        case .search: Bilingual("搜索 ", "search ")(language) + (searchTab?.query.text ?? "")
        case .ranking(let index):
            rankings.indices.contains(index) ? rankings[index].title : Bilingual("排行", "Rankings")(language)
        }
    }

    /// The unread articles of a tab, or the starred ones in their section; empty for none.
    private func count(of tab: Tab) -> String {
        let place: PlaceKey?
        switch tab {
        case .all: place = nil
        case .place(let key): place = key
        case .ranking: return ""
        case .search: return searchTab?.count.map(String.init) ?? ""
        }
        let count =
            section?.kind == .starred
            ? tallies.tally(place: place).starred : tallies.tally(section: tabBar.section, place: place).unread
        return count > 0 ? String(count) : ""
    }
}

extension CivilTime {
    func weekdayText(_ language: Language) -> String {
        let index = weekday - 1
        let chinese = "一二三四五六日".map(String.init)
        let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return Bilingual("周" + chinese[index], english[index])(language)
    }
}
