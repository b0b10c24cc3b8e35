import News

extension State {
    mutating func beginFind() -> [Effect] {
        if focus == .article {
            article?.beginFind()
            return ask(.find)
        }
        return ask(.filter)
    }

    /// What the list is narrowed to, or the ranking in its place.
    var filter: String {
        rankingList?.filter ?? list.query.filter
    }

    mutating func setFilter(_ filter: String, selecting id: ArticleID? = nil) -> [Effect] {
        guard rankingList == nil else {
            rankingList?.setFilter(filter)
            return []
        }
        return [list.setFilter(filter, selecting: id)]
    }

    mutating func findNext(by step: Int) -> [Effect] {
        let key = keymap.name(of: .find)
        guard focus == .article, let pane = article else {
            return say(Bilingual("查找在文章中用，列表用 \(key) 筛选", "finding is for articles; \(key) filters the list"))
        }
        guard pane.find?.pattern.words == nil || rankingList != nil else { return findNextOfSearch(by: step) }
        guard pane.find == nil else {
            article?.findNext(by: step)
            return []
        }
        guard let last = histories[.find]?.entries.last else {
            return say(Bilingual("还没有查找过，\(key) 查找", "nothing has been looked for yet; \(key) finds"))
        }
        return find(FindPattern(last), by: step)
    }

    /// Looks for a pattern of before: the first hit from here on, or the one before.
    mutating func find(_ pattern: FindPattern, by step: Int) -> [Effect] {
        article?.beginFind()
        article?.find(pattern)
        guard article?.find?.hits.isEmpty == false else {
            article?.cancelFind()
            return sayNotFound(pattern.text)
        }
        article?.acceptFind()
        if step < 0 {
            article?.findNext(by: step)
        }
        return []
    }

    mutating func sayNotFound(_ pattern: String) -> [Effect] {
        say(Bilingual("没有找到“\(pattern)”", "“\(pattern)” was not found"), kind: .error)
    }
}
