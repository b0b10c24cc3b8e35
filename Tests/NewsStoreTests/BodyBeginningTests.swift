import News
import Testing

@testable import NewsStore

/// Bodies are looked at piece by piece; where the pieces end makes no difference to what is found.
@Suite struct BodyBeginningTests {
    private let store: NewsStore

    init() throws {
        store = try NewsStore.inMemory(places: Sample.places)
    }

    private func add(_ body: ArticleBody, _ identity: String = "a") throws {
        let article = ArticleContent(
            identity: identity, title: "题", published: Published(Sample.noon), body: body, section: Sample.county)
        try store.store([article], from: Sample.source, discovered: Sample.discovered)
    }

    private func count(_ words: SearchQuery.Words) throws -> Int? {
        try store.count(HeadlineQuery(search: SearchQuery(parts: [SearchQuery.Part(.words(words))])))
    }

    /// Of every length around the ends of the pieces, 470 and 2048 bytes.
    @Test(arguments: [Array(440...475), Array(2020...2055), [0, 5000]])
    func wordsStandAnywhere(before: [Int]) throws {
        for length in before {
            let lead = String(repeating: "-", count: length)
            try add(.html("<p>\(lead)铜牌馆5G基站</p>"), "html \(length)")
            try add(.text("\(lead)铜牌馆5G基站"), "text \(length)")
        }
        for _ in 0...1 {
            #expect(try count(.init("铜牌馆")) == 2 * before.count)
            #expect(try count(.init("5G基站")) == 2 * before.count)
            #expect(try count(.init("馆5")) == 0)
            try store.index(limit: 1000)
        }
    }

    /// A word that goes on behind the end of a piece is another.
    @Test func aCutWordIsNotFound() throws {
        for length in 440...475 {
            try add(.text(String(repeating: "-", count: length) + "桥beidou-基站"), "\(length)")
        }
        #expect(try count(.init("桥bei")) == 0)
        #expect(try count(.init("桥beidou")) == 36)
    }

    @Test func whatIsNotShownBeforeAHitCounts() throws {
        try add(.html("<script>铜牌馆</script><p>雪</p>"), "script")
        try add(.html("<p title=\"铜牌馆\">雪</p>"), "attribute")
        try add(.html("<p style=\"display:none\">铜牌馆</p>"), "style")
        try add(.html("<p>铜牌馆</p><script>雪</script>"), "behind")
        let shown = try store.ids().filter { id in
            guard let article = try store.article(id) else { return false }
            return ArticleText.plain(article.content.body).contains("铜牌馆")
        }
        #expect(try count(.init("铜牌馆")) == shown.count && shown.count < 4)
    }

    /// So many that the index is asked for those that have the letters.
    @Test func lettersAreWrittenOrRead() throws {
        for number in 0..<600 {
            let text = number % 3 == 0 ? "mengjin \(number)" : "雪 \(number)"
            try store.add(Sample.article("\(number)", title: number % 2 == 0 ? "孟津" : "木匠", place: nil, body: text))
        }
        for _ in 0...1 {
            #expect(try count(.init("mengjin", isPinyin: true)) == 400)
            #expect(try count(.init("mengjin")) == 200)
            try store.index(limit: 1000)
        }
    }
}
