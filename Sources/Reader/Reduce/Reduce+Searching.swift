import News
import Searching

extension State {
    /// Searches the whole library; a query that cannot be understood stays in its line, with what is wrong with it.
    mutating func search(_ text: String) -> [Effect] {
        guard text.contains(where: { !$0.isWhitespace }) else { return [] }
        do {
            return search(try SearchParser(edition: edition).parse(text))
        } catch {
            prompt = Prompt(.search, text: text)
            return say(error.message, kind: .error)
        }
    }

    /// Shows the hits in a tab of their own, which takes the place of an earlier search's.
    private mutating func search(_ query: SearchQuery) -> [Effect] {
        let origin = searchTab.flatMap { tabBar.tab == .search ? $0.origin : nil } ?? tabBar.tab
        searchTab = SearchTab(query, origin: origin)
        return turn { tabBar in
            tabBar.select(.search)
            tabBar.forgetSearch()
        }
    }

    /// Goes back to the tab that was shown before.
    mutating func closeSearch() -> [Effect] {
        guard let origin = searchTab?.origin else { return [] }
        let effects = show(tabBar.tabs.contains(origin) ? origin : tabBar.tabs.first ?? .all)
        searchTab = nil
        tabBar.removeSearch()
        return effects
    }

    /// What is to be counted: the list of a search that has not been yet.
    mutating func countHits() -> [Effect] {
        guard tabBar.tab == .search, var query = list.query.search.map({ _ in list.query }) else { return [] }
        query.keeping = nil
        guard searchTab?.counting != query else { return [] }
        searchTab?.counting = query
        searchTab?.isCounted = false
        searchTab?.isStale = false
        searchTab?.counted = nil
        return [.count(query)]
    }

    mutating func receive(count: Int, of query: HeadlineQuery) -> [Effect] {
        guard searchTab?.counting == query else { return [] }
        searchTab?.isCounted = true
        if searchTab?.isStale == true {
            searchTab?.counting = nil
        }
        if query == searchTab?.list {
            searchTab?.count = count
        }
        searchTab?.counted = count
        guard tabBar.tab == .search else { return [] }
        let effects = list.setTotal(count)
        if prompt == nil, notice == nil, focus == .list {
            notice = Notice(Bilingual("找到 \(count) 篇", "\(count) found"))
        }
        return effects
    }

    /// Rows that were asked for before the hits were counted do not know how many there are.
    mutating func completeTotal() -> [Effect] {
        var query = list.query
        query.keeping = nil
        guard list.window.hasMore, let searchTab, searchTab.counting == query, let total = searchTab.counted else {
            return []
        }
        return list.setTotal(total)
    }

    // MARK: From hit to hit

    /// What the search that the open article came from looks for in it.
    var searchedPattern: FindPattern? {
        guard tabBar.tab == .search, let query = searchTab?.query, !query.wantedWords.isEmpty else { return nil }
        return FindPattern(query)
    }

    /// To the next hit of a search; from the last of an article to the first of the next one.
    mutating func findNextOfSearch(by step: Int) -> [Effect] {
        if article?.find?.isAtEdge(step) == false {
            article?.findNext(by: step)
            return []
        }
        arrivesAtLastHit = step < 0
        let effects = openNeighbour(step)
        if effects.isEmpty { arrivesAtLastHit = false }
        return effects
    }

    /// Marks the hits of the search in the article that was opened from it, and goes to the first, or to the last.
    mutating func markSearch() {
        defer { arrivesAtLastHit = false }
        guard let pattern = searchedPattern else { return }
        article?.mark(pattern, atLast: arrivesAtLastHit)
    }
}
