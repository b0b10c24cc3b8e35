import News
import TestSupport
import Testing

@testable import NewsStore

/// Lists of many hits, looked at through windows; with every share of the library in the index.
@Suite struct SearchWindowTests {
    private static let total = 2600
    private let store: NewsStore
    private let query = HeadlineQuery(
        search: SearchQuery(parts: [SearchQuery.Part(.words(SearchQuery.Words("三农工作")))]))

    init() throws {
        store = try NewsStore.inMemory(places: Sample.places)
        let articles = (0..<Self.total).map { number in
            Sample.article(
                "\(number)", title: "第\(number)篇", at: Sample.noon + Int64(number / 3) * 500,
                body: number % 2 == 0 ? "三农工作会。" : "三农，农工，工作。")
        }
        try store.store(articles, from: Sample.source, discovered: Sample.discovered)
    }

    private func numbers(_ start: WindowStart, limit: Int = 10) throws -> (total: Int, offset: Int, titles: [String]) {
        let window = try store.headlines(query, from: start, limit: limit)
        return (window.total, window.offset, window.headlines.map(\.title))
    }

    private var all: [String] {
        (0..<Self.total).filter { $0 % 2 == 0 }.reversed().map { "第\($0)篇" }
    }

    @Test(arguments: [0, 700, 2600]) func anyRowIsReached(indexed: Int) throws {
        if indexed > 0 { try store.index(limit: indexed) }
        for offset in [0, 5, 1000, 1023, 1024, 1025, 1290, 30, 1200] {
            let window = try store.headlines(query, from: .offset(offset), limit: 10)
            #expect(window.headlines.map(\.title) == Array(all[offset...].prefix(10)))
            #expect(window.offset == offset)
            #expect(window.hasMore == (offset + 10 < 1300))
        }
        #expect(try store.count(query) == 1300)
        #expect(try numbers(.offset(1290)).total == 1300)
        let end = try numbers(.end, limit: 7)
        #expect(end.offset == 1293)
        #expect(end.titles == Array(all.suffix(7)))
        #expect(try numbers(.offset(5000)).titles.isEmpty)
    }

    @Test func theEndIsReachedBeforeAnythingIsCounted() throws {
        try store.index(limit: 1000)
        let end = try store.headlines(query, from: .end, limit: 3)
        #expect(end.total == 1300)
        #expect(!end.hasMore)
        #expect(end.offset == 1297)
        #expect(end.headlines.map(\.title) == Array(all.suffix(3)))
    }

    @Test func aWindowStandsAroundAnArticle() throws {
        try store.index(limit: 5000)
        let id = try #require(try store.headlines(query, from: .offset(700), limit: 1).headlines.first?.id)
        let window = try store.headlines(query, from: .article(id), limit: 10)
        #expect(window.offset == 695)
        #expect(window.headlines[5].id == id)
    }

    /// Articles of one second, and older ones that come late, are still in the order of their dates.
    @Test func whatComesLateFindsItsPlace() throws {
        try store.index(limit: 5000)
        let late = (0..<20).map { number in
            Sample.article("spät \(number)", title: "晚\(number)", at: Sample.noon + Int64(number) * 3600, body: "三农工作")
        }
        try store.store(late, from: Sample.source, discovered: Sample.discovered)
        try store.index(limit: 5000)
        #expect(try store.count(query) == 1320)
        let window = try store.headlines(query, from: .offset(0), limit: 1320)
        let moments = window.headlines.map(\.published.moment.seconds)
        // An entry of the index stands for some minutes, and a crowded hour reaches into the next one.
        let isNearlySorted = zip(moments, moments.dropFirst()).allSatisfy { $0 + 86_400 >= $1 }
        #expect(isNearlySorted)
        #expect(Set(window.headlines.map(\.id)).count == 1320)
    }

    @Test func aCountEndsWhenAnotherBegins() throws {
        let plan = try store.connections.read { try SearchPlan(query, places: [], $0) }
        let none = try store.connections.read { try HitCount(plan, $0, isWanted: { false }) }
        #expect(none == nil)
    }

    @Test func twoConnectionsIndexOneLibrary() throws {
        let folder = try TemporaryFolder([:])
        let path = folder.path + "/library.sqlite"
        let (one, other) = (
            try NewsStore(path: path, access: .readWrite), try NewsStore(path: path, access: .readWrite)
        )
        for number in 0..<40 {
            try one.add(Sample.article("\(number)", at: Sample.noon + Int64(number), body: "三农工作"))
        }
        while try one.index(limit: 3) + other.index(limit: 3) > 0 {}
        #expect(try one.count(query) == 40)
        #expect(try other.count(query) == 40)
        try one.connections.run("INSERT INTO word_index (word_index) VALUES ('integrity-check')")
    }
}
