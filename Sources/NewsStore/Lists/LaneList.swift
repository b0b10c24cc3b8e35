import GRDB
import News

/// A list without a filter: groups one after the other.
///
/// Whatever its length, a window of it reads the tallies and a few rows of each lane.
struct LaneList {
    private let groups: [LaneGroup]
    private let show: HeadlineQuery.Show

    init(_ query: HeadlineQuery, places: [Place], _ db: Database) throws {
        let order = ListOrder(query.order, places: places)
        var groups: [GroupKey: LaneGroup] = [:]
        for part in try ListScope(query, db).parts {
            groups[order.key(place: part.place, origin: part.origin), default: LaneGroup()].add(part)
        }
        if let kept = try KeptArticle(query, db) {
            groups[order.key(place: kept.place, origin: kept.origin), default: LaneGroup()].kept = kept.id
        }
        self.groups = groups.sorted { $0.key < $1.key }.map(\.value)
        show = query.show
    }

    var total: Int {
        groups.reduce(0) { $0 + $1.total }
    }

    func window(from start: WindowStart, limit: Int, _ db: Database) throws -> (offset: Int, ids: [Int64]) {
        switch start {
        case .offset(let offset):
            return (min(offset, total), try ids(at: offset, limit: limit, db))
        case .end:
            let ids = try ids(before: groups.count, above: 0, limit: limit, db)
            return (total - ids.count, ids)
        case .article(let article):
            guard let group = try group(of: article.rawValue, db) else { return (0, try ids(at: 0, limit: limit, db)) }
            return try window(around: article.rawValue, in: group, limit: limit, db)
        }
    }

    private func ids(at offset: Int, limit: Int, _ db: Database) throws -> [Int64] {
        var rest = max(0, offset)
        for (index, group) in groups.enumerated() {
            if rest < group.total, let first = try group.id(at: rest, db) {
                return try ids(from: index, below: first + 1, limit: limit, db)
            }
            rest -= group.total
        }
        return []
    }

    private func window(
        around id: Int64, in group: Int, limit: Int, _ db: Database
    ) throws -> (offset: Int, ids: [Int64]) {
        let rank = try groups[..<group].reduce(0) { $0 + $1.total } + groups[group].rank(of: id, db)
        let after = try ids(from: group, below: id + 1, limit: limit, db)
        let room = max(limit / 2, limit - after.count)
        let before = try ids(before: group + 1, above: id + 1, limit: room, db)
        return (rank - before.count, Array((before + after).prefix(limit)))
    }

    /// The rows from a group on, in it those with ids below a bound.
    private func ids(from group: Int, below bound: Int64, limit: Int, _ db: Database) throws -> [Int64] {
        var ids: [Int64] = []
        for index in groups.indices[group...] where ids.count < limit {
            let range = 0..<(index == group ? bound : LaneGroup.everything.upperBound)
            ids += try groups[index].ids(in: range, .newestFirst, limit: limit - ids.count, db)
        }
        return ids
    }

    /// The last rows of the groups before `end`, in the last of them those with ids of a bound and above.
    private func ids(before end: Int, above bound: Int64, limit: Int, _ db: Database) throws -> [Int64] {
        var ids: [Int64] = []
        for index in groups.indices[..<end].reversed() where ids.count < limit {
            let range = (index == end - 1 ? bound : 0)..<LaneGroup.everything.upperBound
            ids += try groups[index].ids(in: range, .oldestFirst, limit: limit - ids.count, db)
        }
        return ids.reversed()
    }

    /// The group that lists an article, if one does.
    private func group(of id: Int64, _ db: Database) throws -> Int? {
        if let keeper = groups.firstIndex(where: { $0.kept == id }) { return keeper }
        let sql = "SELECT tab, origin FROM article WHERE id = ?\(show.condition)"
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else { return nil }
        let (tab, origin): (Int64, Int64) = (row[0], row[1])
        return groups.firstIndex { group in
            group.lanes.contains { $0.tab == tab && ($0.origin == nil || $0.origin == origin) }
        }
    }
}

extension LaneGroup {
    fileprivate mutating func add(_ part: ListScope.Part) {
        lanes.append(part.lane)
        laneTotal += part.count
    }
}
