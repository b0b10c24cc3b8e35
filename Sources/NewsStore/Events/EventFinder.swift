import GRDB
import News

/// Finds, for an article that comes in, the one that is there already: at the same address, or of the same event.
struct EventFinder {
    private let sameAddress: BulkStatement
    private let hasSameTitle: BulkStatement
    private let sameTitle: Statement
    private let text: Statement

    /// News of an event comes within three days of each other.
    private static let reach: Int64 = 3 * 86_400
    /// A headline that so many articles have is no headline of an event.
    private static let mostCandidates = 8
    /// A shorter headline (简讯, 图片新闻) says too little.
    private static let shortestTitle = 6

    init(_ db: Database) throws {
        sameAddress = try BulkStatement(
            db, "SELECT id FROM article WHERE address_key = ? AND source <> ? ORDER BY id LIMIT 1")
        hasSameTitle = try BulkStatement(
            db, "SELECT 1 FROM article WHERE title_key = ? AND id BETWEEN ? AND ? AND source <> ? LIMIT 1")
        sameTitle = try db.cachedStatement(
            sql: """
                SELECT article.id, title FROM article JOIN tab ON tab.id = article.tab
                WHERE title_key = ? AND article.id BETWEEN ? AND ? AND source <> ? AND tab.hidden & 2 = 0
                    AND section = ? AND (? IS NULL OR place = ?)
                ORDER BY article.id LIMIT \(Self.mostCandidates)
                """)
        text = try db.cachedStatement(sql: "SELECT body_kind, body FROM content WHERE article = ?")
    }

    /// The article of another source at the same address.
    func article(atAddressOf article: ArticleContent, source: Int64) throws -> Int64? {
        guard let key = article.url.flatMap(AddressKey.value) else { return nil }
        return try sameAddress.first { binding in
            binding.add(key)
            binding.add(source)
        } read: {
            $0.integer(0)
        }
    }

    /// The listed article of another source that has the same headline and nearly the same text, in the same tab or, for
    /// one of no place, in the same section.
    func main(of article: ArticleContent, at moment: Timestamp, source: Int64) throws -> Int64? {
        let key = TitleKey.value(article.title)
        let second = ArticleIDs.second(of: moment)
        let ids = (second - Self.reach) << 16...(second + Self.reach) << 16
        // Most headlines are nobody else's.
        let isKnown: Bool? = try hasSameTitle.first { binding in
            binding.add(key)
            binding.add(ids.lowerBound)
            binding.add(ids.upperBound)
            binding.add(source)
        } read: { _ in
            true
        }
        let title = TitleKey.characters(article.title)
        guard isKnown != nil, title.count >= Self.shortestTitle else { return nil }
        let rows = try Row.fetchAll(
            sameTitle,
            arguments: [
                key, ids.lowerBound, ids.upperBound, source, article.section.rawValue,
                article.place?.rawValue, article.place?.rawValue,
            ])
        let candidates = rows.filter { TitleKey.characters($0[1]) == title }
        guard !candidates.isEmpty, candidates.count < Self.mostCandidates else { return nil }
        let shingles = TextShingles(article.body)
        return try candidates.first { row in
            guard let content = try Row.fetchOne(text, arguments: [row[0] as Int64]) else { return false }
            return TextShingles(ArticleBody(kind: content[0], source: content[1])).isNearlyEqual(to: shingles)
        }?[0]
    }
}
