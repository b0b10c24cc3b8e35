import Dispatch
import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct FolderWatchTests {
    private let folder: TemporaryFolder
    private let changes = DispatchSemaphore(value: 0)

    init() throws {
        folder = try TemporaryFolder([:])
    }

    private func watch(_ path: String) throws -> FolderWatch {
        let watch = FolderWatch { [changes] in changes.signal() }
        watch?.watch([path])
        return try #require(watch)
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    private func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    @Test func aFileThatIsWrittenIsTold() throws {
        let watch = try watch(folder.path)
        try write("雪", to: folder.path + "/a.txt")
        changes.wait()
        withExtendedLifetime(watch) {}
    }

    @Test func aFileThatIsMovedInOrRemovedIsTold() throws {
        let other = try TemporaryFolder(["a.txt": "雪"])
        let watch = try watch(folder.path)
        try FileManager.default.moveItem(atPath: other.path + "/a.txt", toPath: folder.path + "/a.txt")
        changes.wait()
        try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
        changes.wait()
        withExtendedLifetime(watch) {}
    }

    /// Of a folder that comes later, with a folder in it that comes later still.
    @Test func foldersThatComeAreWatched() throws {
        let late = folder.path + "/news/late"
        let watch = try watch(late)
        try makeFolder(late)
        changes.wait()
        try makeFolder(late + "/2020")
        changes.wait()
        try write("雪", to: late + "/2020/a.txt")
        changes.wait()
        withExtendedLifetime(watch) {}
    }

    /// One that is begun is not whole; the one that is closed after it is told first.
    @Test func aFileThatIsBegunIsNotTold() throws {
        let watch = try watch(folder.path)
        let begun = open(folder.path + "/begun.txt", O_CREAT | O_WRONLY, 0o600)
        #expect(begun >= 0)
        #expect(watch.isQuiet)
        close(begun)
        changes.wait()
    }

    @Test func whatIsNoLongerWatchedIsNotTold() throws {
        let other = try TemporaryFolder([:])
        let watch = try watch(folder.path)
        watch.watch([other.path])
        try write("雪", to: folder.path + "/a.txt")
        #expect(watch.isQuiet)
    }
}
