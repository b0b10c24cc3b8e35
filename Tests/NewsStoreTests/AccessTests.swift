import FoundationEssentials
import GRDB
import News
import Synchronization
import TestSupport
import Testing

@testable import NewsStore

@Suite struct AccessTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(bytes: [
            "text.txt": Array("孟津县送庄镇：战“疫”春耕齐推进，助力脱贫正当时\n".utf8),
            "almost.sqlite": Array("SQLite format 3\0".utf8) + Array(repeating: 0xAA, count: 5000),
            "empty.sqlite": [],
        ])
    }

    private func path(_ name: String) -> String {
        folder.path + "/" + name
    }

    @Test func aLibraryIsCreatedWithItsFolder() throws {
        let path = path("new/deeper/library.sqlite")
        _ = try NewsStore(path: path, access: .readWrite).add(Sample.article("a"))
        #expect(try NewsStore(path: path, access: .readWrite).tallies().tally().total == 1)
    }

    @Test func anEmptyFileBecomesALibrary() throws {
        _ = try NewsStore(path: path("empty.sqlite"), access: .readWrite).add(Sample.article("a"))
        #expect(try NewsStore(path: path("empty.sqlite"), access: .readOnly).ids().count == 1)
    }

    @Test(arguments: ["text.txt", "almost.sqlite"])
    func aFileThatIsNoLibraryIsLeftAlone(name: String) throws {
        let before = try Data(contentsOf: URL(filePath: path(name)))
        for access in [NewsStore.Access.readWrite, .readOnly] {
            #expect(throws: StoreError.notALibrary(path: path(name))) {
                try NewsStore(path: path(name), access: access)
            }
        }
        #expect(try Data(contentsOf: URL(filePath: path(name))) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
        let path = path("other.sqlite")
        try OldLibrary.make(at: path, sql: ["CREATE TABLE bookmarks (url TEXT)"])
        let before = try Data(contentsOf: URL(filePath: path))
        for access in [NewsStore.Access.readWrite, .readOnly] {
            #expect(throws: StoreError.notALibrary(path: path)) { try NewsStore(path: path, access: access) }
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func aFolderIsNoLibrary() throws {
        #expect(throws: StoreError.notALibrary(path: folder.path)) {
            try NewsStore(path: folder.path, access: .readWrite)
        }
    }

    @Test func whatIsNotThereCannotBeRead() throws {
        let path = path("missing.sqlite")
        #expect(throws: StoreError.missing(path: path)) { try NewsStore(path: path, access: .readOnly) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func readingOnlyReadsAndDoesNotWrite() throws {
        let path = path("library.sqlite")
        let writer = try NewsStore(path: path, access: .readWrite)
        let id = try writer.add(Sample.article("a"))[0]
        let reader = try NewsStore(path: path, access: .readOnly)
        #expect(try reader.ids() == [id])
        let refusal = StoreError.readOnly(path: path)
        #expect(throws: refusal) { try reader.add(Sample.article("b")) }
        #expect(throws: refusal) { try reader.edit(.ids([id]), to: .read(true)) }
        #expect(throws: refusal) { try reader.undo() }
        #expect(throws: refusal) { try reader.removeSamples() }
        #expect(throws: refusal) { try reader.setPosition(ReadingPosition(block: 0, offset: 0), of: id) }
        try writer.add(Sample.article("c"))
        #expect(try reader.ids().count == 2)
    }

    /// The kernel's own files are on a disk that nobody can write to, root included.
    @Test func aReadOnlyDiskIsNamed() throws {
        let path = "/sys/heluo/library.sqlite"
        #expect(throws: StoreError.readOnly(path: path)) { try NewsStore(path: path, access: .readWrite) }
    }

    @Test func namesThatSQLiteTakesForSomethingElseAreFiles() throws {
        let names = ["file:library.sqlite?mode=memory", "a%20b#c.sqlite"]
        for name in names {
            let path = path(name)
            _ = try NewsStore(path: path, access: .readWrite).add(Sample.article("a"))
            #expect(FileManager.default.fileExists(atPath: path))
            #expect(try OldLibrary.count(at: LibraryFile(path: path).unchangingAddress, table: "article") == 1)
        }
        #expect(LibraryFile(path: ":memory:").absolutePath == "./:memory:")
    }

    @Test func aFullDiskLosesNothing() throws {
        let store = try NewsStore(path: path("library.sqlite"), access: .readWrite)
        let id = try store.add(Sample.article("a"))[0]
        let pages = try #require(try store.connections.rows("PRAGMA page_count").first)
        try store.connections.run("PRAGMA max_page_count = \(pages)")
        let long = Sample.article("b", body: String(repeating: "长文", count: 100_000))
        #expect(throws: StoreError.diskFull(path: path("library.sqlite"))) { try store.add(Sample.article("c"), long) }
        #expect(try store.ids() == [id])
        #expect(try store.edit(.ids([id]), to: .read(true)) != nil)
        try store.connections.run("PRAGMA max_page_count = 1000000")
        #expect(try store.add(long).count == 1)
    }

    @Test func aDamagedLibraryIsNamed() throws {
        let path = path("library.sqlite")
        try fill(path)
        var bytes = try Data(contentsOf: URL(filePath: path))
        for page in 2..<bytes.count / 4096 {
            bytes.replaceSubrange(page * 4096..<page * 4096 + 4096, with: Data(repeating: 0xEE, count: 4096))
        }
        try bytes.write(to: URL(filePath: path))
        let error = #expect(throws: StoreError.self) {
            let store = try NewsStore(path: path, access: .readWrite)
            for id in try store.ids() { _ = try store.article(id) }
        }
        #expect(error == .damaged(path: path))
        #expect(try Data(contentsOf: URL(filePath: path)).count == bytes.count)
    }

    private func fill(_ path: String) throws {
        let store = try NewsStore(path: path, access: .readWrite)
        try store.store((0..<50).map { Sample.article("\($0)") }, from: Sample.source, discovered: Sample.discovered)
    }
}

@Suite struct SharedLibraryTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder([:])
        path = folder.path + "/library.sqlite"
    }

    @Test func twoStoresShareOneLibrary() throws {
        let one = try NewsStore(path: path, access: .readWrite)
        let two = try NewsStore(path: path, access: .readWrite)
        let id = try one.add(Sample.article("a"))[0]
        #expect(try two.ids() == [id])
        try two.edit(.ids([id]), to: .read(true))
        #expect(try one.article(id)?.isRead == true)
        #expect(try one.undo()?.first == id)
        #expect(try two.article(id)?.isRead == false)
    }

    @Test func whatChangesNothingIsNoCommit() throws {
        let store = try NewsStore(path: path, access: .readWrite)
        let id = try store.add(Sample.article("a"))[0]
        try store.setPosition(ReadingPosition(block: 1, offset: 2), of: id)
        let version = try store.connections.rows("PRAGMA data_version")
        try store.setPosition(ReadingPosition(block: 1, offset: 2), of: id)
        #expect(try store.edit(.all(HeadlineQuery()), to: .read(false)) == nil)
        #expect(try store.undo() == nil && store.redo() == nil)
        #expect(try store.add(Sample.article("a")) == [])
        #expect(try store.connections.rows("PRAGMA data_version") == version)
        try store.edit(.ids([id]), to: .read(true))
        #expect(try store.connections.rows("PRAGMA data_version") != version)
    }

    /// Another program makes the table of migrations at the very moment at which it is looked for.
    @Test func aLibraryThatIsBeingMadeIsNoDamagedOne() throws {
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        let reading = try DatabaseQueue(path: path)
        let isMade = Atomic(false)
        reading.inDatabase { db in
            db.trace(options: .statement) { event in
                guard "\(event)".contains("sqlite_"), !isMade.exchange(true, ordering: .relaxed) else { return }
                do {
                    try other.write {
                        try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT PRIMARY KEY)")
                    }
                } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(throws: StoreError.olderSchema(path: path)) {
            try reading.read { try Schema.checkIsCurrent($0, path: path) }
        }
        let wasMade = isMade.load(ordering: .relaxed)
        #expect(wasMade)
    }

    @Test func aNewLibraryMayBeOpenedByManyAtOnce() async throws {
        let path = path
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<8 {
                group.addTask { try NewsStore(path: path, access: .readWrite).add(Sample.article("\(number)")).count }
            }
            return try await group.reduce(0, +)
        }
        #expect(counts == 8)
        #expect(try NewsStore(path: path, access: .readOnly).tallies().tally().total == 8)
    }
}
