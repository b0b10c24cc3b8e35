public import News

extension State {
    /// The article that a command is for: the open one where it is being read, else the selected headline.
    var subject: (id: ArticleID, isRead: Bool, isStarred: Bool, url: String?)? {
        if focus == .article, let article = article?.article {
            return (article.id, article.isRead, article.isStarred, article.content.url)
        }
        guard rankingList == nil, let headline = list.selectedHeadline else { return nil }
        return (headline.id, headline.isRead, headline.isStarred, headline.url)
    }

    /// Shows a change at once and has it stored.
    mutating func change(_ change: StateChange, of id: ArticleID) -> [Effect] {
        list.keep(id)
        list.apply(change, to: [id])
        if article?.article.id == id {
            article?.apply(change)
        }
        return [.edit(.ids([id]), change)]
    }

    mutating func toggleRead() -> [Effect] {
        guard let subject else { return sayNoSubject() }
        return change(.read(!subject.isRead), of: subject.id)
    }

    mutating func toggleStar() -> [Effect] {
        guard let subject else { return sayNoSubject() }
        return change(.starred(!subject.isStarred), of: subject.id)
    }

    mutating func markTabRead() -> [Effect] {
        guard rankingList == nil, list.window.total > 0 else { return sayNoSubject() }
        list.apply(.read(true), to: nil)
        return [.edit(.all(list.query), .read(true))]
    }

    mutating func show(_ show: HeadlineQuery.Show) -> [Effect] {
        guard rankingList == nil else { return sayNoSubject() }
        guard section?.kind != .starred else {
            return say(Bilingual("这里只有收藏的文章", "only starred articles are here"))
        }
        chosenShow = show
        var query = list.query
        query.show = show
        query.keeping = nil
        notice = Notice(show.title)
        return [list.show(query, selecting: list.selected)]
    }

    mutating func sort(by order: HeadlineQuery.Order) -> [Effect] {
        guard rankingList == nil else { return sayNoSubject() }
        var query = list.query
        query.order = order
        notice = Notice(Bilingual(order.title.chinese + "排序", "sorted " + order.title.english))
        return [list.show(query, selecting: list.selected)]
    }

    mutating func sayNoSubject() -> [Effect] {
        say(
            rankingList == nil
                ? Bilingual("这里没有文章", "there is no article here")
                : Bilingual("排行里只能打开文章", "in rankings, articles can only be opened"))
    }
}

extension HeadlineQuery.Show {
    var next: Self {
        switch self {
        case .all: .unread
        case .unread: .starred
        case .starred: .all
        }
    }

    var title: Bilingual {
        switch self {
        case .all: Bilingual("显示全部", "showing all")
        case .unread: Bilingual("只显示未读", "showing unread")
        case .starred: Bilingual("只显示收藏", "showing starred")
        }
    }
}

extension HeadlineQuery.Order {
    var next: Self {
        switch self {
        case .date: .source
        case .source: .place
        case .place: .date
        }
    }

    /// 按来源
    public var title: Bilingual {
        switch self {
        case .date: Bilingual("按日期", "by date")
        case .source: Bilingual("按来源", "by source")
        case .place: Bilingual("按县区", "by place")
        }
    }
}
