import GRDB
import News

/// Gives out article ids that grow with the date: the second of publication, then a running number within it.
struct ArticleIDs {
    private let newest: BulkStatement
    /// The next id of each second that was asked for.
    private var next: [Int64: Int64] = [:]

    init(_ db: Database) throws {
        newest = try BulkStatement(db, "SELECT max(id) FROM article WHERE id BETWEEN ? AND ?")
    }

    /// A new id for an article of this moment; one of the next second with room where the second is full.
    mutating func id(at moment: Timestamp) throws -> Int64 {
        var second = Self.second(of: moment)
        while true {
            let id = try next[second] ?? firstFree(in: second)
            if id <= Self.last(in: second) {
                next[second] = id + 1
                return id
            }
            next[second] = id
            second += 1
        }
    }

    /// The second under which an article of this moment is kept, however odd its date.
    static func second(of moment: Timestamp) -> Int64 {
        min(max(moment.seconds, 0), lastSecond)
    }

    private func firstFree(in second: Int64) throws -> Int64 {
        let used =
            try newest.first { binding in
                binding.add(Self.first(in: second))
                binding.add(Self.last(in: second))
            } read: { row in
                row.isNull(0) ? nil : row.integer(0)
            } ?? nil
        return used.map { $0 + 1 } ?? Self.first(in: second)
    }

    private static func first(in second: Int64) -> Int64 {
        second << 16
    }

    private static func last(in second: Int64) -> Int64 {
        second << 16 | 0xFFFF
    }

    /// Ids stay below 2^53; a million of articles of the last second would still find room.
    private static let lastSecond: Int64 = 1 << 37 - 64
}
