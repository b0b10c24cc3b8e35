public import News

/// A tab of the row under the sections.
public enum Tab: Sendable, Hashable {
    case all
    case place(PlaceKey)
    /// Index of a ranking.
    case ranking(Int)
    /// The hits of a search of the whole library.
    case search

    static let allTitle = Bilingual("全部", "All")
}

/// The sections, and the tabs of the current one.
public struct TabBar: Sendable, Hashable {
    public private(set) var section: SectionKey
    public private(set) var tabs: [Tab]
    public private(set) var tab: Tab
    /// Whether there is a tab for a search, behind those of every section.
    private var hasSearch = false

    /// The place last shown, which stays when the section changes.
    private var lastPlace: PlaceKey?
    /// What was selected last in each tab.
    private var selections: [Spot: ArticleID] = [:]

    private struct Spot: Sendable, Hashable {
        var section: SectionKey
        var tab: Tab
    }

    public init(edition: Edition, section: SectionKey?, place: PlaceKey?) {
        self.section = section ?? edition.sections.first?.id ?? SectionKey(rawValue: "")
        lastPlace = place
        tabs = [.all]
        tab = .all
        makeTabs(edition: edition, rankings: 0)
    }

    mutating func select(_ tab: Tab) {
        if tab == .search, !hasSearch {
            hasSearch = true
            tabs.append(.search)
        }
        guard tabs.contains(tab) else { return }
        self.tab = tab
        switch tab {
        case .all: lastPlace = nil
        case .place(let place): lastPlace = place
        case .ranking, .search: break
        }
    }

    /// The place of the tab, or where that has none the one last shown.
    var place: PlaceKey? {
        tab == .all ? nil : lastPlace
    }

    /// Shows all of the section for now; the next section may have articles of the place again.
    mutating func setPlaceAside() {
        tab = .all
    }

    /// The hits of another search are to be shown from the first on.
    mutating func forgetSearch() {
        selections = selections.filter { $0.key.tab != .search }
    }

    mutating func removeSearch() {
        hasSearch = false
        forgetSearch()
        tabs.removeAll { $0 == .search }
    }

    mutating func remember(_ id: ArticleID?) {
        selections[Spot(section: section, tab: tab)] = id
    }

    var remembered: ArticleID? {
        selections[Spot(section: section, tab: tab)]
    }

    mutating func select(section: SectionKey, edition: Edition, rankings: Int) {
        self.section = section
        makeTabs(edition: edition, rankings: rankings)
    }

    /// Makes the tabs of the section anew, for the rankings come and go.
    mutating func makeTabs(edition: Edition, rankings: Int) {
        guard edition.section(section)?.kind == .rankings else {
            tabs = [.all] + edition.places.map { .place($0.id) } + (hasSearch ? [.search] : [])
            tab = lastPlace.map { .place($0) } ?? .all
            return
        }
        tabs = (0..<max(1, rankings)).map { .ranking($0) } + (hasSearch ? [.search] : [])
        tab = tabs.contains(tab) ? tab : .ranking(0)
    }

    /// The tab so many further, from the last to the first and back.
    func tab(by step: Int) -> Tab {
        let index = tabs.firstIndex(of: tab) ?? 0
        return tabs[(index + step + tabs.count) % tabs.count]
    }
}
