import FoundationEssentials
import News
import NewsStore
import TestSupport
import Testing

@Suite struct ObservationTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder([:])
        path = folder.path + "/library.sqlite"
    }

    @Test(.timeLimit(.minutes(1))) func ownCommitsAreSeen() async throws {
        let store = try NewsStore(path: path, access: .readWrite)
        var calls = store.calls().makeAsyncIterator()
        let id = try store.add(Sample.article("a"))[0]
        await calls.next()
        try store.edit(.ids([id]), to: .read(true))
        await calls.next()
    }

    @Test(.timeLimit(.minutes(1))) func commitsInMemoryAreSeen() async throws {
        let store = try NewsStore.inMemory()
        var calls = store.calls().makeAsyncIterator()
        try store.add(Sample.article("a"))
        await calls.next()
    }

    @Test(.timeLimit(.minutes(1)), arguments: [NewsStore.Access.readWrite, .readOnly])
    func othersCommitsAreSeen(access: NewsStore.Access) async throws {
        let writer = try NewsStore(path: path, access: .readWrite)
        let reader = try NewsStore(path: path, access: access)
        var calls = reader.calls().makeAsyncIterator()
        for number in 1...5 {
            try writer.add(Sample.article("\(number)"))
            await calls.next()
            #expect(try reader.ids().count == number)
        }
    }

    @Test(.timeLimit(.minutes(1))) func theLastOfManyCommitsIsSeen() async throws {
        let writer = try NewsStore(path: path, access: .readWrite)
        let reader = try NewsStore(path: path, access: .readOnly)
        let seen = AsyncStream.makeStream(of: Int.self)
        let observation = reader.observe {
            do {
                seen.continuation.yield(try reader.tallies().tally().total)
            } catch {
                seen.continuation.finish()
            }
        }
        for number in 1...100 {
            try writer.add(Sample.article("\(number)"))
        }
        #expect(await seen.stream.contains { $0 == 100 })
        observation.cancel()
    }

    @Test(.timeLimit(.minutes(1))) func aCancelledObservationIsOver() async throws {
        let store = try NewsStore(path: path, access: .readWrite)
        let ended = AsyncStream.makeStream(of: Void.self)
        let cancelled = store.observe { ended.continuation.yield() }
        cancelled.cancel()
        var calls = store.calls().makeAsyncIterator()
        try store.add(Sample.article("a"))
        await calls.next()
        ended.continuation.finish()
        #expect(await ended.stream.first { _ in true } == nil)
    }
}

extension NewsStore {
    /// One element a call of an observation that lives as long as the stream.
    fileprivate func calls() -> AsyncStream<Void> {
        AsyncStream { continuation in
            let observation = observe { continuation.yield() }
            continuation.onTermination = { _ in observation.cancel() }
        }
    }
}
