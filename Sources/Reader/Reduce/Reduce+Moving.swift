import News

extension State {
    mutating func move(by step: Int) -> [Effect] {
        if focus == .article {
            article?.scroll(by: step)
            return []
        }
        return moveInList(by: step)
    }

    /// Moves by half pages.
    mutating func movePages(_ halves: Int) -> [Effect] {
        if focus == .article {
            let page = article?.page ?? 1
            article?.scroll(by: halves.signum() * max(1, abs(halves) * page / 2))
            return []
        }
        return moveInList(by: halves * max(2, list.rows) / 2)
    }

    mutating func moveToTop() -> [Effect] {
        if focus == .article {
            article?.scrollToStart()
            return []
        }
        rankingList?.move(toRow: 0)
        return rankingList == nil ? list.move(toRow: 0) : []
    }

    mutating func moveToBottom() -> [Effect] {
        if focus == .article {
            article?.scrollToEnd()
            return []
        }
        if let ranking = rankingList {
            rankingList?.move(toRow: ranking.entries.count - 1)
            return []
        }
        return list.moveToEnd()
    }

    /// A page down; from the end of the article to the next one that is unread.
    mutating func readOn() -> [Effect] {
        guard focus == .article, let article, article.isAtEnd else { return movePages(2) }
        guard rankingList == nil else { return openNeighbour(1) }
        if let next = list.nextUnread {
            list.select(next.id)
            return open(next.id)
        }
        guard !list.isLoadedToEnd, list.query.show != .starred, let selected = list.selected else {
            return sayNoneUnread()
        }
        return [.findUnread(list.query, after: selected)]
    }

    /// Opens the unread article that was found beyond the rows at hand, unless the reader has moved on.
    mutating func goOn(to next: ArticleID?, after id: ArticleID) -> [Effect] {
        guard focus == .article, list.selected == id else { return [] }
        guard let next else { return sayNoneUnread() }
        return [list.jump(to: next)] + open(next)
    }

    private mutating func sayNoneUnread() -> [Effect] {
        say(Bilingual("后面没有未读文章了", "no unread article below"))
    }

    private mutating func moveInList(by step: Int) -> [Effect] {
        if let ranking = rankingList {
            rankingList?.move(toRow: ranking.selected + step)
            return []
        }
        return list.move(by: step)
    }
}
