import GRDB
import GRDBSQLite

/// The rows of a statement, one after the other, read through SQLite itself: a search may pass over a hundred thousand.
final class RowSteps {
    private let statement: Statement
    private let db: Database
    private var isDone = false

    /// `bind` binds the parameters in order.
    init(_ db: Database, _ sql: String, _ bind: (inout BulkStatement.Binding) -> Void) throws {
        self.db = db
        statement = try db.makeStatement(sql: sql)
        var binding = BulkStatement.Binding(handle: statement.sqliteStatement)
        bind(&binding)
    }

    deinit {
        sqlite3_reset(statement.sqliteStatement)
    }

    /// The next row, which is there until the one after it is asked for.
    func next() throws -> BulkStatement.Columns? {
        guard !isDone else { return nil }
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW: return BulkStatement.Columns(handle: statement.sqliteStatement)
        case SQLITE_DONE:
            isDone = true
            return nil
        case let code:
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: statement.sql)
        }
    }
}
