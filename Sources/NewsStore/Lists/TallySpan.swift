import GRDB

/// A span of time that articles are counted by: 2^21 seconds (24 days), as in the column `tally.span`.
///
/// An article's row in a list is the sum of the counts of newer spans and a count within its own. Over twenty years
/// that is some hundred rows of sums and, of a million articles, some thousand to count: the two grow alike.
struct TallySpan: Hashable {
    let number: Int64

    init(number: Int64) {
        self.number = number
    }

    init(of id: Int64) {
        number = id >> 37
    }

    var ids: Range<Int64> {
        number << 37..<(number + 1) << 37
    }
}

extension Lane {
    /// How many articles it has in the spans after this one; nil where nobody keeps count, for an origin's.
    func tally(after span: TallySpan, _ db: Database) throws -> Int? {
        guard origin == nil else { return nil }
        let sql = "SELECT sum(\(show.tallyColumn)) FROM tally WHERE tab = ? AND span > ?"
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [tab, span.number]) ?? 0
    }

    /// How many articles it has in every span that has any.
    func tallies(_ db: Database) throws -> [TallySpan: Int] {
        let column = show.tallyColumn
        let statement = try db.cachedStatement(sql: "SELECT span, \(column) FROM tally WHERE tab = ? AND \(column) > 0")
        var tallies: [TallySpan: Int] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [tab])
        while let row = try rows.next() {
            tallies[TallySpan(number: row[0])] = row[1]
        }
        return tallies
    }
}
