import News
import Screen

extension State {
    func query(for tab: Tab) -> HeadlineQuery {
        if case .search = tab, let searchTab { return searchTab.list }
        var query = HeadlineQuery(
            section: tabBar.section, show: chosenShow, order: list.query.order, revealing: revealed)
        if section?.kind == .starred {
            query.section = nil
            query.show = .starred
        }
        if case .place(let place) = tab {
            query.place = place
        }
        return query
    }

    mutating func show(_ tab: Tab) -> [Effect] {
        turn { $0.select(tab) }
    }

    mutating func show(section: SectionKey) -> [Effect] {
        let (edition, rankings) = (edition, rankings.count)
        var bar = tabBar
        bar.select(section: section, edition: edition, rankings: rankings)
        let isWithoutPlace = hasArticlesOnlyElsewhere(bar)
        let former = (section: tabBar.section, place: bar.place)
        let effects = turn { tabBar in
            tabBar.select(section: section, edition: edition, rankings: rankings)
            if isWithoutPlace { tabBar.setPlaceAside() }
        }
        if isWithoutPlace, former.section != section { sayWithoutPlace(former.place) }
        return effects
    }

    /// Whether the section shown has articles, but none of the place shown.
    private func hasArticlesOnlyElsewhere(_ bar: TabBar) -> Bool {
        guard case .place(let place) = bar.tab else { return false }
        guard edition.section(bar.section)?.kind == .starred else {
            return tallies.tally(section: bar.section, place: place).total == 0
                && tallies.tally(section: bar.section).total > 0
        }
        return tallies.tally(place: place).starred == 0 && tallies.tally().starred > 0
    }

    private mutating func sayWithoutPlace(_ place: PlaceKey?) {
        guard let place = place.flatMap({ edition.place($0)?.name }) else { return }
        notice = Notice(Bilingual("这里没有\(place)的文章，显示全部", "nothing of \(place) here: showing all"))
    }

    mutating func showSection(by step: Int) -> [Effect] {
        let sections = edition.sections
        guard let index = sections.firstIndex(where: { $0.id == tabBar.section }) else { return [] }
        return show(section: sections[(index + step + sections.count) % sections.count].id)
    }

    /// Shows a place's tab; from a section without places, in the first section that has them.
    mutating func go(to place: PlaceKey?) -> [Effect] {
        let places = edition.sections.first { $0.kind == .places }
        let (edition, rankings) = (edition, rankings.count)
        let isWithoutPlaces = showsRankings
        return turn { tabBar in
            if isWithoutPlaces, let places {
                tabBar.select(section: places.id, edition: edition, rankings: rankings)
            }
            tabBar.select(place.map { .place($0) } ?? .all)
        }
    }

    /// Turns to another tab. Each remembers its selection; the tab that is shown already stays as it is.
    mutating func turn(_ change: (inout TabBar) -> Void) -> [Effect] {
        opening = nil
        focus = .list
        if !showsRankings {
            tabBar.remember(list.selected)
        }
        change(&tabBar)
        guard !showsRankings else {
            showRanking()
            return savePosition()
        }
        rankingList = nil
        let query = query(for: tabBar.tab)
        guard !list.shows(query) else { return savePosition() }
        return savePosition() + [list.show(query, selecting: tabBar.remembered)]
    }

    /// Shows the tab's ranking; one that has come anew keeps the selected row.
    mutating func showRanking() {
        guard case .ranking(let index) = tabBar.tab else { return }
        let ranking = rankings.indices.contains(index) ? rankings[index] : nil
        let isSame = rankingList != nil && rankingList?.ranking?.title == ranking?.title
        let selected = isSame ? rankingList?.selected ?? 0 : 0
        rankingList = RankingList(
            ranking: ranking, filter: isSame ? filter : "", rows: plan.list?.content.size.rows ?? list.rows)
        rankingList?.move(toRow: selected)
    }
}
