import GRDB
import News

extension ArticleSelection {
    /// A condition on the rows of `article`, and its values.
    func condition(_ lists: HeadlineLists, _ db: Database) throws -> (sql: String, values: StatementArguments) {
        switch self {
        case .ids(let ids):
            Self.among(ids.map(\.rawValue))
        case .all(let query) where query.search != nil:
            Self.among(try lists.searches.ids(query, db))
        case .all(let query) where query.hasWords:
            Self.among(try lists.filtered(query, db).ids)
        case .all(let query):
            (
                """
                tab IN (SELECT id FROM tab WHERE (?1 IS NULL OR section = ?1) AND (?2 IS NULL OR place = ?2)
                    AND hidden & ~?3 = 0)\
                \(query.show.condition)
                """, [query.section?.rawValue, query.place?.rawValue, query.revealing.rawValue]
            )
        }
    }

    private static func among(_ ids: [Int64]) -> (sql: String, values: StatementArguments) {
        ("id IN (SELECT value FROM json_each(?))", ["[\(ids.map(String.init).joined(separator: ","))]"])
    }
}
