import GRDB
import News

/// Reads the rows of lists.
enum HeadlineReader {
    /// The headlines of these articles, in their order; ids that are not there are left out.
    ///
    /// All of them come from one statement, which takes half the time of one statement each. The cross join keeps
    /// SQLite to the order of the ids.
    static func headlines(_ ids: [Int64], _ db: Database) throws -> [Headline] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.id, title, published, is_day_only, discovered, tab.place, tab.section, origin.name,
                    correspondent, url, is_read, is_starred, is_sample, tab.hidden,
                    (SELECT count(*) FROM report WHERE main = article.id)
                FROM json_each(?) AS wanted CROSS JOIN article ON article.id = wanted.value
                    JOIN tab ON tab.id = article.tab JOIN origin ON origin.id = article.origin
                """)
        let wanted = "[" + ids.map(String.init).joined(separator: ",") + "]"
        let rows = try Row.fetchCursor(statement, arguments: [wanted])
        var headlines: [Headline] = []
        headlines.reserveCapacity(ids.count)
        while let row = try rows.next() {
            headlines.append(Headline(row))
        }
        return headlines
    }
}

extension Headline {
    fileprivate init(_ row: Row) {
        self.init(
            id: ArticleID(rawValue: row[0]), title: row[1],
            published: Published(seconds: row[2], isDayOnly: row[3])
                ?? Published(Timestamp(seconds: row[4])),
            place: (row[5] as String?).map(PlaceKey.init(rawValue:)), section: SectionKey(rawValue: row[6]),
            sourceName: row[7], correspondent: row[8], url: row[9], isRead: row[10], isStarred: row[11],
            isSample: row[12], hidden: Hidden(rawValue: row[13]), others: row[14])
    }
}

extension Published {
    init?(seconds: Int64?, isDayOnly: Bool) {
        guard let seconds else { return nil }
        self.init(Timestamp(seconds: seconds), precision: isDayOnly ? .day : .second)
    }
}
