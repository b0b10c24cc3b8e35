import ChineseText
import News
import Screen

extension State {
    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: movePages(2)
        case .pageUp: movePages(-2)
        case .halfPageDown: movePages(1)
        case .halfPageUp: movePages(-1)
        case .top: moveToTop()
        case .bottom: moveToBottom()
        case .readOn: readOn()
        case .open: openSelected()
        case .back: back()
        case .leave: focus == .list ? quit() : back()
        case .otherPane: otherPane()
        case .nextTab: show(tabBar.tab(by: 1))
        case .previousTab: show(tabBar.tab(by: -1))
        case .nextSection: showSection(by: 1)
        case .previousSection: showSection(by: -1)
        case .goToPlace: ask(.place)
        case .nextArticle: openNeighbour(1)
        case .previousArticle: openNeighbour(-1)
        case .zen: toggleZen()
        case .find: beginFind()
        case .findNext: findNext(by: 1)
        case .findPrevious: findNext(by: -1)
        case .toggleRead: toggleRead()
        case .markTabRead: markTabRead()
        case .toggleStar: toggleStar()
        case .undo: [.undo]
        case .redo: [.redo]
        case .cycleShow: cycleShow()
        case .cycleOrder: cycleOrder()
        case .removeSamples: [.removeSamples]
        case .nextTheme: nextTheme()
        case .chooseTheme: open(themesPopup())
        case .convert: convert()
        case .widen: setMeasure(typesetting.measure + 2)
        case .narrow: setMeasure(typesetting.measure - 2)
        case .browse: withAddress { [.browse($0)] }
        case .copyAddress: withAddress { [.copy($0)] }
        case .links: showLinks()
        case .commandLine: ask(.command)
        case .help: open(helpPopup())
        case .about: open(aboutPopup())
        case .redraw: [.redraw]
        case .suspend: savePosition() + [.suspend]
        case .quit: quit()
        }
    }

    private func quit() -> [Effect] {
        savePosition() + [.quit]
    }

    func savePosition() -> [Effect] {
        guard let article else { return [] }
        return [.savePosition(article.anchor, of: article.article.id)]
    }

    mutating func open(_ popup: Popup) -> [Effect] {
        self.popup = popup
        fit()
        return []
    }

    // MARK: Moving

    private mutating func move(by step: Int) -> [Effect] {
        if focus == .article {
            article?.scroll(by: step)
            return []
        }
        return moveInList(by: step)
    }

    private mutating func moveInList(by step: Int) -> [Effect] {
        if let ranking = rankingList {
            rankingList?.move(toRow: ranking.selected + step)
            return []
        }
        return list.move(by: step)
    }

    private mutating func movePages(_ halves: Int) -> [Effect] {
        if focus == .article {
            let page = article?.page ?? 1
            article?.scroll(by: halves * page / 2)
            return []
        }
        return moveInList(by: halves * max(2, list.rows) / 2)
    }

    private mutating func moveToTop() -> [Effect] {
        if focus == .article {
            article?.scroll(toRow: 0)
            return []
        }
        rankingList?.move(toRow: 0)
        return rankingList == nil ? list.move(toRow: 0) : []
    }

    private mutating func moveToBottom() -> [Effect] {
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

    private mutating func readOn() -> [Effect] {
        guard focus == .article, let article else { return movePages(2) }
        guard article.isAtEnd else { return movePages(2) }
        guard let next = list.nextUnread else {
            notice = Notice(Bilingual("后面没有未读文章了", "no unread article below"))
            return []
        }
        list.select(next.id)
        return open(next.id)
    }

    // MARK: Opening

    mutating func open(_ id: ArticleID) -> [Effect] {
        if article?.article.id == id {
            focus = .article
            return []
        }
        opening = id
        reopening = nil
        return [.open(id)]
    }

    mutating func openSelected() -> [Effect] {
        if let entry = rankingList?.selectedEntry {
            return open(entry)
        }
        guard focus == .list, let selected = list.selected else { return [] }
        return open(selected)
    }

    private mutating func open(_ entry: StoredRanking.Entry) -> [Effect] {
        guard focus == .list else { return [] }
        if let id = entry.article {
            return open(id)
        }
        if let url = entry.url {
            return [.browse(url)]
        }
        notice = Notice(Bilingual("文库里没有这一篇，排行也没有给出网址", "not in the library, and the ranking has no address"))
        return []
    }

    private mutating func openNeighbour(_ step: Int) -> [Effect] {
        guard rankingList == nil, let row = list.selectedRow else { return [] }
        guard (0..<list.window.total).contains(row + step) else {
            notice = Notice(
                step > 0 ? Bilingual("已是最后一篇", "the last article") : Bilingual("已是第一篇", "the first article"))
            return []
        }
        let effects = list.move(by: step)
        return effects + (list.selected.map { open($0) } ?? [])
    }

    private mutating func back() -> [Effect] {
        guard focus == .article else {
            return list.query.filter.isEmpty ? [] : [list.setFilter("")]
        }
        article?.clearFind()
        focus = .list
        return savePosition()
    }

    private mutating func otherPane() -> [Effect] {
        if focus == .article {
            focus = .list
        } else if article != nil {
            focus = .article
        }
        return []
    }

    private mutating func toggleZen() -> [Effect] {
        guard article != nil else { return [] }
        isZen.toggle()
        focus = .article
        return []
    }

    // MARK: Tabs and sections

    func query(for tab: Tab) -> HeadlineQuery {
        var query = HeadlineQuery(section: tabBar.section, show: list.query.show, order: list.query.order)
        if section?.kind == .starred {
            query.section = nil
            query.show = .starred
        } else if edition.section(tabBar.section) != nil, query.show == .starred {
            query.show = .all
        }
        if case .place(let place) = tab {
            query.place = place
        }
        return query
    }

    mutating func show(_ tab: Tab) -> [Effect] {
        tabBar.select(tab)
        focus = .list
        guard !showsRankings else {
            showRanking()
            return savePosition()
        }
        return savePosition() + [list.show(query(for: tabBar.tab))]
    }

    mutating func show(section: SectionKey) -> [Effect] {
        tabBar.select(section: section, edition: edition, rankings: rankings.count)
        rankingList = nil
        return show(tabBar.tab)
    }

    private mutating func showSection(by step: Int) -> [Effect] {
        let sections = edition.sections
        guard let index = sections.firstIndex(where: { $0.id == tabBar.section }) else { return [] }
        return show(section: sections[(index + step + sections.count) % sections.count].id)
    }

    mutating func showRanking() {
        guard case .ranking(let index) = tabBar.tab else { return }
        let ranking = rankings.indices.contains(index) ? rankings[index] : nil
        guard rankingList?.ranking != ranking || rankingList == nil else { return }
        rankingList = RankingList(ranking: ranking, rows: plan.list?.content.size.rows ?? list.rows)
    }

    // MARK: Finding

    private mutating func beginFind() -> [Effect] {
        if focus == .article {
            return ask(.find)
        }
        return rankingList == nil ? ask(.filter) : []
    }

    private mutating func findNext(by step: Int) -> [Effect] {
        guard focus == .article, let pane = article else { return [] }
        if pane.find == nil, let last = histories[.find]?.entries.last {
            article?.find(last)
        } else {
            article?.findNext(by: step)
        }
        return []
    }

    // MARK: The state of reading

    /// The article that a command is for: the open one where it is being read, else the selected headline.
    private var subject: (id: ArticleID, isRead: Bool, isStarred: Bool, url: String?)? {
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

    private mutating func toggleRead() -> [Effect] {
        guard let subject else { return [] }
        return change(.read(!subject.isRead), of: subject.id)
    }

    private mutating func toggleStar() -> [Effect] {
        guard let subject else { return [] }
        return change(.starred(!subject.isStarred), of: subject.id)
    }

    private mutating func markTabRead() -> [Effect] {
        guard rankingList == nil else { return [] }
        list.apply(.read(true), to: nil)
        notice = Notice(Bilingual("本页已全部标为已读，u 撤销", "all marked read; u undoes it"))
        return [.edit(.all(list.query), .read(true))]
    }

    mutating func show(_ show: HeadlineQuery.Show) -> [Effect] {
        guard rankingList == nil, section?.kind != .starred else { return [] }
        var query = list.query
        query.show = show
        query.keeping = nil
        notice = Notice(show.title)
        return [list.show(query, selecting: list.selected)]
    }

    private mutating func cycleShow() -> [Effect] {
        show(list.query.show.next)
    }

    mutating func sort(by order: HeadlineQuery.Order) -> [Effect] {
        guard rankingList == nil else { return [] }
        var query = list.query
        query.order = order
        notice = Notice(order.title)
        return [list.show(query, selecting: list.selected)]
    }

    private mutating func cycleOrder() -> [Effect] {
        sort(by: list.query.order.next)
    }

    // MARK: The look

    mutating func choose(theme name: String) {
        theme = name
        chosenTheme = name
    }

    private mutating func nextTheme() -> [Effect] {
        guard !themes.isEmpty else { return [] }
        let index = themes.firstIndex { $0.name == theme } ?? -1
        let next = themes[(index + 1) % themes.count]
        choose(theme: next.name)
        notice = Notice(Bilingual("主题：", "theme: ") + next.title)
        return []
    }

    private mutating func convert() -> [Effect] {
        let name: Bilingual
        (typesetting.conversion, name) =
            switch typesetting.conversion {
            case nil: (.toSimplified, Bilingual("简体", "simplified"))
            case .toSimplified: (.toTraditional, Bilingual("繁體", "traditional"))
            case .toTraditional: (nil, Bilingual("原文", "as written"))
            }
        notice = Notice(name)
        fit()
        return []
    }

    mutating func setMeasure(_ hanzi: Int) -> [Effect] {
        let range = Typesetting.measures
        typesetting.measure = max(range.lowerBound, min(hanzi, range.upperBound))
        chosenMeasure = typesetting.measure
        notice = Notice(Bilingual("版心 \(typesetting.measure) 字", "measure of \(typesetting.measure) hanzi"))
        fit()
        return []
    }

    // MARK: Out of the program

    private mutating func withAddress(_ effects: (String) -> [Effect]) -> [Effect] {
        if let entry = rankingList?.selectedEntry, focus == .list {
            if let url = entry.url { return effects(url) }
        } else if let url = subject?.url {
            return effects(url)
        }
        notice = Notice(Bilingual("这一篇没有网址", "this one has no address"))
        return []
    }

    private mutating func showLinks() -> [Effect] {
        guard let article else { return [] }
        guard !article.links.isEmpty else {
            notice = Notice(Bilingual("文章中没有链接", "the article has no links"))
            return []
        }
        return open(linksPopup(of: article))
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

    var title: Bilingual {
        switch self {
        case .date: Bilingual("按日期排序", "sorted by date")
        case .source: Bilingual("按来源排序", "sorted by source")
        case .place: Bilingual("按县区排序", "sorted by place")
        }
    }
}
