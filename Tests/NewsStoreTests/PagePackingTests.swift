import News
import TestSupport
import Testing

@testable import NewsStore

@Suite struct PagePackingTests {
    @Test(arguments: [0, 1, 2, 50, 700])
    func everyRowComesOnce(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        let sizes = (0..<count).map { _ in Int.random(in: 0...20_000, using: &random) }
        #expect(PagePacking.order(of: sizes).sorted() == Array(sizes.indices))
    }

    /// Texts of the lengths that articles have: what stays empty is a tenth at the most, where it was a quarter.
    @Test func pagesOfTextsAreFull() throws {
        let store = try NewsStore.inMemory()
        var random = SeededGenerator(seed: 6)
        var bytes = 0
        for batch in 0..<4 {
            let articles = (0..<500).map { number in
                let body = String(repeating: "雪", count: Int.random(in: 600...3500, using: &random))
                bytes += body.utf8.count
                return Sample.article("\(batch) \(number)", body: body)
            }
            try store.store(articles, from: Sample.source, discovered: Sample.discovered)
        }
        let rows = try store.connections.rows("SELECT sum(pgsize) FROM dbstat WHERE name = 'content' AND aggregate = 1")
        let used = try #require(rows.first.flatMap(Int.init))
        #expect(used < bytes * 110 / 100)
    }

    @Test func anArticleThatComesTwiceAtOnceHasItsLastText() throws {
        let store = try NewsStore.inMemory()
        let articles = ["一夜的雪", "两夜的雪"].map { Sample.article("a", body: $0) }
        try store.store(articles, from: Sample.source, discovered: Sample.discovered)
        #expect(try store.ids().map { try store.article($0)?.content.body } == [.text("两夜的雪")])
    }
}
