import GRDB
import News

/// The tabs and origins that a query looks at.
struct ListScope {
    struct Part {
        var lane: Lane
        var place: PlaceKey?
        var origin: String
        /// How many articles of the lane the query shows, its filter aside.
        var count: Int
    }

    var parts: [Part]

    /// By tab, and by origin within each where the list is sorted by them.
    init(_ query: HeadlineQuery, _ db: Database) throws {
        let byOrigin = query.order == .source
        let sql = """
            SELECT tab.id, tab.place, \(byOrigin ? "origin.id, origin.name" : "NULL, ''"),
                sum(\(query.show.tallyColumn)) AS shown
            FROM \(byOrigin ? "origin_tally AS counted JOIN origin ON origin.id = origin" : "tally AS counted")
            JOIN tab ON tab.id = counted.tab
            WHERE (?1 IS NULL OR tab.section = ?1) AND (?2 IS NULL OR tab.place = ?2) AND tab.hidden & ~?3 = 0
            GROUP BY 1, 3 HAVING shown > 0
            """
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: sql),
            arguments: [query.section?.rawValue, query.place?.rawValue, query.revealing.rawValue])
        parts = rows.map { row in
            Part(
                lane: Lane(tab: row[0], origin: row[2], show: query.show),
                place: (row[1] as String?).map(PlaceKey.init(rawValue:)), origin: row[3], count: row[4])
        }
    }
}
