import GRDB

/// Gives out the numbers of entries in the index, which grow with the date of the articles.
///
/// A number stands for some minutes (2^7 seconds); an article takes the first free one from its own time on. Where many
/// are of one moment, their entries reach into the time after it, in the order of their ids.
struct EntryNumbers {
    private let firstFree: BulkStatement
    private let isTaken: BulkStatement
    private var last: Int64 = -1

    init(_ db: Database) throws {
        isTaken = try BulkStatement(db, "SELECT 1 FROM indexed WHERE entry = ?")
        firstFree = try BulkStatement(
            db,
            """
            SELECT entry + 1 FROM indexed AS taken WHERE entry >= ?
                AND NOT EXISTS (SELECT 1 FROM indexed WHERE entry = taken.entry + 1)
            ORDER BY entry LIMIT 1
            """)
    }

    /// The number for an article; articles are to be asked for in the order of their ids.
    mutating func next(for article: Int64) throws -> Int64 {
        let wanted = max(Self.earliest(for: article), last + 1)
        if try isTaken.first({ $0.add(wanted) }, read: { _ in true }) == nil {
            last = wanted
        } else {
            last = try firstFree.first({ $0.add(wanted) }, read: { $0.integer(0) }) ?? wanted
        }
        return last
    }

    /// No entry of an article, or of one after it, is lower.
    static func earliest(for article: Int64) -> Int64 {
        article >> 23
    }
}
