import News
import TestSupport
import Testing

@testable import NewsStore

@Suite struct SearchTests {
    private let store: NewsStore
    private let ids: [String: ArticleID]

    /// Newest first: 春, 会, 灯, 桥.
    init() throws {
        store = try NewsStore.inMemory(places: Sample.places)
        let articles = [
            Sample.article(
                "桥", title: "偃师架桥", at: Sample.noon, section: Sample.city, place: Sample.yanshi, sourceName: "洛阳日报",
                body: "偃師的桥通了，中，国造。全长2020米。"),
            Sample.article("灯", title: "乡村振兴里的灯", at: Sample.noon + 3600, body: "乡村的路灯亮了，振兴不远。BeiDou-3定位。"),
            Sample.article("会", title: "开会", at: Sample.noon + 7200, place: nil, body: "乡村振兴工作会在孟津召开，中国的5G基站。"),
            Sample.article("春", title: "孟津：春耕", at: Sample.noon + 86_400, body: "春耕备耕，乡村振兴。"),
        ]
        var ids: [String: ArticleID] = [:]
        for article in articles {
            ids[article.identity] = try store.add(article)[0]
        }
        self.ids = ids
    }

    private func words(_ texts: String..., field: SearchQuery.Words.Field = .anywhere) -> [SearchQuery.Part] {
        texts.map { SearchQuery.Part(.words(SearchQuery.Words($0, field: field))) }
    }

    private func found(_ parts: [SearchQuery.Part], order: SearchQuery.Order = .newestFirst) throws -> [String] {
        let query = HeadlineQuery(search: SearchQuery(parts: parts, order: order))
        let window = try store.headlines(query, from: .offset(0), limit: 50)
        #expect(try store.count(query) == window.headlines.count)
        let names = Dictionary(uniqueKeysWithValues: ids.map { ($1, $0) })
        return window.headlines.map { names[$0.id] ?? "?" }
    }

    private static let mengjin = SearchQuery.Criterion.places([Sample.mengjin])

    /// The same before there is an index, while a part is in it, and after.
    @Test(arguments: [0, 1, 2, 3, 4]) func everyKindOfPart(indexed: Int) throws {
        if indexed > 0 { try store.index(limit: indexed) }
        #expect(try found(words("乡村振兴")) == ["春", "会", "灯"])
        #expect(try found(words("乡村振兴", field: .body)) == ["春", "会"])
        #expect(try found(words("乡村振兴", field: .title)) == ["灯"])
        #expect(try found(words("中国")) == ["会"])
        #expect(try found(words("中，国")) == ["桥"])
        #expect(try found(words("桥")) == ["桥"])
        #expect(try found(words("津")) == ["春", "会"])
        #expect(try found(words("偃師")) == ["桥"])
        #expect(try found(words("５Ｇ")) == ["会"])
        #expect(try found(words("beidou-3")) == ["灯"])
        #expect(try found(words("bei")).isEmpty)
        #expect(try found(words("2020")) == ["桥"])
        #expect(try found(words("春耕，乡村")).isEmpty)
        #expect(try found(words("乡村", "孟津")) == ["春", "会"])
        #expect(try found(words("乡村") + [.init(.words(.init("孟津")), isExcluded: true)]) == ["灯"])
        #expect(try found(words("乡村") + [.init(.words(.init("乡村振兴")), isExcluded: true)]).isEmpty)
        #expect(try found([.init(.words(.init("乡村振兴")), isExcluded: true)]) == ["桥"])
        #expect(try found([.init(Self.mengjin)]) == ["春", "灯"])
        #expect(try found([.init(Self.mengjin, isExcluded: true)]) == ["会", "桥"])
        #expect(try found([.init(.sections([Sample.city]))]) == ["桥"])
        #expect(try found([.init(.sources(["日报"]))]) == ["桥"])
        #expect(try found([.init(.sources(["lyrb"]))]) == ["桥"])
        #expect(try found([.init(.from(Sample.noon + 7200))]) == ["春", "会"])
        #expect(try found([.init(.before(Sample.noon + 7200))]) == ["灯", "桥"])
        #expect(try found(words("乡村") + [.init(.before(Sample.noon + 86_400))]) == ["会", "灯"])
        #expect(try found(words("铜爵")).isEmpty)
    }

    @Test(arguments: [false, true]) func lettersArePinyinToo(isIndexed: Bool) throws {
        if isIndexed { try store.index(limit: 100) }
        let chungeng = SearchQuery.Words("chungeng", isPinyin: true)
        #expect(try found([.init(.words(chungeng))]) == ["春"])
        #expect(try found([.init(.words(.init("xczx", isPinyin: true)))]) == ["灯"])
        #expect(try found([.init(.words(.init("mj", places: [Sample.mengjin], isPinyin: true)))]) == ["春", "灯"])
        #expect(try found([.init(.words(.init("k", isPinyin: true)))]) == ["会"])
        #expect(try found([.init(.words(.init("lyrb", isPinyin: true)))]) == ["桥"])
        #expect(try found([.init(.words(chungeng), isExcluded: true)]) == ["会", "灯", "桥"])
    }

    @Test func theStateOfReadingCounts() throws {
        try store.index(limit: 100)
        let (spring, lamp) = (try #require(ids["春"]), try #require(ids["灯"]))
        try store.edit(.ids([spring]), to: .read(true))
        try store.edit(.ids([lamp]), to: .starred(true))
        #expect(try found(words("乡村") + [.init(.read(false))]) == ["会", "灯"])
        #expect(try found([.init(.starred(true))]) == ["灯"])
        let unread = HeadlineQuery(show: .unread, search: SearchQuery(parts: words("乡村")))
        #expect(try store.headlines(unread, from: .offset(0), limit: 9).headlines.count == 2)
        var kept = unread
        kept.keeping = spring
        #expect(try store.headlines(kept, from: .offset(0), limit: 9).headlines.count == 3)
    }

    @Test func whatChangesOrGoesIsFoundAsItIsNow() throws {
        try store.index(limit: 100)
        try store.add(Sample.article("春", title: "孟津：秋收", at: Sample.noon + 86_400, body: "玉米归仓。"))
        for _ in 0...1 {
            #expect(try found(words("乡村振兴")) == ["会", "灯"])
            #expect(try found(words("玉米")) == ["春"])
            #expect(try found(words("秋收")) == ["春"])
            #expect(try found(words("春耕")).isEmpty)
            try store.index(limit: 100)
        }
        try store.connections.run("DELETE FROM article WHERE title = '开会'")
        for _ in 0...1 {
            #expect(try found(words("乡村振兴")) == ["灯"])
            try store.index(limit: 100)
        }
        #expect(try !store.hasUnindexed)
        try store.connections.run("INSERT INTO word_index (word_index) VALUES ('integrity-check')")
        let left = try store.connections.rows("SELECT count(*) FROM outdated")
        #expect(left == ["0"])
    }

    @Test func theIndexCanBeMadeAnew() throws {
        try store.index(limit: 100)
        try store.resetIndex()
        #expect(try store.unindexedCount() == 4)
        #expect(try found(words("乡村振兴")) == ["春", "会", "灯"])
        #expect(try store.index(limit: 100) == 4)
        #expect(try found(words("乡村振兴")) == ["春", "会", "灯"])
        #expect(try store.index(limit: 100) == 0)
    }

    @Test func aSnippetShowsTheFirstHit() throws {
        let query = HeadlineQuery(search: SearchQuery(parts: words("5G")))
        let window = try store.headlines(query, from: .offset(0), limit: 9)
        let snippet = try #require(window.snippets[window.headlines[0].id])
        let bytes = Array(snippet.text.utf8)
        #expect(snippet.hits.map { String(decoding: bytes[$0], as: UTF8.self) } == ["5G"])
        #expect(snippet.text.hasPrefix("…") || snippet.text.hasPrefix("乡村"))
    }

    @Test func theBestComesFirstWhereItIsAskedFor() throws {
        try store.add(Sample.article("多", title: "振兴", at: Sample.noon + -3600, body: "振兴，振兴，还是振兴。"))
        let query = HeadlineQuery(search: SearchQuery(parts: words("振兴"), order: .relevance))
        let titles = try store.headlines(query, from: .offset(0), limit: 9).headlines.map(\.title)
        #expect(titles.first == "振兴")
        #expect(titles.count == 4)
    }

    @Test func allHitsAreMarkedReadAtOnce() throws {
        try store.index(limit: 2)
        let query = HeadlineQuery(search: SearchQuery(parts: words("乡村振兴")))
        #expect(try store.edit(.all(query), to: .read(true))?.count == 3)
    }

    @Test func markupIsNotText() throws {
        try store.store(
            [
                ArticleContent(
                    identity: "html", title: "页", published: Published(Sample.noon),
                    body: .html(
                        "<p title=\"铜爵\">饕<b>餮纹</b>方鼎&#38;鼎盖</p><script>铜爵 铜 爵</script><p><img src=\"a.jpg\" alt=\"图：铜牌\"></p>"
                    ),
                    section: Sample.county)
            ], from: Sample.source, discovered: Sample.discovered)
        for _ in 0...1 {
            #expect(try found(words("饕餮纹方鼎")) == ["?"])
            #expect(try found(words("铜爵")).isEmpty)
            #expect(try found(words("图：铜牌")) == ["?"])
            #expect(try found(words("鼎&鼎盖")) == ["?"])
            #expect(try found(words("script")).isEmpty)
            try store.index(limit: 100)
        }
    }
}
