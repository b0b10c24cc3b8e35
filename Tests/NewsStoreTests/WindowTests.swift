import News
import NewsStore
import Testing

@Suite struct WindowTests {
    @Test func newestComesFirst() throws {
        let store = try NewsStore.inMemory()
        try store.add(
            Sample.article("b", title: "中", at: Sample.noon + 1), Sample.article("a", title: "旧", at: Sample.noon),
            Sample.article("c", title: "新", at: Sample.noon + 2))
        #expect(try store.titles() == ["新", "中", "旧"])
    }

    @Test func tabsHaveTheirOwn() throws {
        let store = try NewsStore.inMemory()
        try store.add(
            Sample.article("1", title: "孟津"), Sample.article("2", title: "偃师", place: Sample.yanshi),
            Sample.article("3", title: "无", place: nil),
            Sample.article("4", title: "市", section: Sample.city, place: nil))
        #expect(try store.titles(HeadlineQuery(section: Sample.county)) == ["无", "偃师", "孟津"])
        #expect(try store.titles(HeadlineQuery(section: Sample.county, place: Sample.mengjin)) == ["孟津"])
        #expect(try store.titles(HeadlineQuery(place: Sample.yanshi)) == ["偃师"])
        #expect(try store.titles(HeadlineQuery(section: SectionKey(rawValue: "none"))) == [])
    }

    @Test func showsUnreadOrStarred() throws {
        let store = try NewsStore.inMemory()
        let ids = try store.add(Sample.article("1", title: "一"), Sample.article("2", title: "二"))
        try store.edit(.ids([ids[0]]), to: .read(true))
        try store.edit(.ids([ids[0]]), to: .starred(true))
        #expect(try store.titles(HeadlineQuery(show: .unread)) == ["二"])
        #expect(try store.titles(HeadlineQuery(show: .starred)) == ["一"])
    }

    @Test func theArticleJustReadStaysWhereItIs() throws {
        let store = try NewsStore.inMemory()
        let ids = try store.add(
            Sample.article("1", title: "一"), Sample.article("2", title: "二"), Sample.article("3", title: "三"))
        let query = HeadlineQuery(section: Sample.county, show: .unread, keeping: ids[1])
        #expect(try store.titles(query) == ["三", "二", "一"])
        try store.edit(.ids([ids[1]]), to: .read(true))
        #expect(try store.titles(query) == ["三", "二", "一"])
        #expect(try store.headlines(query, from: .article(ids[1]), limit: 3).offset == 0)
        try store.edit(.all(HeadlineQuery()), to: .read(true))
        #expect(try store.titles(query) == ["二"])
        #expect(try store.titles(HeadlineQuery(section: Sample.city, show: .unread, keeping: ids[1])) == [])
    }

    /// However far down it is, and in whatever order the list stands.
    @Test(arguments: HeadlineQuery.Order.allCases) func theNextUnreadArticleIsFound(order: HeadlineQuery.Order) throws {
        let store = try NewsStore.inMemory(places: Sample.places)
        let articles = (0..<600).map { number in
            Sample.article(
                "\(number)", title: "第 \(number) 篇", at: Sample.noon + Int64(number),
                sourceName: number % 2 == 0 ? "甲" : "乙")
        }
        try store.store(articles, from: Sample.source, discovered: Sample.discovered)
        let query = HeadlineQuery(order: order)
        let ids = try store.headlines(query, from: .offset(0), limit: 600).headlines.map(\.id)
        try store.edit(.all(HeadlineQuery()), to: .read(true))
        try store.edit(.ids([ids[17], ids[580]]), to: .read(false))
        #expect(try store.unreadArticle(of: query, after: ids[0]) == ids[17])
        #expect(try store.unreadArticle(of: query, after: ids[17]) == ids[580])
        #expect(try store.unreadArticle(of: query, after: ids[580]) == nil)
        #expect(try store.unreadArticle(of: query, after: ids[599]) == nil)
    }

    @Test func placesComeInTheEditionsOrder() throws {
        let store = try NewsStore.inMemory(places: Sample.places)
        try store.add(
            Sample.article("1", title: "无", at: Sample.noon + 9, place: nil), Sample.article("2", title: "孟津旧"),
            Sample.article("3", title: "孟津新", at: Sample.noon + 5),
            Sample.article("4", title: "偃师", place: Sample.yanshi),
            Sample.article("5", title: "外地", place: PlaceKey(rawValue: "abroad")))
        #expect(try store.titles(HeadlineQuery(order: .place)) == ["偃师", "孟津新", "孟津旧", "外地", "无"])
    }

    @Test func sourcesComeByName() throws {
        let store = try NewsStore.inMemory()
        try store.add(
            Sample.article("1", title: "乙旧", sourceName: "乙"), Sample.article("2", title: "甲", sourceName: "丙"),
            Sample.article("3", title: "乙新", at: Sample.noon + 5, place: Sample.yanshi, sourceName: "乙"))
        #expect(try store.titles(HeadlineQuery(order: .source)) == ["甲", "乙新", "乙旧"])
    }

    @Test func filtersFoldAndAllWordsMustStand() throws {
        let store = try NewsStore.inMemory(places: Sample.places)
        try store.add(
            Sample.article("1", title: "会盟镇ＡＢＣ银行開門"), Sample.article("2", title: "开门红", place: Sample.yanshi),
            Sample.article("3", title: "天气", place: nil, sourceName: "洛阳晚报"))
        #expect(try store.titles(HeadlineQuery(filter: "开门")) == ["开门红", "会盟镇ＡＢＣ银行開門"])
        #expect(try store.titles(HeadlineQuery(filter: "abc　開門")) == ["会盟镇ＡＢＣ银行開門"])
        #expect(try store.titles(HeadlineQuery(filter: "孟津 银行")) == ["会盟镇ＡＢＣ银行開門"])
        #expect(try store.titles(HeadlineQuery(filter: "晚報")) == ["天气"])
        #expect(try store.titles(HeadlineQuery(filter: "银行 天气")) == [])
        #expect(try store.titles(HeadlineQuery(filter: " 　")).count == 3)
    }

    @Test func aFilteredListSeesWhatIsStoredMeanwhile() throws {
        let store = try NewsStore.inMemory()
        let query = HeadlineQuery(filter: "春")
        try store.add(Sample.article("1", title: "春"))
        #expect(try store.titles(query).count == 1)
        try store.add(Sample.article("2", title: "立春"))
        #expect(try store.titles(query).count == 2)
    }

    @Test func windowsBeyondTheListAreEmpty() throws {
        let store = try NewsStore.inMemory()
        #expect(try store.headlines(HeadlineQuery(), from: .end, limit: 5) == HeadlineWindow())
        try store.add(Sample.article("1"))
        #expect(try store.headlines(HeadlineQuery(), from: .offset(7), limit: 5) == HeadlineWindow(total: 1, offset: 1))
        #expect(try store.headlines(HeadlineQuery(), from: .offset(0), limit: 0).headlines.isEmpty)
        let unknown = ArticleID(rawValue: 5)
        #expect(try store.headlines(HeadlineQuery(), from: .article(unknown), limit: 5).headlines.count == 1)
    }

    /// Every window is that part of the whole list, and the whole list is what the rows say.
    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func windowsAreTheListInParts(seed: UInt64) throws {
        let store = try NewsStore.inMemory(places: Sample.places)
        var random = RandomLibrary(store: store, seed: seed)
        for _ in 0..<60 {
            for _ in 0..<3 { try random.step() }
            let query = try random.query()
            let expected = try NaiveList(store: store).ids(query)
            #expect(try store.headlines(query, from: .offset(0), limit: 100_000).headlines.map(\.id) == expected)
            for start in try random.starts(in: expected) {
                let limit = random.limit()
                let window = try store.headlines(query, from: start, limit: limit)
                #expect(window.total == expected.count)
                #expect(window.offset == NaiveList.offset(of: start, limit: limit, in: expected))
                #expect(window.headlines.map(\.id) == Array(expected[window.offset...].prefix(limit)))
            }
        }
    }
}

/// The lists as one would make them without caring for time: every article read, filtered and sorted.
private struct NaiveList {
    let store: NewsStore

    func ids(_ query: HeadlineQuery) throws -> [ArticleID] {
        let all = try store.headlines(HeadlineQuery(), from: .offset(0), limit: 100_000).headlines
        return all.filter { fits($0, query) }.sorted { precedes($0, $1, query.order) }.map(\.id)
    }

    private func fits(_ headline: Headline, _ query: HeadlineQuery) -> Bool {
        let shown =
            switch query.show {
            case .all: true
            case .unread: !headline.isRead
            case .starred: headline.isStarred
            }
        let names = [headline.title, headline.sourceName, Sample.places.first { $0.id == headline.place }?.name ?? ""]
        return (query.section == nil || query.section == headline.section)
            && (query.place == nil || query.place == headline.place)
            && (shown || query.keeping == headline.id)
            && query.filter.split(separator: " ").allSatisfy { word in names.contains { $0.contains(word) } }
    }

    private func precedes(_ a: Headline, _ b: Headline, _ order: HeadlineQuery.Order) -> Bool {
        switch order {
        case .date:
            a.id > b.id
        case .source:
            a.sourceName != b.sourceName ? a.sourceName < b.sourceName : a.id > b.id
        case .place:
            Self.rank(a.place) != Self.rank(b.place) ? Self.rank(a.place) < Self.rank(b.place) : a.id > b.id
        }
    }

    private static func rank(_ place: PlaceKey?) -> Int {
        guard let place else { return .max }
        return Sample.places.firstIndex { $0.id == place } ?? Sample.places.count
    }

    static func offset(of start: WindowStart, limit: Int, in list: [ArticleID]) -> Int {
        let lastStart = max(0, list.count - limit)
        return switch start {
        case .offset(let offset): min(offset, list.count)
        case .end: lastStart
        case .article(let id): list.firstIndex(of: id).map { min(max(0, $0 - limit / 2), lastStart) } ?? 0
        }
    }
}
