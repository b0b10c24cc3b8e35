import GRDB
import News

/// The article that a list keeps though it fits the list's `show` no longer.
struct KeptArticle {
    var id: Int64
    var place: PlaceKey?
    var origin: String

    /// Nil where the query keeps none, where it is listed anyway, or where it does not belong to the tab.
    init?(_ query: HeadlineQuery, _ db: Database) throws {
        guard let keeping = query.keeping, query.show != .all else { return nil }
        let sql = """
            SELECT tab.section, tab.place, origin.name
            FROM article JOIN tab ON tab.id = article.tab JOIN origin ON origin.id = article.origin
            WHERE article.id = ? AND tab.hidden & ~? = 0 AND NOT (TRUE\(query.show.condition))
            """
        let values: StatementArguments = [keeping.rawValue, query.revealing.rawValue]
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: values) else { return nil }
        let section = SectionKey(rawValue: row[0])
        id = keeping.rawValue
        place = (row[1] as String?).map(PlaceKey.init(rawValue:))
        origin = row[2]
        guard query.section == nil || query.section == section, query.place == nil || query.place == place else {
            return nil
        }
    }
}
