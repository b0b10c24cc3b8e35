import News
import TestSupport
import Testing

@testable import NewsStore

/// Searches list what the other lists do: nothing that is muted, and one report of an event.
@Suite struct HiddenSearchTests {
    private let store: NewsStore
    private let other = Source(key: "https://example.org/feed", kind: .feed, title: "大河网")
    private static let text = String((0x4E00..<0x4E80).compactMap(Unicode.Scalar.init).map(Character.init))

    /// Two of a lottery, one of them in Yanshi; one event in two reports; one article of snow.
    init() throws {
        store = try NewsStore.inMemory(places: Sample.places)
        try store.add(
            Sample.article("a", title: "孟津彩票", at: Sample.noon + 40), Sample.article("b", title: "孟津的雪"),
            Sample.article("c", title: "偃师彩票", at: Sample.noon + 30, place: Sample.yanshi),
            Sample.article("d", title: "孟津送庄镇春耕", at: Sample.noon + 20, body: Self.text))
        let again = Sample.article("e", title: "孟津送庄镇：春耕", at: Sample.noon + 10, body: Self.text)
        try store.store([again], from: other, discovered: Sample.discovered)
    }

    private func found(_ criteria: SearchQuery.Criterion..., revealing: Hidden = []) throws -> [String] {
        let search = SearchQuery(parts: criteria.map { SearchQuery.Part($0) }, order: .newestFirst)
        let query = HeadlineQuery(search: search, revealing: revealing)
        let window = try store.headlines(query, from: .offset(0), limit: 9)
        #expect(try store.count(query) == window.headlines.count)
        return window.headlines.map(\.title)
    }

    /// Whether the index agrees with what it is said to hold.
    private func checkIndex(of other: NewsStore? = nil) throws {
        let store = other ?? store
        try store.index(limit: 100)
        #expect(try !store.hasUnindexed)
        try store.connections.run("INSERT INTO word_index (word_index) VALUES ('integrity-check')")
    }

    /// Before there is an index, while a part is in it, and after; muted before it is made and after.
    @Test(arguments: [0, 1, 3, 9], [0, 9])
    func whatIsHiddenIsNotFound(before: Int, after: Int) throws {
        if before > 0 { try store.index(limit: before) }
        try store.mute(MutedWord("彩票", place: Sample.mengjin), isOn: true)
        if after > 0 { try store.index(limit: after) }
        #expect(try found(.words(.init("彩票"))) == ["偃师彩票"])
        #expect(try found(.words(.init("彩票", field: .title)), revealing: .muted) == ["孟津彩票", "偃师彩票"])
        #expect(try found(.words(.init("送庄镇"))) == ["孟津送庄镇春耕"])
        #expect(try found(.words(.init("送庄镇")), revealing: .repeated).count == 2)
        #expect(try found(.places([Sample.mengjin])) == ["孟津送庄镇春耕", "孟津的雪"])
        #expect(try found(.places([Sample.mengjin]), revealing: [.muted, .repeated]).count == 4)
        #expect(try found(.sections([Sample.county])).count == 3)
        #expect(try found(.words(.init("mj", places: [Sample.mengjin], isPinyin: true))).count == 2)
        #expect(try store.edit(.all(HeadlineQuery(search: SearchQuery(parts: []))), to: .read(true))?.count == 3)
    }

    @Test func aMuteAndItsEndLeaveTheIndexAlone() throws {
        try store.index(limit: 100)
        #expect(try found(.words(.init("彩票"))).count == 2)
        try store.mute(MutedWord("彩票"), isOn: true)
        #expect(try !store.hasUnindexed)
        #expect(try found(.words(.init("彩票"))).isEmpty)
        try store.undo()
        #expect(try !store.hasUnindexed)
        #expect(try found(.words(.init("彩票"))) == ["孟津彩票", "偃师彩票"])
        try store.connections.run("DELETE FROM article WHERE title LIKE '%彩票'")
        try checkIndex()
    }

    @Test func anotherPlaceIsAnotherInTheIndexToo() throws {
        try store.mute(MutedWord("彩票"), isOn: true)
        try store.index(limit: 100)
        try store.add(Sample.article("b", title: "孟津的雪", place: Sample.yanshi))
        #expect(try store.hasUnindexed)
        for _ in 0...1 {
            #expect(try found(.places([Sample.yanshi])) == ["孟津的雪"])
            #expect(try found(.places([Sample.mengjin])) == ["孟津送庄镇春耕"])
            try checkIndex()
        }
    }

    /// More hits than are asked for one by one.
    @Test(arguments: [false, true]) func manyHitsAreCountedWithoutTheHidden(isIndexed: Bool) throws {
        let many = (0..<900).map { Sample.article("\($0)", title: $0 % 3 == 0 ? "彩票 \($0)" : "桥 \($0)", body: "洛河") }
        try store.store(many, from: Sample.source, discovered: Sample.discovered)
        if isIndexed { try store.index(limit: 2000) }
        let river = HeadlineQuery(search: SearchQuery(parts: [.init(.words(.init("洛河")))]))
        #expect(try store.count(river) == 900)
        try store.mute(MutedWord("彩票"), isOn: true)
        #expect(try store.count(river) == 600)
        #expect(try store.headlines(river, from: .offset(590), limit: 20).headlines.count == 10)
    }

    /// Hidden articles of an index that knew them by the tab of hidden ones.
    @Test func anIndexOfEarlierIsMended() throws {
        let folder = try TemporaryFolder([:])
        let path = folder.path + "/library.sqlite"
        let earlier = OldSchemas.all[3]
        let hidden = "INSERT INTO tab VALUES (3, 'county', 'mengjin', 1); UPDATE article SET tab = 3 WHERE tab = 1;"
        let words = "孟津 津的 的雪 雪"
        let titleWords = words.split(separator: " ").map { "\u{E000}\($0)" }.joined(separator: " ")
        let tokens = """
            \u{E004} \u{E002}3 \u{E003}1 \(words) \(titleWords) \u{E001}mj \u{E001}jd \u{E001}dx 下了 了一 一夜 夜
            """
        let index = """
            INSERT INTO word_index (rowid, tokens) VALUES (1, '\(tokens)');
            INSERT INTO indexed SELECT 1, id FROM article WHERE tab = 3;
            DELETE FROM unindexed WHERE article IN (SELECT article FROM indexed);
            """
        try OldLibrary.make(at: path, sql: earlier.sql + OldSchemas.content + [hidden, index])
        let store = try NewsStore(path: path, access: .readWrite)
        let left = try store.connections.rows("SELECT tab FROM outdated")
        #expect(left == ["3"])
        #expect(try store.unindexedCount() == 2)
        let place = SearchQuery(parts: [.init(.places([Sample.mengjin]))])
        for _ in 0...1 {
            #expect(try store.count(HeadlineQuery(search: place)) == 0)
            #expect(try store.count(HeadlineQuery(search: place, revealing: .muted)) == 1)
            try checkIndex(of: store)
        }
    }
}
