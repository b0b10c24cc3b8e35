import FoundationEssentials
import News
import TestSupport
import Testing

@testable import NewsStore

@Suite struct BackupTests {
    private let folder: TemporaryFolder
    private let path: String
    private let copy: String

    init() throws {
        folder = try TemporaryFolder([:])
        path = folder.path + "/library.sqlite"
        copy = folder.path + "/copy.sqlite"
    }

    @Test func aBackupIsALibraryWithEverything() throws {
        let store = try NewsStore(path: path, access: .readWrite)
        let ids = try store.add(Sample.article("a"), Sample.article("b"))
        try store.edit(.ids([ids[0]]), to: .starred(true))
        #expect(try store.backup(to: copy) == 2)
        let restored = try NewsStore(path: copy, access: .readWrite)
        #expect(try restored.tallies() == store.tallies())
        #expect(try restored.undo()?.first == ids[0])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("sqlite") }.count
                == 2)
    }

    /// While articles are stored, every backup is the library of one moment: whole parts of twenty, tallied rightly.
    @Test func aBackupIsMadeWhileOthersWrite() async throws {
        let store = try NewsStore(path: path, access: .readWrite)
        let reader = try NewsStore(path: path, access: .readOnly)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for part in 0..<20 {
                    let articles = (0..<20).map { Sample.article("\(part)-\($0)") }
                    try store.store(articles, from: Sample.source, discovered: Sample.discovered)
                }
            }
            for number in 0..<5 {
                let articles = try reader.backup(to: "\(copy)\(number)")
                let check = LibraryCheck(path: "\(copy)\(number)")
                #expect(articles % 20 == 0 && check.articles == articles && check.isWell)
            }
            try await group.waitForAll()
        }
        #expect(try reader.backup(to: copy) == 400)
    }

    @Test func whatIsThereIsNotReplacedUnasked() throws {
        let store = try NewsStore(path: path, access: .readWrite)
        try store.add(Sample.article("a"))
        #expect(try store.backup(to: copy) == 1)
        try store.add(Sample.article("b"))
        #expect(throws: BackupError.exists(path: copy)) { try store.backup(to: copy) }
        #expect(try NewsStore(path: copy, access: .readOnly).ids().count == 1)
        #expect(try store.backup(to: copy, replacing: true) == 2)
        #expect(try NewsStore(path: copy, access: .readOnly).ids().count == 2)
    }

    @Test func theLibraryItselfIsNeverReplaced() throws {
        let store = try NewsStore(path: path, access: .readWrite)
        try store.add(Sample.article("a"))
        try FileManager.default.createSymbolicLink(atPath: copy, withDestinationPath: path)
        for name in [path, copy] {
            #expect(throws: BackupError.isTheLibrary(path: name)) { try store.backup(to: name, replacing: true) }
        }
        #expect(try store.ids().count == 1)
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let store = try NewsStore(path: path, access: .readWrite)
        let error = #expect(throws: BackupError.self) { try store.backup(to: folder.path + "/none/copy.sqlite") }
        guard case .cannotWrite(folder.path + "/none/copy.sqlite", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
