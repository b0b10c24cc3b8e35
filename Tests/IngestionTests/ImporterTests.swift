import Editions
import Foundation
import Ingestion
import News
import NewsStore
import TestSupport
import Testing

/// Files become articles; what is wrong with one of them is said and harms no other.
@Suite struct ImporterTests {
    private let store: NewsStore
    private let importer: Importer
    private let folder: URL

    init() throws {
        let edition = try #require(try Editions().edition("luoyang"))
        store = try NewsStore.inMemory(places: edition.places)
        importer = Importer(store: store, edition: edition, now: Timestamp(seconds: 1_790_000_000))
        folder = FileManager.default.temporaryDirectory.appending(path: "heluo-import-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func write(_ text: String, to name: String) throws -> String {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func reports(_ paths: String...) throws -> [ImportReport] {
        var reports: [ImportReport] = []
        try importer.importFiles(paths) { reports.append($0) }
        try FileManager.default.removeItem(at: folder)
        return reports
    }

    private func failure(_ report: ImportReport) -> ImportFailure? {
        guard case .failed(let failure) = report.outcome else { return nil }
        return failure
    }

    private func stored(_ report: ImportReport) -> ImportReport.Stored? {
        guard case .stored(let stored) = report.outcome else { return nil }
        return stored
    }

    private func feed(_ titles: String..., end: String = "</channel></rss>") -> String {
        let items = titles.map { "<item><title>\($0)</title><guid>\($0)</guid><description>正文</description></item>" }
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>样报</title>\(items.joined())\(end)"
    }

    @Test func aFeedsItemsAreStoredOnce() throws {
        let first = try write(feed("孟津的雪", "洛阳的雪"), to: "a.xml")
        let again = try write(feed("孟津的雪", "洛阳的雪"), to: "b.xml")
        let reports = try reports(first, again)
        #expect(stored(reports[0])?.added == 2)
        #expect(stored(reports[0])?.withoutPlace == 1)
        #expect(stored(reports[1])?.added == 0)
        #expect(stored(reports[1])?.known == 2)
        #expect(try store.tallies().tally().total == 2)
    }

    @Test func aFolderIsImportedWithAllInItAndHiddenFilesAreNot() throws {
        _ = try write(feed("一"), to: "news/a.xml")
        _ = try write(feed("二"), to: "news/deep/b.xml")
        _ = try write(feed("三"), to: "news/.hidden.xml")
        let reports = try reports(folder.path)
        #expect(reports.map { $0.name.dropFirst(folder.path.count) } == ["/news/a.xml", "/news/deep/b.xml"])
        #expect(try store.tallies().tally().total == 2)
    }

    @Test func ofATruncatedFeedTheWholeItemsAreStored() throws {
        let path = try write(feed("一", "二", end: "<item><title>三"), to: "cut.xml")
        let report = try #require(try reports(path).first)
        #expect(stored(report)?.isTruncated == true)
        #expect(stored(report)?.added == 2)
    }

    @Test func whatIsNoArticleIsSaidAndSkipped() throws {
        let paths = try [
            write("", to: "empty"), write("\u{0}\u{1}\u{2}ELF\u{0}", to: "binary"),
            write(
                "<opml version=\"2.0\"><head/><body><outline text=\"a\" xmlUrl=\"http://a/\"/></body></opml>",
                to: "o.opml"),
            write(feed("好"), to: "good.xml"),
        ]
        let reports = try reports(paths[0], paths[1], paths[2], folder.path + "/none", paths[3])
        #expect(reports.prefix(4).map(failure) == [.empty, .binary, .outline, .unreadable(code: 2)])
        #expect(stored(reports[4])?.added == 1)
    }

    @Test func anEmptyFolderIsSaid() throws {
        #expect(try reports(folder.path).map(failure) == [.emptyFolder])
    }

    @Test(.enabled(if: SharedData.isPresent))
    func theSeedPageComesWithItsRankings() throws {
        let report = try #require(try reports(SharedData.path(of: "seed/luoyang-county-page.txt")).first)
        #expect(stored(report)?.added == 1)
        let rankings = try store.rankings()
        #expect(rankings.map(\.title) == ["新闻排行", "县区新闻排行"])
        #expect(rankings.map(\.entries.count) == [10, 10])
        let window = try store.headlines(
            HeadlineQuery(place: PlaceKey(rawValue: "mengjin")), from: .offset(0), limit: 9)
        let id = try #require(window.headlines.first?.id)
        let content = try #require(try store.article(id)?.content)
        #expect(content.correspondent == "张帅")
        #expect(content.author == "王宏灿")
        #expect(content.section.rawValue == "county")
    }

    private func page(_ title: String, _ text: String) -> String {
        "<!DOCTYPE html><html><title>\(title)_某网</title><h1>\(title)</h1><div class=content><p>\(text)，\(text)，\(text)。</p></div></html>"
    }

    @Test func pagesOfOneArticleAreJoined() throws {
        let first = try write(page("孟津春耕", "第一页的文字"), to: "012345678.shtml")
        let second = try write(page("孟津春耕（2）", "第二页的文字"), to: "012345678_01.shtml")
        let other = try write(page("别的文章", "别的文章的文字"), to: "012345678_02.shtml")
        let reports = try reports(second, other, first)
        #expect(reports.map(\.name) == [other, first, second])
        #expect(stored(reports[1])?.added == 1 && reports[2].outcome == .joined(to: first))
        #expect(try store.tallies().tally().total == 2)
    }

    @Test func aPageIsReadByTheRuleOfItsSite() throws {
        let file = try write(
            "<!DOCTYPE html><link rel=canonical href=http://lyrb.lyd.com.cn/html2/2020-02/24/content_1.htm>"
                + page("孟津春耕", "春耕的文字"), to: "a.html")
        let edition = try #require(try Editions().edition("luoyang"))
        let importer = Importer(
            store: store, edition: edition, now: Timestamp(seconds: 1_790_000_000), rules: SiteRuleFiles().load().rules)
        try importer.importFiles([file]) { #expect(stored($0)?.added == 1) }
        try FileManager.default.removeItem(at: folder)
        let epaper = SectionKey(rawValue: "epaper")
        #expect(try store.tallies().tally(section: epaper).total == 1)
    }

    @Test func anEncodingForAllFiles() throws {
        let file = try write("", to: "a.txt")
        try Data([0xC2, 0xE5, 0xD1, 0xF4]).write(to: URL(filePath: file))
        let edition = try #require(try Editions().edition("luoyang"))
        let importer = Importer(store: store, edition: edition, now: Timestamp(seconds: 0), encoding: "big5")
        try importer.importFiles([file]) { #expect(stored($0)?.encoding == "big5-hkscs") }
        try FileManager.default.removeItem(at: folder)
    }
}
