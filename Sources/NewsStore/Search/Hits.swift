import GRDB
import News

/// Where a list of hits is to be gone on with.
struct HitPlace: Hashable {
    /// Entries of the index below this one are still to come, going from new to old.
    var entry = Int64.max
    /// So are articles that are not in the index, below this one.
    var article = Int64.max
}

/// The hits of a search, one after the other: those that the index knows, and among them, by date, those of articles
/// that are not in it yet.
final class Hits {
    enum Direction {
        case newestFirst, oldestFirst
    }

    private let plan: SearchPlan
    private let statements: SearchStatements
    private let direction: Direction
    private let indexed: RowSteps?
    private let unindexed: RowSteps?
    private var nextIndexed: (entry: Int64, article: Int64)?
    private var nextUnindexed: Int64?
    /// Behind the last hit.
    private(set) var place: HitPlace

    /// From a place on to older ones; from the very oldest on where the direction is the other.
    init(_ plan: SearchPlan, _ direction: Direction = .newestFirst, from place: HitPlace = HitPlace(), in db: Database)
        throws
    {
        self.plan = plan
        self.direction = direction
        self.place = place
        statements = try SearchStatements(db)
        let order = direction == .newestFirst ? "DESC" : "ASC"
        indexed = try plan.match.map { match in
            try RowSteps(
                db,
                """
                SELECT word_index.rowid, indexed.article
                FROM word_index CROSS JOIN indexed ON indexed.entry = word_index.rowid
                WHERE word_index MATCH ? AND word_index.rowid >= ? AND word_index.rowid < ?
                ORDER BY word_index.rowid \(order)
                """
            ) { binding in
                binding.add(match)
                binding.add(plan.firstEntry)
                binding.add(place.entry)
            }
        }
        let hasUnindexed = try Row.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM unindexed LIMIT 1")) != nil
        unindexed =
            hasUnindexed
            ? try RowSteps(db, "SELECT article FROM unindexed WHERE article < ? ORDER BY article \(order)") {
                $0.add(place.article)
            } : nil
        try advanceIndexed()
        try advanceUnindexed()
    }

    /// The next hit's article.
    func next() throws -> Int64? {
        guard let hit = nextIndexed, nextUnindexed.map({ isBefore(hit.article, $0) }) ?? true else {
            guard let article = nextUnindexed else { return nil }
            place.article = article
            try advanceUnindexed()
            return article
        }
        place.entry = hit.entry
        try advanceIndexed()
        return hit.article
    }

    /// Passes over so many hits; returns how many there were.
    func skip(_ count: Int) throws -> Int {
        var skipped = 0
        while skipped < count, try next() != nil { skipped += 1 }
        return skipped
    }

    func next(_ limit: Int) throws -> [Int64] {
        var ids: [Int64] = []
        while ids.count < limit, let id = try next() { ids.append(id) }
        return ids
    }

    private func isBefore(_ article: Int64, _ other: Int64) -> Bool {
        direction == .newestFirst ? article > other : article < other
    }

    private func advanceIndexed() throws {
        nextIndexed = nil
        while let row = try indexed?.next() {
            let (entry, article) = (row.integer(0), row.integer(1))
            if try plan.passesRest(article, statements) {
                nextIndexed = (entry, article)
                return
            }
        }
    }

    private func advanceUnindexed() throws {
        nextUnindexed = nil
        while let row = try unindexed?.next() {
            let article = row.integer(0)
            if try plan.passesAll(article, statements) {
                nextUnindexed = article
                return
            }
        }
    }
}
