import GRDB
import News

/// Windows of the hits of searches.
///
/// The newest come straight from the index, whatever there is of others; rows further down are found from the nearest
/// row that is known. Nothing is held of the hits but their number and a mark every thousand.
struct SearchLists: Sendable {
    let places: [Place]
    private let memory = SearchMemory()

    init(places: [Place]) {
        self.places = places
    }

    func window(_ query: HeadlineQuery, from start: WindowStart, limit: Int, _ db: Database) throws -> HeadlineWindow {
        let query = query.withoutNeedlessKeeping
        let plan = try SearchPlan(query, places: places, db)
        let rows = try rows(query, plan, from: start, limit: limit, db)
        let headlines = try HeadlineReader.headlines(rows.ids, db)
        let maker = SnippetMaker(query.search ?? SearchQuery())
        let statements = try SearchStatements(db)
        var snippets: [ArticleID: Snippet] = [:]
        for headline in headlines {
            snippets[headline.id] = maker.snippet(
                of: try statements.text(headline.id.rawValue, around: maker.words))
        }
        return HeadlineWindow(
            total: rows.total, hasMore: rows.hasMore, offset: rows.offset, headlines: headlines, snippets: snippets)
    }

    /// The exact number of hits; nil where `isWanted` became false meanwhile.
    func count(_ query: HeadlineQuery, _ db: Database, isWanted: () -> Bool = { true }) throws -> Int? {
        let query = query.withoutNeedlessKeeping
        var known = memory.known(of: query)
        let version = try SearchVersion(db)
        if let total = known.total, known.version == version { return total }
        let plan = try SearchPlan(query, places: places, db)
        guard let count = try HitCount(plan, db, isWanted: isWanted) else { return nil }
        known = memory.known(of: query)
        (known.total, known.marks, known.version) = (count.total, count.marks, version)
        memory.remember(known)
        return count.total
    }

    /// The ids of all hits.
    func ids(_ query: HeadlineQuery, _ db: Database) throws -> [Int64] {
        try Hits(SearchPlan(query, places: places, db), in: db).next(.max)
    }

    private struct Rows {
        var total: Int
        var hasMore = false
        var offset: Int
        var ids: [Int64]
    }

    private func rows(
        _ query: HeadlineQuery, _ plan: SearchPlan, from start: WindowStart, limit: Int, _ db: Database
    ) throws -> Rows {
        switch start {
        case .offset(let offset):
            return try rows(query, plan, at: max(0, offset), limit: limit, db)
        case .article(let article):
            let row = try row(of: article, plan, db)
            return try rows(query, plan, at: max(0, (row ?? 0) - limit / 2), limit: limit, db)
        case .end:
            let total = try memory.known(of: query).total ?? count(query, db) ?? 0
            let ids = try Hits(plan, .oldestFirst, in: db).next(min(limit, total))
            return Rows(total: total, offset: total - ids.count, ids: ids.reversed())
        }
    }

    private func rows(
        _ query: HeadlineQuery, _ plan: SearchPlan, at offset: Int, limit: Int, _ db: Database
    ) throws -> Rows {
        let known = memory.known(of: query)
        let mark = known.marks.last { $0.row <= offset } ?? HitMark(row: 0, place: HitPlace())
        let hits = try Hits(plan, from: mark.place, in: db)
        let skipped = try hits.skip(offset - mark.row)
        var ids = try hits.next(limit)
        let end = mark.row + skipped + ids.count
        if ids.count == limit, limit > 0 {
            memory.add(HitMark(row: end, place: hits.place), to: query)
        }
        let hasMore = try ids.count == limit && hits.next() != nil
        if query.search?.order == .relevance {
            ids = try ranked(query, plan, ids, at: offset, db)
        }
        let total = known.total.map { max($0, end) } ?? end
        return Rows(total: total, hasMore: known.total == nil && hasMore, offset: mark.row + skipped, ids: ids)
    }

    /// Among the newest hits the best come first; those after them stay where they are.
    private func ranked(
        _ query: HeadlineQuery, _ plan: SearchPlan, _ ids: [Int64], at offset: Int, _ db: Database
    ) throws -> [Int64] {
        guard offset < Relevance.depth else { return ids }
        var known = memory.known(of: query)
        let best =
            try known.best
            ?? Relevance(query.search ?? SearchQuery()).sorted(
                Hits(plan, in: db).next(Relevance.depth), db)
        known.best = best
        memory.remember(known)
        return ids.indices.map { offset + $0 < best.count ? best[offset + $0] : ids[$0] }
    }

    private func row(of article: ArticleID, _ plan: SearchPlan, _ db: Database) throws -> Int? {
        let hits = try Hits(plan, in: db)
        var row = 0
        while let id = try hits.next() {
            if id == article.rawValue { return row }
            row += 1
        }
        return nil
    }
}

extension HeadlineQuery {
    /// The same list, whatever was read of it last.
    fileprivate var withoutNeedlessKeeping: HeadlineQuery {
        var query = self
        if show == .all { query.keeping = nil }
        return query
    }
}
