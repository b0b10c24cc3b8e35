import GRDB
import News
import TestSupport
import Testing

@testable import NewsStore

@Suite struct RetentionTests {
    private let folder: TemporaryFolder
    private let store: NewsStore
    private let path: String
    private let now = Sample.noon + 100 * 86_400

    init() throws {
        folder = try TemporaryFolder([:])
        path = folder.path + "/library.sqlite"
        store = try NewsStore(path: path, access: .readWrite)
    }

    /// One article a day, the last of them on the day of `now`.
    private func contents(_ count: Int) -> [ArticleContent] {
        (0..<count).map { number in
            Sample.article(
                "\(number)", title: "\(number)", at: Sample.noon + Int64(100 - count + 1 + number) * 86_400,
                body: String(repeating: "消息", count: 1500))
        }
    }

    @discardableResult
    private func fill(_ count: Int = 100, from source: Source = Sample.source) throws -> StoreOutcome {
        try store.store(contents(count), from: source, discovered: Sample.discovered)
    }

    @Test func oldArticlesGoAndStarredOnesStay() throws {
        let ids = try fill().added
        try store.edit(.ids([ids[3]]), to: .starred(true))
        #expect(try store.retain(RetentionRules(all: .init(days: 30)), now: now) == 68)
        #expect(try store.ids().last == ids[3] && store.ids().count == 32)
        #expect(LibraryCheck(path: path).isWell)
    }

    @Test func theNewestStay() throws {
        let ids = try fill().added
        #expect(try store.retain(RetentionRules(all: .init(articles: 10)), now: now) == 90)
        #expect(try store.ids() == Array(ids.suffix(10).reversed()))
        #expect(try store.retain(RetentionRules(all: .init(articles: 10)), now: now) == 0)
    }

    @Test func aSourceHasItsOwnRule() throws {
        try fill()
        try fill(50, from: Source(key: "feed:b", kind: .feed, title: "大河网"))
        let rules = RetentionRules(sources: ["大河网": .init(articles: 5)])
        #expect(try store.retain(rules, now: now) == 45)
        #expect(try store.ids().count == 105)
    }

    @Test func roomComesBack() throws {
        try fill(400)
        try writeLogBack()
        let before = try #require(LibraryFile(path: path).size)
        #expect(try store.retain(RetentionRules(bytes: 1_000_000), now: now) > 200)
        try writeLogBack()
        let after = try #require(LibraryFile(path: path).size)
        #expect(after <= 1_100_000 && after < before / 2)
        #expect(LibraryCheck(path: path).isWell)
    }

    /// The index keeps what it was told to forget until it is merged: articles must not go in its stead.
    @Test func noMoreThanNeededGoesForTheSize() throws {
        try fill(400)
        while try store.index(limit: 100) > 0 {}
        let used = try store.connections.rows("PRAGMA page_count").compactMap(Int64.init).reduce(0, +) * 4096
        let removed = try store.retain(RetentionRules(bytes: used / 2), now: now)
        #expect((180...280).contains(removed))
        #expect(LibraryCheck(path: path).unindexed == 0)
    }

    private func writeLogBack() throws {
        try store.connections.writing?.queue().writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    @Test func whatWasRemovedDoesNotComeBack() throws {
        try fill()
        try store.retain(RetentionRules(all: .init(articles: 10)), now: now)
        let again = try fill()
        #expect(again.added.isEmpty && again.unchanged == 100)
        #expect(try store.ids().count == 10)
        #expect(try store.add(Sample.article("new", at: now)).count == 1)
    }
}
