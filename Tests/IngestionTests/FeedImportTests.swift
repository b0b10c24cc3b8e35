import Editions
import Ingestion
import News
import NewsStore
import TestSupport
import Testing

/// What an import makes of feeds as they are.
@Suite struct FeedImportTests {
    private let store: NewsStore
    private let importer: Importer

    init() throws {
        let edition = try #require(try Editions().edition("luoyang"))
        store = try NewsStore.inMemory(places: edition.places)
        importer = Importer(store: store, edition: edition, now: Timestamp(seconds: 1_790_000_000))
    }

    private func stored(_ path: String) throws -> [ImportReport.Stored] {
        var stored: [ImportReport.Stored] = []
        try importer.importFiles([path]) { report in
            guard case .stored(let one) = report.outcome else { return }
            stored.append(one)
        }
        return stored
    }

    private func article(_ row: Int = 0) throws -> Article? {
        try store.headlines(HeadlineQuery(), from: .offset(row), limit: 1).headlines.first.flatMap {
            try store.article($0.id)
        }
    }

    private func folder(_ channel: String, _ items: String...) throws -> TemporaryFolder {
        let text = "<rss version=\"2.0\"><channel>\(channel)\(items.joined())</channel></rss>"
        return try TemporaryFolder(["a.xml": text, "b.xml": text])
    }

    @Test func itemsOfOneDateStandAsInTheFeed() throws {
        let items = (0..<1300).map { "<item><title>第\($0)条</title><guid>\($0)</guid></item>" }
        let folder = try folder("<title>报</title>", items.joined())
        #expect(try stored(folder.path).map(\.added) == [1300, 0])
        let window = try store.headlines(HeadlineQuery(), from: .offset(0), limit: 2000)
        #expect(window.headlines.map(\.title) == (0..<1300).map { "第\($0)条" })
    }

    @Test func aFeedWithoutANameIsKnownUnderAnotherFileName() throws {
        let folder = try folder("", "<item><title>一</title><description>文</description></item>")
        #expect(try stored(folder.path).map(\.added) == [1, 0])
    }

    @Test func aDescriptionAloneIsTheBody() throws {
        let folder = try folder("<title>报</title>", "<item><title>一</title><description>正文</description></item>")
        _ = try stored(folder.path)
        let content = try #require(try article()?.content)
        #expect(content.body == .html("正文"))
        #expect(content.summary == nil)
    }

    @Test func anItemWithoutAHeadlineHasItsFirstSentence() throws {
        let folder = try folder("<title>报</title>", "<item><description>孟津下雪了。路上小心。</description></item>")
        _ = try stored(folder.path)
        #expect(try article()?.content.title == "孟津下雪了")
        #expect(try article()?.content.place == PlaceKey(rawValue: "mengjin"))
    }

    @Test func aReportThatThrowsEndsTheImport() throws {
        struct Enough: Error {}
        let folder = try folder("<title>报</title>", "<item><title>一</title></item>")
        #expect(throws: Enough.self) { try importer.importFiles([folder.path]) { _ in throw Enough() } }
        #expect(try store.tallies().tally().total == 1)
    }

    /// All 514 articles, with their paragraphs, once.
    @Test(.enabled(if: SharedData.isPresent)) func peoplesDailyComesWhole() throws {
        let path = SharedData.path(of: "feeds/json/people-daily.json")
        #expect(try stored(path).map(\.added) == [514])
        #expect(try stored(path).map(\.known) == [514])
        let article = try #require(try article())
        #expect(article.source == "人民日报")
        guard case .html(let html) = article.content.body else {
            Issue.record("its body is not HTML")
            return
        }
        #expect(html.contains("<p"))
    }
}
