import News
import TestSupport
import Testing

@testable import NewsStore

@Suite struct EditTests {
    private let store: NewsStore
    private let ids: [ArticleID]

    init() throws {
        store = try NewsStore.inMemory(places: Sample.places)
        ids = try store.add(
            Sample.article("0", title: "〇"), Sample.article("1", title: "一"),
            Sample.article("2", title: "二", place: Sample.yanshi))
    }

    @Test func anEditSaysWhatItReallyChanged() throws {
        #expect(try store.edit(.ids([ids[0]]), to: .read(true)) == Edit(change: .read(true), count: 1, first: ids[0]))
        #expect(try store.edit(.ids(ids), to: .read(true)) == Edit(change: .read(true), count: 2, first: ids[2]))
        #expect(try store.edit(.ids(ids), to: .read(true)) == nil)
        #expect(try store.edit(.ids([]), to: .starred(true)) == nil)
        #expect(try store.edit(.ids([ArticleID(rawValue: 1)]), to: .starred(true)) == nil)
    }

    @Test func anEditOfAListIsOfAllItHas() throws {
        let mengjin = HeadlineQuery(section: Sample.county, place: Sample.mengjin)
        #expect(try store.edit(.all(mengjin), to: .read(true))?.count == 2)
        #expect(try store.edit(.all(HeadlineQuery(show: .unread)), to: .starred(true))?.first == ids[2])
        #expect(try store.edit(.all(HeadlineQuery(filter: "一")), to: .read(false))?.first == ids[1])
        #expect(try state() == ["〇 read", "一", "二 starred"])
    }

    @Test func undoAndRedoWalkBackAndForth() throws {
        try store.edit(.ids([ids[0]]), to: .read(true))
        try store.edit(.ids([ids[1]]), to: .starred(true))
        #expect(try store.undo() == Edit(change: .starred(true), count: 1, first: ids[1]))
        #expect(try state() == ["〇 read", "一", "二"])
        #expect(try store.undo() == Edit(change: .read(true), count: 1, first: ids[0]))
        #expect(try state() == ["〇", "一", "二"])
        #expect(try store.undo() == nil)
        #expect(try store.redo() == Edit(change: .read(true), count: 1, first: ids[0]))
        #expect(try store.redo()?.change == .starred(true))
        #expect(try state() == ["〇 read", "一 starred", "二"])
        #expect(try store.redo() == nil)
    }

    @Test func undoTouchesOnlyWhatTheEditChanged() throws {
        try store.edit(.ids([ids[0]]), to: .read(true))
        try store.edit(.ids(ids), to: .read(true))
        try store.undo()
        #expect(try state() == ["〇 read", "一", "二"])
    }

    @Test func undoLeavesWhatIsOtherwiseByNow() throws {
        try store.edit(.ids([ids[0], ids[1]]), to: .read(true))
        try unread(ids[0])
        #expect(try store.undo() == Edit(change: .read(true), count: 1, first: ids[1]))
        try unread(ids[1])
        #expect(try store.redo()?.count == 2)
    }

    @Test func anEditOfNothingLeftIsPassedOver() throws {
        try store.edit(.ids([ids[0]]), to: .starred(true))
        let sample = try store.store(
            [Sample.article("s")], from: Sample.source, discovered: Sample.discovered, isSample: true)
        try store.edit(.ids(sample.added), to: .read(true))
        try store.removeSamples()
        #expect(try store.undo() == Edit(change: .starred(true), count: 1, first: ids[0]))
    }

    @Test func aNewEditDropsWhatWasUndone() throws {
        try store.edit(.ids([ids[0]]), to: .read(true))
        try store.undo()
        try store.edit(.ids([ids[1]]), to: .read(true))
        #expect(try store.redo() == nil)
        #expect(try store.undo()?.first == ids[1])
        #expect(try store.undo() == nil)
    }

    @Test func anEditThatChangesNothingDropsNothing() throws {
        try store.edit(.ids([ids[0]]), to: .read(true))
        try store.undo()
        #expect(try store.edit(.ids([ids[0]]), to: .read(false)) == nil)
        #expect(try store.redo()?.first == ids[0])
    }

    @Test func undoOutlivesTheProcess() throws {
        let folder = try TemporaryFolder([:])
        let path = folder.path + "/library.sqlite"
        var first: NewsStore? = try NewsStore(path: path, access: .readWrite)
        let id = try #require(try first?.add(Sample.article("a"))[0])
        try first?.edit(.ids([id]), to: .starred(true))
        first = nil
        let second = try NewsStore(path: path, access: .readWrite)
        #expect(try second.undo()?.first == id)
        #expect(try second.article(id)?.isStarred == false)
    }

    @Test func onlyTheLastThousandEditsAreRemembered() throws {
        try store.connections.run(
            """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(Journal.length + 4))
            INSERT INTO edit (id, field, value) SELECT n, 0, 1 FROM number
            """)
        try store.edit(.ids(ids), to: .read(true))
        #expect(try store.connections.rows("SELECT count(*), min(id) FROM edit") == ["1000 6"])
        #expect(try store.undo()?.count == 3)
    }

    private func state() throws -> [String] {
        try ids.map { id in
            let article = try #require(try store.article(id))
            return article.content.title + (article.isRead ? " read" : "") + (article.isStarred ? " starred" : "")
        }
    }

    /// What another program might do.
    private func unread(_ id: ArticleID) throws {
        try store.connections.run("UPDATE article SET is_read = 0 WHERE id = \(id.rawValue)")
    }
}

@Suite struct PositionTests {
    @Test func aPositionIsKeptForItsArticle() throws {
        let store = try NewsStore.inMemory()
        let id = try store.add(Sample.article("a"))[0]
        #expect(try store.position(of: id) == nil)
        try store.setPosition(ReadingPosition(block: 1, offset: 2), of: id)
        try store.setPosition(ReadingPosition(block: 7, offset: 300), of: id)
        #expect(try store.position(of: id) == ReadingPosition(block: 7, offset: 300))
    }

    @Test func aPositionInNoArticleIsNone() throws {
        let store = try NewsStore.inMemory()
        let id = ArticleID(rawValue: 99)
        try store.setPosition(ReadingPosition(block: 1, offset: 2), of: id)
        #expect(try store.position(of: id) == nil)
    }
}
