public import News

/// What is there again at the next start.
public struct Session: Sendable, Hashable, Codable {
    public var section: SectionKey?
    public var place: PlaceKey?
    public var filter: String?
    public var show: String?
    public var order: String?
    /// The selected headline.
    public var selected: ArticleID?
    /// The open article.
    public var article: ArticleID?
    public var isReading: Bool?
    public var theme: String?
    public var measure: Int?
    public var finds: [String]?
    public var filters: [String]?
    public var commands: [String]?
    public var searches: [String]?

    public init() {}
}

extension State {
    /// What to remember of this state.
    public var session: Session {
        var session = Session()
        session.section = tabBar.section
        let list = searchTab != nil && tabBar.tab == .search ? HeadlineList() : list
        session.place = tabBar.place
        session.filter = list.query.filter
        session.show = chosenShow.rawValue
        session.order = list.query.order.rawValue
        session.selected = list.selected
        session.article = article?.article.id
        session.isReading = focus == .article
        session.theme = chosenTheme
        session.measure = chosenMeasure
        session.finds = histories[.find]?.entries
        session.filters = histories[.filter]?.entries
        session.commands = histories[.command]?.entries
        session.searches = histories[.search]?.entries
        return session
    }

    mutating func restore(_ session: Session) {
        chosenShow = session.show.flatMap(HeadlineQuery.Show.init) ?? .all
        var query = query(for: tabBar.tab)
        query.filter = session.filter ?? ""
        query.keeping = session.selected
        query.order = session.order.flatMap(HeadlineQuery.Order.init) ?? .date
        list = HeadlineList(query: query)
        if let selected = session.selected {
            list.select(selected)
        }
        chosenTheme = session.theme
        if let measure = session.measure, Typesetting.measures.contains(measure) {
            typesetting.measure = measure
            chosenMeasure = measure
        }
        opening = session.article
        reopening = session.isReading == true ? .article : .list
        histories[.find] = InputHistory(session.finds ?? [])
        histories[.filter] = InputHistory(session.filters ?? [])
        histories[.command] = InputHistory(session.commands ?? [])
        histories[.search] = InputHistory(session.searches ?? [])
    }

    /// What to ask for at the start.
    public func start() -> [Effect] {
        let reopen = opening.map { [Effect.open($0)] } ?? []
        return [.loadTallies, .loadRankings, list.reload()] + reopen
    }

    /// What to have done before the program ends without having been asked to.
    public func leave() -> [Effect] {
        savePosition()
    }
}
