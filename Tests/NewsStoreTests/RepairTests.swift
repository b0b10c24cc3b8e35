import FoundationEssentials
import News
import TestSupport
import Testing

@testable import NewsStore

/// Libraries that were really damaged.
@Suite struct RepairTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder([:])
        path = folder.path + "/library.sqlite"
    }

    private func repair() throws -> LibraryRepair {
        try LibraryRepair(path: path, stamp: "now", section: Sample.county)
    }

    @Test func aSoundLibraryIsWell() throws {
        let library = try DamagedLibrary(path: path)
        let check = LibraryCheck(path: path)
        #expect(check.isWell && check.isCurrent && check.articles == library.ids.count && check.bytes != nil)
    }

    @Test func aLibraryThatIsNotThereIsNamed() {
        #expect(LibraryCheck(path: path).failure == .missing(path: path))
        #expect(throws: StoreError.missing(path: path)) { try repair() }
    }

    @Test func wrongTalliesAreSeenAndMended() throws {
        let library = try DamagedLibrary(path: path)
        try library.run("UPDATE tally SET total = total + 1; DELETE FROM origin_tally")
        let check = LibraryCheck(path: path)
        #expect(check.isDamaged && check.wrongTallies > 0 && check.integrity.isEmpty)
        let repair = try repair()
        #expect(repair.way == .rebuilt && repair.articles == library.ids.count)
        #expect(LibraryCheck(path: path).isWell)
        // The file as it was is still there, as wrong as before.
        #expect(LibraryCheck(path: repair.backup).wrongTallies == check.wrongTallies)
    }

    /// Leaves of articles and texts are gone: what they held is lost or without its text, and everything else is there,
    /// read and starred as it was.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func whatCanBeReadIsSaved(seed: UInt64) throws {
        let library = try DamagedLibrary(path: path)
        var generator = SeededGenerator(seed: seed)
        let leaves = try ["article", "content"].flatMap { try library.leaves(of: $0) }
        let ruined = (0..<3).compactMap { _ in leaves.randomElement(using: &generator) }
        try library.overwrite(pages: ruined, seed: seed)
        #expect(LibraryCheck(path: path).isDamaged)

        let repair = try repair()
        #expect(repair.way == .rescued)
        let gone = Set(repair.lost.map(\.id))
        #expect(repair.articles + gone.count == library.ids.count)
        #expect(repair.articles >= 200)
        let check = LibraryCheck(path: path)
        #expect(check.isWell && check.articles == repair.articles)
        let saved = try NewsStore(path: path, access: .readWrite)
        let empty = Set(repair.withoutText.map(\.id))
        for (number, id) in library.ids.enumerated() {
            let article = try saved.article(id)
            #expect((article == nil) == gone.contains(id))
            guard let article else { continue }
            #expect(article.content.title == "第\(number)号新闻" && article.isStarred == (number == 3))
            let text = empty.contains(id) ? "" : DamagedLibrary.text(number)
            #expect(article.content.body == .text(text))
        }
    }

    /// Without its first page, or the ones below it, nobody knows which tables a file has: every library has them in the
    /// same places.
    @Test(arguments: [[1], [], [1, 2]] as [[Int]], [true, false])
    func aLibraryWithoutItsSchemaIsSaved(pages: [Int], hasLog: Bool) throws {
        let library = try DamagedLibrary(path: path)
        let schema = try library.pages(of: "sqlite_schema")
        let ruined = pages.isEmpty ? schema.filter { $0 > 1 } : pages
        try #require(!ruined.isEmpty)
        if hasLog {
            // A reader that was killed: what it wrote last is in the log.
            try library.leaveInLog { _ = try $0.edit(.ids([library.ids[5]]), to: .starred(true)) }
        }
        try library.overwrite(pages: ruined, seed: 3)
        #expect(LibraryCheck(path: path).isDamaged)
        let repair = try repair()
        #expect(repair.way == .rescued && repair.articles == library.ids.count)
        #expect(repair.lost.isEmpty && repair.withoutText.isEmpty)
        #expect(LibraryCheck(path: path).isWell)
        let saved = try NewsStore(path: path, access: .readWrite)
        #expect(try saved.article(library.ids[7])?.content.body == .text(DamagedLibrary.text(7)))
        #expect(try saved.article(library.ids[3])?.isStarred == true)
        #expect(try saved.article(library.ids[5])?.isStarred == hasLog)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains(".copy-") })
    }

    @Test func whatIsNoLibraryIsLeftAlone() throws {
        var generator = SeededGenerator(seed: 9)
        let noise = Data((0..<600_000).map { _ in UInt8.random(in: 0...255, using: &generator) })
        try noise.write(to: URL(filePath: path))
        #expect(throws: StoreError.notALibrary(path: path)) { try repair() }
        #expect(try Data(contentsOf: URL(filePath: path)) == noise)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["library.sqlite"])
    }

    /// Any page but those of the schema, of which another test tells.
    @Test(arguments: Array(1...12) as [UInt64])
    func aDamagedPageNeverKeepsTheRestFromBeingSaved(seed: UInt64) throws {
        let library = try DamagedLibrary(path: path, articles: 120)
        var generator = SeededGenerator(seed: seed)
        let pages = try Set(1...library.pages).subtracting(library.pages(of: "sqlite_schema"))
        let page = try #require(pages.sorted().randomElement(using: &generator))
        try library.overwrite(pages: [page], seed: seed)
        let repair = try repair()
        #expect(LibraryCheck(path: path).isWell)
        #expect(try NewsStore(path: path, access: .readWrite).tallies().tally().total == repair.articles)
        #expect(try NewsStore(path: path, access: .readWrite).add(Sample.article("new")).count == 1)
    }

    /// The texts' importing again brings back what was lost.
    @Test func theNextImportBringsBackWhatWasLost() throws {
        let library = try DamagedLibrary(path: path)
        try library.overwrite(pages: Array(try library.leaves(of: "content").prefix(2)), seed: 7)
        let repair = try repair()
        #expect(!repair.withoutText.isEmpty)
        let saved = try NewsStore(path: path, access: .readWrite)
        let outcome = try saved.store(DamagedLibrary.contents(), from: Sample.source, discovered: Sample.discovered)
        #expect(outcome.added.count == repair.lost.count && outcome.updated.count == repair.withoutText.count)
        for loss in repair.withoutText {
            #expect(try saved.article(loss.id)?.content.body != .text(""))
        }
    }

    @Test func aLibraryInUseIsNotRepaired() throws {
        _ = try DamagedLibrary(path: path)
        let reader = try NewsStore(path: path, access: .readOnly)
        _ = try reader.ids()
        #expect(throws: StoreError.locked(path: path)) { try repair() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains("damaged") })
    }
}
