import Foundation
import News
import TestSupport
import Testing

@testable import NewsStore

/// `kill -9` at any moment: the library opens, has everything that was committed, nothing twice, and counts rightly.
@Suite struct KillTests {
    private let folder: TemporaryFolder
    private let path: String
    private static let feeds = 40
    private static let itemsAFeed = 6

    init() throws {
        var files: [String: String] = [:]
        for number in 0..<Self.feeds {
            files["feeds/\(number < 10 ? "0" : "")\(number).xml"] = Self.feed(number)
        }
        folder = try TemporaryFolder(files)
        path = folder.path + "/library.sqlite"
    }

    private static func feed(_ number: Int) -> String {
        let items = (0..<itemsAFeed).map { item in
            """
            <item><guid>\(number)-\(item)</guid><title>孟津第\(number)期之\(item)</title>
            <pubDate>Mon, 24 Feb 2020 16:\(10 + number):0\(item) +0800</pubDate>
            <description>\(String(repeating: "送庄镇的消息。", count: 200))</description></item>
            """
        }
        return "<rss version=\"2.0\"><channel><title>孟津\(number)</title>\(items.joined())</channel></rss>"
    }

    /// What must hold of a library whatever happened, with at least so many feeds in it, and each of them whole.
    private func check(feeds: Int) throws {
        let check = LibraryCheck(path: path)
        #expect(check.isWell, "\(check)")
        let articles = check.articles ?? 0
        #expect(articles >= feeds * Self.itemsAFeed && articles % Self.itemsAFeed == 0)
        let store = try NewsStore(path: path, access: .readOnly)
        #expect(try store.tallies().tally().total == articles)
        let identities = try store.connections.rows("SELECT DISTINCT identity FROM article")
        #expect(identities.count == articles)
        let texts = try store.connections.rows("SELECT count(*) FROM content WHERE length(body) = 1400")
        #expect(texts == ["\(articles)"])
    }

    private func startAnew() {
        LibraryFile(path: path).remove()
    }

    /// A hundred kills of imports, each of which goes on where the one before was killed.
    @Test func anImportMayBeKilledAtAnyStep() throws {
        var generator = SeededGenerator(seed: 1)
        var committed = 0
        for _ in 0..<100 {
            let child = try Tryout("import", path, folder.path + "/feeds")
            let (steps, wasKilled) = child.kill(after: committed + Int.random(in: 0...4, using: &generator))
            // Before its first commit it is no library yet.
            _ = try NewsStore(path: path, access: .readWrite)
            try check(feeds: max(committed, steps))
            committed = max(committed, steps)
            if !wasKilled || committed >= Self.feeds {
                startAnew()
                committed = 0
            }
        }
        #expect(try Tryout("import", path, folder.path + "/feeds").wait().steps == Self.feeds)
        try check(feeds: Self.feeds)
    }

    /// Killed in the middle of a write to the file or its log, by the byte.
    @Test func anImportMayBeKilledInAnyWrite() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<60 {
            startAnew()
            let limit = Int.random(in: 1...1_500_000, using: &generator)
            let (steps, wasKilled) = try Tryout("import", path, folder.path + "/feeds", limit: limit).wait()
            #expect(wasKilled || steps == Self.feeds)
            // Before its first commit it is no library yet.
            _ = try NewsStore(path: path, access: .readWrite)
            try check(feeds: steps)
        }
        #expect(try Tryout("import", path, folder.path + "/feeds").wait().steps == Self.feeds)
        try check(feeds: Self.feeds)
    }

    /// Two readers look on while another process imports: they see whole feeds, and never fewer than before.
    @Test func twoReadersReadDuringAnImport() async throws {
        let library = try NewsStore(path: path, access: .readWrite)
        _ = try library.ids()
        let child = try Tryout("import", path, folder.path + "/feeds")
        let path = path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    let reader = try NewsStore(path: path, access: .readOnly)
                    var seen = 0
                    while seen < Self.feeds * Self.itemsAFeed {
                        let total = try reader.tallies().tally().total
                        #expect(total >= seen && total % Self.itemsAFeed == 0)
                        #expect(try reader.headlines(HeadlineQuery(), from: .end, limit: 10).total >= total)
                        seen = total
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(child.wait().steps == Self.feeds)
        try check(feeds: Self.feeds)
    }

    @Test func editsMayBeKilled() throws {
        #expect(try Tryout("import", path, folder.path + "/feeds").wait().steps == Self.feeds)
        var generator = SeededGenerator(seed: 3)
        var read = 0
        for _ in 0..<40 {
            let (steps, _) = try Tryout("edit", path).kill(after: Int.random(in: 0...5, using: &generator))
            try check(feeds: Self.feeds)
            let store = try NewsStore(path: path, access: .readOnly)
            let tally = try store.tallies().tally()
            // One may have been committed and not told of.
            #expect((read + steps...read + steps + 1).contains(tally.total - tally.unread))
            read = tally.total - tally.unread
        }
        #expect(try NewsStore(path: path, access: .readWrite).undo() != nil)
    }

    /// What a search finds is complete, and the index agrees with itself, wherever the indexing was killed.
    @Test func indexingMayBeKilledAtAnyStepAndInAnyWrite() throws {
        #expect(try Tryout("import", path, folder.path + "/feeds").wait().steps == Self.feeds)
        var generator = SeededGenerator(seed: 4)
        for round in 0..<24 {
            if round.isMultiple(of: 6) { try NewsStore(path: path, access: .readWrite).resetIndex() }
            if round.isMultiple(of: 2) {
                _ = try Tryout("index", path).kill(after: Int.random(in: 0...5, using: &generator))
            } else {
                _ = try Tryout("index", path, limit: Int.random(in: 1...400_000, using: &generator)).wait()
            }
            try checkSearch()
        }
        #expect(try Tryout("index", path).wait().wasKilled == false)
        #expect(try NewsStore(path: path, access: .readOnly).unindexedCount() == 0)
        try checkSearch()
    }

    private func checkSearch() throws {
        try check(feeds: Self.feeds)
        let store = try NewsStore(path: path, access: .readWrite)
        for (word, count) in [("送庄镇的消息", Self.feeds * Self.itemsAFeed), ("第7期", Self.itemsAFeed), ("铜爵", 0)] {
            let words = SearchQuery.Part(.words(SearchQuery.Words(word)))
            #expect(try store.count(HeadlineQuery(search: SearchQuery(parts: [words]))) == count)
        }
        try store.connections.run("INSERT INTO word_index (word_index) VALUES ('integrity-check')")
        // Each article is in one of the two, and in the index as often as is noted.
        let entries = try store.connections.rows(
            """
            SELECT (SELECT count(*) FROM indexed) + (SELECT count(*) FROM unindexed) - (SELECT count(*) FROM article),
                (SELECT count(*) FROM word_index WHERE word_index MATCH '"\u{E004}"') - (SELECT count(*) FROM indexed)
            """)
        #expect(entries == ["0 0"], "\(entries)")
    }

    /// A library of an earlier schema, killed by the byte while it is brought up to date.
    @Test(arguments: OldSchemas.all)
    func anUpdateOfTheSchemaMayBeKilled(schema: OldSchemas.Schema) throws {
        for step in 0..<20 {
            startAnew()
            try OldLibrary.make(at: path, sql: schema.sql + OldSchemas.content)
            let limit = 4096 + step * 20_000
            _ = try Tryout("open", path, limit: limit).wait()
            let store = try NewsStore(path: path, access: .readWrite)
            #expect(try store.titles() == ["孟津的雪", "市里的雨"])
            #expect(try store.undo() != nil)
            #expect(LibraryCheck(path: path).isWell)
        }
    }
}
