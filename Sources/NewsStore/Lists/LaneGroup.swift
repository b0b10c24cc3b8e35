import GRDB
import News

/// Lanes merged into one run of articles, the newest first.
struct LaneGroup {
    var lanes: [Lane] = []
    /// How many articles the lanes have.
    var laneTotal = 0
    /// One more article, that is in none of the lanes.
    var kept: Int64?

    var total: Int {
        laneTotal + (kept == nil ? 0 : 1)
    }

    static let everything: Range<Int64> = 0..<(1 << 53)

    /// The first ids of a range.
    func ids(in range: Range<Int64>, _ direction: Lane.Direction, limit: Int, _ db: Database) throws -> [Int64] {
        var ids = try lanes.flatMap { try $0.ids(in: range, direction, limit: limit, db) }
        if let kept, range.contains(kept) {
            ids.append(kept)
        }
        if lanes.count > 1 || kept != nil {
            ids.sort(by: direction == .newestFirst ? (>) : (<))
        }
        return Array(ids.prefix(limit))
    }

    /// How many of its articles are newer than `id`.
    func rank(of id: Int64, _ db: Database) throws -> Int {
        let span = TallySpan(of: id)
        var rank = kept.map { $0 > id ? 1 : 0 } ?? 0
        for lane in lanes {
            guard let newer = try lane.tally(after: span, db) else {
                rank += try lane.count(in: id + 1..<Self.everything.upperBound, db)
                continue
            }
            rank += try newer + lane.count(in: id + 1..<span.ids.upperBound, db)
        }
        return rank
    }

    /// The article that `rank` others of the group are newer than.
    func id(at rank: Int, _ db: Database) throws -> Int64? {
        guard lanes.allSatisfy({ $0.origin == nil }) else {
            return try id(at: rank, in: Self.everything, count: total, db)
        }
        var rest = rank
        for (span, count) in try spans(db) {
            guard rest >= count else { return try id(at: rest, in: span.ids, count: count, db) }
            rest -= count
        }
        return nil
    }

    /// The spans that hold articles of the group, the newest first, and how many.
    private func spans(_ db: Database) throws -> [(span: TallySpan, count: Int)] {
        var counts: [TallySpan: Int] = [:]
        for lane in lanes {
            counts.merge(try lane.tallies(db), uniquingKeysWith: +)
        }
        if let kept {
            counts[TallySpan(of: kept), default: 0] += 1
        }
        return counts.sorted { $0.key.number > $1.key.number }.map { ($0.key, $0.value) }
    }

    /// Counts from the nearer end of a range that holds `count` articles.
    private func id(at rank: Int, in range: Range<Int64>, count: Int, _ db: Database) throws -> Int64? {
        rank < count / 2
            ? try ids(in: range, .newestFirst, limit: rank + 1, db).dropFirst(rank).first
            : try ids(in: range, .oldestFirst, limit: count - rank, db).dropFirst(count - rank - 1).first
    }
}
