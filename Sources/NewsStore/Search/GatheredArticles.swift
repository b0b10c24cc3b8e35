import GRDB

/// A set of articles that a search asks for.
///
/// A window looks at few hits and does better to look at each article itself; whoever goes over many asks for the ids of
/// the whole set then.
final class GatheredArticles {
    private let gather: () throws -> Set<Int64>
    private var asked = 0
    private var ids: Set<Int64>?

    private static let mostUngathered = 256

    init(_ gather: @escaping () throws -> Set<Int64>) {
        self.gather = gather
    }

    /// Whether an article is one of them; nil as long as the article itself is to be looked at.
    func knows(_ article: Int64) throws -> Bool? {
        if let ids { return ids.contains(article) }
        asked += 1
        guard asked > Self.mostUngathered else { return nil }
        let gathered = try gather()
        ids = gathered
        return gathered.contains(article)
    }
}

extension GatheredArticles {
    /// The articles that the index has for an expression.
    static func matching(_ expression: String, _ db: Database) -> GatheredArticles {
        GatheredArticles {
            try ids(
                db,
                """
                SELECT indexed.article FROM word_index CROSS JOIN indexed ON indexed.entry = word_index.rowid
                WHERE word_index MATCH ?
                """, { $0.add(expression) })
        }
    }

    /// Those of these tabs.
    static func inTabs(_ tabs: Set<Int64>, _ db: Database) -> GatheredArticles {
        GatheredArticles {
            try tabs.reduce(into: []) { all, tab in
                all.formUnion(try ids(db, "SELECT id FROM article WHERE tab = ?") { $0.add(tab) })
            }
        }
    }

    private static func ids(
        _ db: Database, _ sql: String, _ bind: (inout BulkStatement.Binding) -> Void
    ) throws -> Set<Int64> {
        let rows = try RowSteps(db, sql, bind)
        var ids: Set<Int64> = []
        while let row = try rows.next() { ids.insert(row.integer(0)) }
        return ids
    }
}
