import News
import Testing

@testable import NewsStore

@Suite struct StoringTests {
    @Test func anArticleComesBackAsItWasStored() throws {
        let store = try NewsStore.inMemory()
        let content = ArticleContent(
            identity: "a", title: "孟津县送庄镇：战“疫”春耕齐推进", url: "https://example.com/a",
            published: Published(Sample.noon, precision: .day), sourceName: "洛阳日报", author: "王宏灿",
            correspondent: "张帅", breadcrumb: ["洛阳网", "县区频道", "孟津"], summary: "摘要",
            body: .html("<p>面对当前依然</p>"), images: ["https://example.com/1.jpg", ""], section: Sample.county,
            place: Sample.mengjin)
        let outcome = try store.store([content], from: Sample.source, discovered: Sample.discovered)
        let article = try #require(try store.article(outcome.added[0]))
        #expect(article.content == content)
        #expect(article.source == "洛阳网")
        #expect(article.discovered == Sample.discovered)
        #expect(!article.isRead && !article.isStarred && !article.isSample)
        #expect(try store.headlines(HeadlineQuery(), from: .offset(0), limit: 1).headlines == [article.headline])
    }

    @Test func absentPartsStayAbsent() throws {
        let store = try NewsStore.inMemory()
        let content = ArticleContent(identity: "a", title: "", body: .text(""), section: Sample.city)
        let outcome = try store.store([content], from: Sample.source, discovered: Sample.discovered)
        let article = try #require(try store.article(outcome.added[0]))
        #expect(article.content == content)
        #expect(article.published == Published(Sample.discovered))
        #expect(try store.titles(HeadlineQuery(section: Sample.city)) == [""])
    }

    @Test func aNULInATextEndsNothing() throws {
        let store = try NewsStore.inMemory()
        let content = Sample.article("a\0b", title: "标\0题", body: "前\0后")
        let id = try store.add(content)[0]
        #expect(try store.article(id)?.content == Sample.article("a\u{FFFD}b", title: "标\u{FFFD}题", body: "前\u{FFFD}后"))
        #expect(try store.add(content) == [])
    }

    @Test func listsKeepTheirParts() throws {
        let store = try NewsStore.inMemory()
        for (number, parts) in [[], [""], ["", ""], ["a", "", "b"], ["一", "二\u{301}"]].enumerated() {
            var content = Sample.article("\(number)")
            content.breadcrumb = parts
            content.images = parts.reversed()
            let id = try store.add(content)[0]
            #expect(try store.article(id)?.content == content)
        }
    }

    @Test func storingTwiceAddsNothing() throws {
        let store = try NewsStore.inMemory()
        let articles = [Sample.article("a"), Sample.article("b", at: nil), Sample.article("a")]
        let first = try store.store(articles, from: Sample.source, discovered: Sample.discovered)
        #expect(first.added.count == 2 && first.unchanged == 1)
        let second = try store.store(articles, from: Sample.source, discovered: Sample.discovered + 60)
        #expect(second == StoreOutcome(unchanged: 3))
        #expect(try store.tallies().tally().total == 2)
    }

    @Test func sourcesAreApart() throws {
        let store = try NewsStore.inMemory()
        try store.add(Sample.article("a"))
        let other = Source(key: "other", kind: .page, title: "别处")
        #expect(try store.store([Sample.article("a")], from: other, discovered: Sample.discovered).added.count == 1)
    }

    @Test func aChangedArticleKeepsItsIdAndItsState() throws {
        let store = try NewsStore.inMemory()
        let id = try store.add(Sample.article("a", title: "旧"))[0]
        try store.edit(.ids([id]), to: .read(true))
        try store.edit(.ids([id]), to: .starred(true))
        try store.setPosition(ReadingPosition(block: 3, offset: 12), of: id)
        let changed = Sample.article("a", title: "新", at: Sample.noon + 86_400, place: Sample.yanshi, body: "改过")
        let outcome = try store.store([changed], from: Sample.source, discovered: Sample.discovered)
        #expect(outcome == StoreOutcome(updated: [id]))
        let article = try #require(try store.article(id))
        #expect(article.content == changed)
        #expect(article.isRead && article.isStarred)
        #expect(try store.position(of: id) == ReadingPosition(block: 3, offset: 12))
        #expect(try store.tallies().tabs.filter { $0.value.total > 0 }.map(\.key.place) == [Sample.yanshi])
    }

    @Test(arguments: [
        Sample.article("a", title: "别的标题"), Sample.article("a", at: Sample.noon + 1), Sample.article("a", at: nil),
        Sample.article("a", section: Sample.city), Sample.article("a", place: nil),
        Sample.article("a", sourceName: "新华社"), Sample.article("a", body: "正文。"),
    ])
    func everyChangeIsSeen(changed: ArticleContent) throws {
        let store = try NewsStore.inMemory()
        let id = try store.add(Sample.article("a"))[0]
        let outcome = try store.store([changed], from: Sample.source, discovered: Sample.discovered)
        #expect(outcome == StoreOutcome(updated: [id]))
        #expect(try store.article(id)?.content == changed)
    }

    @Test func aSourcesNewTitleIsShownAtItsArticles() throws {
        let store = try NewsStore.inMemory()
        try store.add(Sample.article("a"))
        var renamed = Sample.source
        renamed.title = "洛阳发布"
        let outcome = try store.store([Sample.article("a")], from: renamed, discovered: Sample.discovered)
        #expect(outcome.updated.count == 1)
        let headlines = try store.headlines(HeadlineQuery(), from: .offset(0), limit: 1).headlines
        #expect(headlines.map(\.sourceName) == ["洛阳发布"])
    }
}

@Suite struct ArticleIDTests {
    @Test func idsGrowWithTheDate() throws {
        let store = try NewsStore.inMemory()
        let later = try store.add(Sample.article("later", at: Sample.noon + 1))[0]
        let earlier = try store.add(Sample.article("earlier", at: Sample.noon))[0]
        #expect(earlier < later)
        #expect(earlier.rawValue == Sample.noon.seconds << 16)
    }

    @Test func withinASecondTheyGrowAsTheyAreStored() throws {
        let store = try NewsStore.inMemory()
        let ids = try store.add(Sample.article("a"), Sample.article("b")) + store.add(Sample.article("c"))
        #expect(ids.map(\.rawValue) == (0..<3).map { Sample.noon.seconds << 16 + $0 })
    }

    @Test(
        arguments: [
            (nil, Sample.discovered.seconds), (Sample.discovered + 3600, Sample.discovered.seconds),
            (Timestamp(seconds: -5), 0), (Timestamp(seconds: .min), 0),
            (Timestamp(seconds: .max), Sample.discovered.seconds),
        ] as [(Timestamp?, Int64)])
    func datesThatAreAbsentOrImpossibleAreClamped(moment: Timestamp?, second: Int64) throws {
        let store = try NewsStore.inMemory()
        #expect(try store.add(Sample.article("a", at: moment))[0].rawValue >> 16 == second)
    }

    @Test func aFullSecondSpillsIntoTheNext() throws {
        let connections = try Connections.inMemory()
        let store = NewsStore(connections: connections)
        try store.add(Sample.article("of the next second", at: Sample.noon + 1))
        let first = Sample.noon.seconds << 16
        try connections.insertArticle(id: first + 65_534)
        let ids = try store.add(Sample.article("a"), Sample.article("b"), Sample.article("c"))
        let expected: [Int64] = [first + 65_535, first + 65_537, first + 65_538]
        #expect(ids.map(\.rawValue) == expected)
        #expect(try store.add(Sample.article("d"))[0].rawValue == first + 65_539)
    }

    @Test func theyFitIntoJSONsNumbersWhateverTheClock() throws {
        let store = try NewsStore.inMemory()
        let outcome = try store.store(
            [Sample.article("a", at: nil)], from: Sample.source, discovered: Timestamp(seconds: .max))
        #expect(outcome.added[0].rawValue < 1 << 53)
        let past = try store.store(
            [Sample.article("b", at: nil)], from: Sample.source, discovered: Timestamp(seconds: .min))
        #expect(past.added[0].rawValue == 0)
    }
}
