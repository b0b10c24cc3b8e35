import News
import NewsStore
import TestSupport
import Testing

@Suite struct SampleArticleTests {
    private let source = Source(key: "sample", kind: .sample, title: "样例")

    @Test func aNewLibraryTakesSamplesOnce() throws {
        let folder = try TemporaryFolder([:])
        let path = folder.path + "/library.sqlite"
        for expected in [2, nil] {
            let store = try NewsStore(path: path, access: .readWrite)
            let outcome = try store.storeSamples(
                [Sample.article("a"), Sample.article("b")], from: source, discovered: Sample.noon)
            #expect(outcome?.added.count == expected)
            #expect(try store.headlines(HeadlineQuery(), from: .offset(0), limit: 9).headlines.allSatisfy(\.isSample))
        }
    }

    @Test func aLibraryInUseTakesNone() throws {
        let store = try NewsStore.inMemory()
        try store.add(Sample.article("real"))
        #expect(try store.storeSamples([Sample.article("a")], from: source, discovered: Sample.noon) == nil)
    }

    @Test func samplesThatLeftStayAway() throws {
        let store = try NewsStore.inMemory()
        try store.storeSamples([Sample.article("a"), Sample.article("b")], from: source, discovered: Sample.noon)
        let id = try store.add(Sample.article("real"))[0]
        let sample = try #require(try store.ids().first { $0 != id })
        try store.edit(.ids([sample]), to: .starred(true))
        try store.setPosition(ReadingPosition(block: 0, offset: 0), of: sample)
        #expect(try store.removeSamples() == 2)
        #expect(try store.ids() == [id])
        #expect(try store.tallies().tally() == Tallies.Tally(total: 1, unread: 1))
        #expect(try store.storeSamples([Sample.article("a")], from: source, discovered: Sample.noon) == nil)
        #expect(try store.removeSamples() == 0)
    }
}
