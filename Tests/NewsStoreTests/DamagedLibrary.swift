import FoundationEssentials
import GRDB
import News
import TestSupport

@testable import NewsStore

/// A library of a few hundred articles, and ways to ruin it.
struct DamagedLibrary {
    static let pageSize = 4096
    let path: String
    let ids: [ArticleID]

    /// Articles with texts of many pages, some of them read and starred; the log is in the file.
    init(path: String, articles: Int = 300) throws {
        self.path = path
        let store = try NewsStore(path: path, access: .readWrite)
        ids = try store.store(
            Self.contents(articles), from: Sample.source, discovered: Sample.discovered
        ).added
        try store.edit(.ids([ids[3]]), to: .starred(true))
        try store.connections.writing?.queue().writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    static func contents(_ count: Int = 300) -> [ArticleContent] {
        (0..<count).map { number in
            Sample.article(
                "\(number)", title: "第\(number)号新闻", at: Sample.noon + Int64(number * 3600),
                place: number % 2 == 0 ? Sample.mengjin : Sample.yanshi, body: text(number))
        }
    }

    static func text(_ number: Int) -> String {
        String(repeating: "孟津的第\(number)条消息。", count: 150)
    }

    var pages: Int {
        get throws {
            try Data(contentsOf: URL(filePath: path)).count / Self.pageSize
        }
    }

    /// The leaves of a table or an index, as SQLite numbers them, from 1.
    func leaves(of name: String) throws -> [Int] {
        try pages(of: name, where: "pagetype = 'leaf'")
    }

    /// All pages of a table or an index.
    func pages(of name: String, where condition: String = "true") throws -> [Int] {
        let queue = try DatabaseQueue(path: path)
        let pages = try queue.read { db in
            try Int.fetchAll(db, sql: "SELECT pageno FROM dbstat WHERE name = ? AND \(condition)", arguments: [name])
        }
        try queue.close()
        return pages
    }

    /// Overwrites pages with random bytes.
    func overwrite(pages: [Int], seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var bytes = try Data(contentsOf: URL(filePath: path))
        for page in pages {
            let noise = (0..<Self.pageSize).map { _ in UInt8.random(in: 0...255, using: &generator) }
            bytes.replaceSubrange((page - 1) * Self.pageSize..<page * Self.pageSize, with: noise)
        }
        try bytes.write(to: URL(filePath: path))
    }

    /// Makes a change of which the file itself has nothing yet, as one has it that was killed.
    func leaveInLog(_ change: (NewsStore) throws -> Void) throws {
        let parts = [path, path + "-wal"]
        var kept: [Data] = []
        do {
            let store = try NewsStore(path: path, access: .readWrite)
            try change(store)
            kept = try parts.map { try Data(contentsOf: URL(filePath: $0)) }
        }
        for (part, bytes) in zip(parts, kept) {
            try bytes.write(to: URL(filePath: part))
        }
    }

    func run(_ sql: String) throws {
        try OldLibrary.change(at: path, sql: sql)
    }
}
