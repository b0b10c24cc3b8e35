import News
import NewsStore
import Testing

@Suite struct RankingTests {
    private func entries(_ store: NewsStore) throws -> [ArticleID?] {
        try store.rankings().flatMap(\.entries).map(\.article)
    }

    @Test func entriesFindTheirArticles() throws {
        let store = try NewsStore.inMemory()
        let ids = try store.add(
            Sample.article("https://example.com/1", title: "古牡丹落户孟津开新花【组图】"),
            Sample.article("2", title: "孟津区平乐镇东吕庙村：做好养老民生事　打造敬老爱老新风尚"),
            Sample.article("https://example.com/3", title: "改过的标题"))
        let ranking = Ranking(
            title: "县区新闻排行",
            entries: [
                Ranking.Entry(title: "古牡丹落户孟津开新花 [组图]"),
                Ranking.Entry(title: "孟津区平乐镇东吕庙村:做好养老民生事 打造敬老爱..."),
                Ranking.Entry(title: "原来的标题", url: "https://example.com/3"),
                Ranking.Entry(title: "古牡丹落户孟津开新花【组图】之二"),
                Ranking.Entry(title: "……"),
            ])
        try store.store([ranking], from: Sample.source, captured: Sample.noon)
        #expect(try entries(store) == [ids[0], ids[1], ids[2], nil, nil])
        let stored = try store.rankings()
        #expect(stored.map(\.title) == ["县区新闻排行"] && stored.map(\.captured) == [Sample.noon])
        #expect(stored[0].entries.map(\.title) == ranking.entries.map(\.title))
    }

    @Test func ofSeveralWithOneHeadlineTheNewestIsMeant() throws {
        let store = try NewsStore.inMemory()
        let ids = try store.add(
            Sample.article("old", title: "洛阳天气"), Sample.article("new", title: "洛阳天气", at: Sample.noon + 9))
        let ranking = Ranking(title: "排行", entries: [Ranking.Entry(title: "洛阳天气")])
        try store.store([ranking], from: Sample.source, captured: Sample.noon)
        #expect(try entries(store) == [ids[1]])
    }

    @Test func aNewerCaptureReplacesAnOlderOne() throws {
        let store = try NewsStore.inMemory()
        for (title, seconds) in [("甲", 10), ("乙", 20), ("丙", 15)] as [(String, Int64)] {
            let ranking = Ranking(title: "排行", entries: [Ranking.Entry(title: title)])
            try store.store([ranking], from: Sample.source, captured: Sample.noon + seconds)
        }
        let rankings = try store.rankings()
        #expect(rankings.map(\.captured) == [Sample.noon + 20])
        #expect(rankings[0].entries.map(\.title) == ["乙"])
    }

    /// Every county's page of a site shows the same list.
    @Test func oneListOfManySourcesIsShownOnce() throws {
        let store = try NewsStore.inMemory()
        let captures: [(source: String, url: String?, Int64)] = [
            ("mengjin", "https://a.example/1", 10), ("yiyang", "https://a.example/2", 30), ("text", nil, 20),
            ("other", "https://b.example/1", 5), ("luanchuan", "https://a.example/3", 20),
        ]
        for (source, url, seconds) in captures {
            let ranking = Ranking(title: "新闻排行", entries: [Ranking.Entry(title: source, url: url)])
            try store.store(
                [ranking], from: Source(key: source, kind: .page, title: source),
                captured: Sample.noon + seconds)
        }
        #expect(try store.rankings().flatMap(\.entries).map(\.title) == ["yiyang", "other"])
    }

    @Test func aRankingThatStillStandsIsStoredAgain() throws {
        let store = try NewsStore.inMemory()
        for title in ["新闻排行", "县区新闻排行", "新闻排行"] {
            let ranking = Ranking(title: title, entries: [Ranking.Entry(title: "甲")])
            try store.store([ranking], from: Sample.source, captured: Sample.noon)
        }
        #expect(try store.rankings().map(\.title).sorted() == ["县区新闻排行", "新闻排行"])
    }
}
