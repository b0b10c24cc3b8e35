import News
import NewsStore

/// Values for the tests, each with what a test wants of it and something sensible for the rest.
enum Sample {
    static let source = Source(key: "https://example.com/feed", kind: .feed, title: "洛阳网")
    static let county = SectionKey(rawValue: "county")
    static let city = SectionKey(rawValue: "news")
    static let mengjin = PlaceKey(rawValue: "mengjin")
    static let yanshi = PlaceKey(rawValue: "yanshi")
    /// In the order of their tabs.
    static let places = [Place(id: yanshi, name: "偃师"), Place(id: mengjin, name: "孟津")]
    /// 2020-02-24T16:37:00+08:00
    static let noon = Timestamp(seconds: 1_582_533_420)
    static let discovered = Timestamp(seconds: 1_700_000_000)

    static func article(
        _ identity: String, title: String = "标题", at moment: Timestamp? = noon, section: SectionKey = county,
        place: PlaceKey? = mengjin, sourceName: String? = nil, body: String = "正文"
    ) -> ArticleContent {
        ArticleContent(
            identity: identity, title: title, published: moment.map { Published($0) }, sourceName: sourceName,
            body: .text(body), section: section, place: place)
    }
}

extension NewsStore {
    /// Stores articles of the usual source, and gives their ids.
    @discardableResult
    func add(_ articles: ArticleContent...) throws -> [ArticleID] {
        try store(articles, from: Sample.source, discovered: Sample.discovered).added
    }

    func titles(_ query: HeadlineQuery = HeadlineQuery()) throws -> [String] {
        try headlines(query, from: .offset(0), limit: 1000).headlines.map(\.title)
    }

    func ids(_ query: HeadlineQuery = HeadlineQuery()) throws -> [ArticleID] {
        try headlines(query, from: .offset(0), limit: 1000).headlines.map(\.id)
    }
}

extension Timestamp {
    static func + (moment: Timestamp, seconds: Int64) -> Timestamp {
        Timestamp(seconds: moment.seconds + seconds)
    }
}
