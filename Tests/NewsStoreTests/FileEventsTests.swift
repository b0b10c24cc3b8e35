import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import NewsStore

@Suite struct FileEventsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(["library": "a", "library-wal": "b"])
    }

    private func path(_ name: String) -> String {
        folder.path + "/" + name
    }

    private func events(_ names: String...) throws -> FileEvents {
        try #require(FileEvents(files: names.map(path), folder: folder.path))
    }

    /// Whether there is an event, and none any more once events are cleared: else the one who waits never sleeps.
    private func tells(_ events: FileEvents) -> Bool {
        let told = isReadable(events)
        for _ in 0..<3 { events.clear() }
        #expect(!isReadable(events))
        return told
    }

    private func isReadable(_ events: FileEvents) -> Bool {
        var descriptor = pollfd(fd: events.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    private func write(_ name: String) throws {
        let file = try #require(fopen(path(name), "a"))
        fputs("more", file)
        fclose(file)
    }

    @Test func nothingIsToldWhereNothingHappens() throws {
        #expect(try !tells(events("library", "library-wal")))
        #expect(try !tells(events("library", "missing")))
    }

    @Test func aWriteIsTold() throws {
        let events = try events("library", "library-wal")
        for name in ["library-wal", "library", "library-wal"] {
            try write(name)
            #expect(tells(events))
        }
    }

    @Test func aFileThatComesAndGoesAndComesIsWatched() throws {
        let events = try events("library", "log")
        for _ in 0..<2 {
            try write("log")
            #expect(tells(events))
            #expect(!tells(events))
            try write("log")
            #expect(tells(events))
            try FileManager.default.removeItem(atPath: path("log"))
            #expect(tells(events))
        }
    }

    @Test func otherFilesOfTheFolderAreNobodysBusiness() throws {
        let events = try events("library", "library-wal")
        try write("other")
        #expect(!tells(events))
    }
}
