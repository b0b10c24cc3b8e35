import News

extension State {
    mutating func beginFind() -> [Effect] {
        if focus == .article {
            article?.beginFind()
            return ask(.find)
        }
        guard rankingList == nil else {
            return say(Bilingual("排行不能筛选", "rankings cannot be filtered"))
        }
        return ask(.filter)
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
