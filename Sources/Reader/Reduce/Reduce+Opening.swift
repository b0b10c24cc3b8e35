import News

extension State {
    mutating func open(_ id: ArticleID) -> [Effect] {
        reopening = nil
        guard article?.article.id != id else {
            opening = nil
            focus = .article
            return []
        }
        opening = id
        return [.open(id)]
    }

    mutating func openSelected() -> [Effect] {
        guard focus == .list else { return [] }
        if let ranking = rankingList {
            return ranking.selectedEntry.map { open($0) } ?? []
        }
        return list.selected.map { open($0) } ?? sayNoSubject()
    }

    mutating func open(_ entry: StoredRanking.Entry) -> [Effect] {
        if let id = entry.article {
            return open(id)
        }
        if let url = entry.url {
            return [.browse(url)]
        }
        return say(Bilingual("文库里没有这一篇，排行也没有给出网址", "not in the library, and the ranking has no address"))
    }

    /// The next article or the one before; where none is open yet, the selected one.
    mutating func openNeighbour(_ step: Int) -> [Effect] {
        guard article != nil || opening != nil else { return openSelected() }
        if let ranking = rankingList {
            guard let row = ranking.row(withArticleFrom: ranking.selected, by: step) else {
                return sayNoNeighbour(step)
            }
            rankingList?.move(toRow: row)
            return ranking.entries[row].article.map { open($0) } ?? []
        }
        guard let row = list.selectedRow, (0..<list.window.total).contains(row + step) else {
            return sayNoNeighbour(step)
        }
        let effects = list.move(by: step)
        return effects + (list.selected.map { open($0) } ?? [])
    }

    private mutating func sayNoNeighbour(_ step: Int) -> [Effect] {
        say(step > 0 ? Bilingual("已是最后一篇", "the last article") : Bilingual("已是第一篇", "the first article"))
    }

    /// From the article to the list; in the list, to all of its headlines.
    mutating func back() -> [Effect] {
        opening = nil
        guard focus == .article else {
            guard filter.isEmpty else { return setFilter("", selecting: list.selected) }
            guard tabBar.tab != .search else { return closeSearch() }
            let leave = keymap.name(of: .leave)
            return say(Bilingual("\(leave) 退出", "\(leave) quits"))
        }
        article?.clearFind()
        focus = .list
        return savePosition()
    }

    /// Takes an article out of its pane that is no longer in the library.
    mutating func closeArticle() {
        article = nil
        opening = nil
        focus = .list
    }

    mutating func otherPane() -> [Effect] {
        guard focus == .list else {
            focus = .list
            return []
        }
        guard article != nil else { return sayNoArticle() }
        focus = .article
        return []
    }

    mutating func toggleZen() -> [Effect] {
        guard article != nil else { return sayNoArticle() }
        isZen = focus == .list || !isZen
        focus = .article
        return []
    }
}
