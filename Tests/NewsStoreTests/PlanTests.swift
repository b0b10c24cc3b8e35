import News
import Testing

@testable import NewsStore

/// That lists do not grow with the library: what SQLite means to do is looked at, not how long it takes.
@Suite struct PlanTests {
    @Test(arguments: HeadlineQuery.Show.allCases, [nil, 7] as [Int64?])
    func aLaneIsReadFromAnIndexInItsOrder(show: HeadlineQuery.Show, origin: Int64?) throws {
        let connections = try Connections.inMemory()
        let lane = Lane(tab: 3, origin: origin, show: show)
        let statements = try connections.statements { db in
            _ = try lane.ids(in: 0..<100, .newestFirst, limit: 5, db)
            _ = try lane.ids(in: 0..<100, .oldestFirst, limit: 5, db)
            _ = try lane.count(in: 0..<100, db)
        }
        #expect(statements.count == 3)
        for statement in statements {
            let plan = try connections.plan(of: statement)
            #expect(plan.count == 1)
            #expect(plan[0].hasPrefix("SEARCH article USING"))
            let index = Self.index(show: show, byOrigin: origin != nil)
            #expect(plan[0].contains("INDEX \(index) ("), "\(statement): \(plan)")
            #expect(plan[0].contains("rowid>? AND rowid<?"))
        }
    }

    private static func index(show: HeadlineQuery.Show, byOrigin: Bool) -> String {
        switch (show, byOrigin) {
        case (.all, false): "article_tab"
        case (.unread, false): "article_unread"
        case (.starred, _): "article_starred"
        case (.all, true): "article_origin"
        case (.unread, true): "article_origin_unread"
        }
    }

    @Test func aWindowReadsNoTableThrough() throws {
        let store = try NewsStore.inMemory()
        try store.add(Sample.article("a"), Sample.article("b", place: Sample.yanshi))
        let id = try store.ids()[0]
        for order in HeadlineQuery.Order.allCases {
            for start in [WindowStart.offset(1), .end, .article(id)] {
                let query = HeadlineQuery(section: Sample.county, show: .unread, order: order, keeping: id)
                let statements = try store.connections.statements { db in
                    _ = try HeadlineLists(places: []).window(query, from: start, limit: 50, db)
                }
                for statement in statements {
                    let scans = try store.connections.plan(of: statement).filter { $0.contains("SCAN article") }
                    #expect(scans.isEmpty, "\(statement)")
                }
            }
        }
    }
}
