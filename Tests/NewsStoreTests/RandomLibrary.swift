import News
import NewsStore
import TestSupport

/// Does at random what is done to libraries.
struct RandomLibrary {
    let store: NewsStore
    fileprivate var generator: SeededGenerator
    private var stored = 0

    init(store: NewsStore, seed: UInt64) {
        self.store = store
        generator = SeededGenerator(seed: seed)
    }

    mutating func step() throws {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0...3: try add(Int.random(in: 1...20, using: &generator))
        case 4: try changeSome()
        case 5, 6: try store.edit(.ids(try some()), to: change())
        case 7: try store.edit(.all(try query()), to: change())
        case 8, 9: try store.undo()
        case 10: try store.redo()
        case 11: try store.removeSamples()
        default: try add(1)
        }
    }

    mutating func query() throws -> HeadlineQuery {
        try HeadlineQuery(
            section: [Sample.county, Sample.city, nil].randomElement(using: &generator) ?? nil,
            place: [Sample.mengjin, Sample.yanshi, nil, nil].randomElement(using: &generator) ?? nil,
            show: HeadlineQuery.Show.allCases.randomElement(using: &generator) ?? .all,
            filter: ["", "", "", "三", "孟津", "日报 二"].randomElement(using: &generator) ?? "",
            order: HeadlineQuery.Order.allCases.randomElement(using: &generator) ?? .date,
            keeping: Bool.random(using: &generator) ? one() : nil)
    }

    mutating func one() throws -> ArticleID? {
        try all().randomElement(using: &generator)
    }

    private mutating func add(_ count: Int) throws {
        let articles = (stored..<stored + count).map { article($0) }
        stored += count
        try store.store(
            articles, from: source(), discovered: Sample.discovered, isSample: Bool.random(using: &generator))
    }

    private mutating func changeSome() throws {
        let articles = (0..<5).map { _ in article(Int.random(in: 0...stored, using: &generator)) }
        try store.store(articles, from: source(), discovered: Sample.discovered)
    }

    private mutating func article(_ number: Int) -> ArticleContent {
        // Ten spans and more, many articles a span, some of the same second.
        let moment = Sample.noon + Int64.random(in: 0..<40, using: &generator) * 600_000
        return Sample.article(
            "\(number)", title: ["一二", "二三", "三四"].randomElement(using: &generator) ?? "", at: moment,
            section: [Sample.county, Sample.county, Sample.city].randomElement(using: &generator) ?? Sample.city,
            place: [Sample.mengjin, Sample.yanshi, PlaceKey(rawValue: "zzz"), nil].randomElement(using: &generator)
                ?? nil,
            sourceName: [nil, "洛阳日报", "洛阳晚报"].randomElement(using: &generator) ?? nil)
    }

    private mutating func source() -> Source {
        let key = ["a", "b"].randomElement(using: &generator) ?? "a"
        return Source(key: key, kind: .feed, title: "来源\(key)")
    }

    private mutating func change() -> StateChange {
        let value = Bool.random(using: &generator)
        return Bool.random(using: &generator) ? .read(value) : .starred(value)
    }

    private mutating func some() throws -> [ArticleID] {
        try Array(all().shuffled(using: &generator).prefix(4))
    }

    private func all() throws -> [ArticleID] {
        try store.ids()
    }
}

extension RandomLibrary {
    /// Starts of windows in a list, likely and unlikely.
    mutating func starts(in list: [ArticleID]) throws -> [WindowStart] {
        let inside = list.shuffled(using: &generator).prefix(4).map(WindowStart.article)
        let outside = try [one()].compactMap { $0 }.map(WindowStart.article)
        let offsets = (0..<4).map { _ in WindowStart.offset(Int.random(in: 0...list.count + 2, using: &generator)) }
        return inside + outside + offsets + [.end]
    }

    mutating func limit() -> Int {
        Int.random(in: 0...30, using: &generator)
    }
}
