import GRDB

/// Reads whatever rows of a damaged table can still be read.
///
/// A damaged page stops a walk over the table. So each range of row numbers is walked from both ends, and what lies
/// between the two stops is halved and walked again, until no half has given anything for some rounds.
struct RowSalvage {
    let db: Database
    /// `SELECT … FROM …` with the row's number first; the condition on it and the order are added.
    let select: String
    /// The row number's name.
    let key: String

    /// How many times a range is halved without anything having been read.
    private static let mostBarrenHalvings = 6

    /// Calls `visit` for each row of a range that can be read, in no order; a row may come twice.
    func visitAll(in range: ClosedRange<Int64>, _ visit: (Row) throws -> Void) throws {
        try walk(range, barren: 0, visit)
    }

    /// Calls `visit` for each of these rows that can be read.
    func visit(_ keys: some Sequence<Int64>, _ visit: (Row) throws -> Void) throws {
        for key in keys {
            _ = try walk(key...key, isAscending: true, visit)
        }
    }

    private func walk(_ range: ClosedRange<Int64>, barren: Int, _ visit: (Row) throws -> Void) throws {
        let up = try walk(range, isAscending: true, visit)
        guard up.isStopped, let lower = Self.next(after: up.last, in: range) else { return }
        let down = try walk(lower...range.upperBound, isAscending: false, visit)
        guard down.isStopped, let upper = Self.next(before: down.last, in: lower...range.upperBound), lower < upper
        else { return }
        let isBarren = up.last == nil && down.last == nil
        guard !isBarren || barren < Self.mostBarrenHalvings else { return }
        let middle = lower + (upper - lower) / 2
        for half in [lower...middle, (middle + 1)...upper] {
            try walk(half, barren: isBarren ? barren + 1 : 0, visit)
        }
    }

    private static func next(after last: Int64?, in range: ClosedRange<Int64>) -> Int64? {
        guard let last else { return range.lowerBound }
        return last < range.upperBound ? last + 1 : nil
    }

    private static func next(before last: Int64?, in range: ClosedRange<Int64>) -> Int64? {
        guard let last else { return range.upperBound }
        return last > range.lowerBound ? last - 1 : nil
    }

    /// Reads on until the range ends or a page cannot be read; gives the last row that could be.
    private func walk(
        _ range: ClosedRange<Int64>, isAscending: Bool, _ visit: (Row) throws -> Void
    ) throws -> (last: Int64?, isStopped: Bool) {
        let order = isAscending ? "ASC" : "DESC"
        let sql = "\(select) WHERE \(key) BETWEEN ? AND ? ORDER BY \(key) \(order)"
        var last: Int64?
        do {
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: sql), arguments: [range.lowerBound, range.upperBound])
            while let row = try rows.next() {
                last = row[0]
                try visit(row)
            }
            return (last, false)
        } catch let error as DatabaseError where Self.isDamage(error) {
            return (last, true)
        }
    }

    static func isDamage(_ error: DatabaseError) -> Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_ERROR].contains(error.resultCode)
    }
}
