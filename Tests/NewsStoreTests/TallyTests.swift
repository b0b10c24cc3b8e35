import News
import TestSupport
import Testing

@testable import NewsStore

@Suite struct TallyTests {
    @Test func talliesSumByTabSectionAndAll() throws {
        let store = try NewsStore.inMemory()
        let ids = try store.add(
            Sample.article("a"), Sample.article("b"), Sample.article("c", place: Sample.yanshi),
            Sample.article("d", place: nil), Sample.article("e", section: Sample.city, place: nil))
        try store.edit(.ids([ids[0]]), to: .read(true))
        try store.edit(.ids([ids[1]]), to: .starred(true))
        let tallies = try store.tallies()
        #expect(tallies.tally() == Tallies.Tally(total: 5, unread: 4, starred: 1))
        #expect(tallies.tally(section: Sample.county) == Tallies.Tally(total: 4, unread: 3, starred: 1))
        #expect(tallies.tally(section: Sample.county, place: Sample.mengjin).unread == 1)
        #expect(tallies.tally(place: Sample.yanshi).total == 1)
    }

    /// Whatever is done, the tallies are what a count of the rows says.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func talliesAreWhatAScanSays(seed: UInt64) throws {
        let connections = try Connections.inMemory()
        let store = NewsStore(connections: connections)
        var random = RandomLibrary(store: store, seed: seed)
        for _ in 0..<150 {
            try random.step()
            #expect(try connections.tallies() == connections.countedTallies())
            #expect(try connections.originTallies() == connections.countedOriginTallies())
        }
    }
}

extension Connections {
    fileprivate func tallies() throws -> [String] {
        try rows("SELECT tab, span, total, unread, starred FROM tally ORDER BY tab, span")
    }

    fileprivate func countedTallies() throws -> [String] {
        try rows(
            """
            SELECT tab, id / 137438953472, count(*), sum(is_read = 0), sum(is_starred = 1)
            FROM article GROUP BY 1, 2 ORDER BY 1, 2
            """)
    }

    fileprivate func originTallies() throws -> [String] {
        try rows("SELECT origin, tab, total, unread, starred FROM origin_tally ORDER BY origin, tab")
    }

    fileprivate func countedOriginTallies() throws -> [String] {
        try rows(
            """
            SELECT origin, tab, count(*), sum(is_read = 0), sum(is_starred = 1)
            FROM article GROUP BY 1, 2 ORDER BY 1, 2
            """)
    }
}
