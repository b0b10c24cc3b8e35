import Foundation
import GRDB
import TestSupport
import Testing

@testable import NewsStore

@Suite struct LogWritebackTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder([:])
        path = folder.path + "/log.sqlite"
    }

    private func libraryBytes() throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    }

    /// Writes so many transactions of 4 MB each.
    private func write(_ transactions: Int, _ writeback: LogWriteback) throws -> DatabaseQueue {
        var setup = Configuration()
        setup.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            writeback.attach(to: db)
        }
        let queue = try DatabaseQueue(path: path, configuration: setup)
        try queue.write { try $0.execute(sql: "CREATE TABLE t (a BLOB)") }
        for _ in 0..<transactions {
            try queue.write { try $0.execute(sql: "INSERT INTO t VALUES (zeroblob(4194304))") }
        }
        return queue
    }

    @Test func aLongLogIsWrittenBackByAnotherConnection() throws {
        let writeback = LogWriteback { [path] in try DatabaseQueue(path: path) }
        let queue = try write(5, writeback)
        writeback.finish()
        #expect(try libraryBytes() > 8 << 20)
        try queue.close()
    }

    @Test func aShortLogIsLeft() throws {
        let writeback = LogWriteback { [path] in try DatabaseQueue(path: path) }
        let queue = try write(2, writeback)
        writeback.finish()
        #expect(try libraryBytes() < 1 << 20)
        try queue.close()
    }

    /// Where the other connection cannot be had, a commit writes the log back before it has no end.
    @Test func aLogNeverGrowsWithoutBounds() throws {
        let writeback = LogWriteback { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
        let queue = try write(40, writeback)
        writeback.finish()
        #expect(try libraryBytes() > 40 << 20)
        try queue.close()
    }
}
