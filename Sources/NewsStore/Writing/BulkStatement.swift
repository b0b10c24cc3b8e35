import GRDB
import GRDBSQLite

/// A statement that is run once for every article of a feed, with its values bound and its rows read through SQLite
/// itself: GRDB's arrays of boxed values take longer than what SQLite does with them.
struct BulkStatement {
    private let statement: Statement
    private let db: Database

    init(_ db: Database, _ sql: String) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql)
    }

    /// Runs it to its end, its parameters bound in order by `bind`.
    func run(_ bind: (inout Binding) -> Void) throws {
        try stepped(bind) { _ in }
    }

    /// Its first row, if it has one, with the parameters bound in order by `bind`.
    func first<Value>(_ bind: (inout Binding) -> Void, read: (Columns) -> Value) throws -> Value? {
        try stepped(bind) { read(Columns(handle: $0)) }
    }

    private func stepped<Value>(_ bind: (inout Binding) -> Void, _ read: (OpaquePointer) -> Value) throws -> Value? {
        let handle = statement.sqliteStatement
        var binding = Binding(handle: handle)
        bind(&binding)
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        switch sqlite3_step(handle) {
        case SQLITE_DONE: return nil
        case SQLITE_ROW: return read(handle)
        case let code:
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: statement.sql)
        }
    }

    /// Parameters, bound one after the other.
    struct Binding {
        fileprivate let handle: OpaquePointer
        private var index: CInt = 0

        init(handle: OpaquePointer) {
            self.handle = handle
        }

        mutating func add(_ number: Int64?) {
            index += 1
            guard let number else { return }
            sqlite3_bind_int64(handle, index, number)
        }

        mutating func add(_ flag: Bool) {
            add(flag ? 1 : 0)
        }

        mutating func add(_ text: String?) {
            index += 1
            guard let text else { return }
            sqlite3_bind_text64(handle, index, text, UInt64(text.utf8.count), Self.copied, UInt8(SQLITE_UTF8))
        }

        mutating func add(utf8: [UInt8]) {
            index += 1
            utf8.withUnsafeBytes { bytes in
                _ = sqlite3_bind_text64(
                    handle, index, bytes.baseAddress, UInt64(bytes.count), Self.copied, UInt8(SQLITE_UTF8))
            }
        }

        /// `SQLITE_TRANSIENT`: SQLite copies the text before the call returns.
        private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    /// The columns of a row.
    struct Columns {
        let handle: OpaquePointer

        func integer(_ column: CInt) -> Int64 {
            sqlite3_column_int64(handle, column)
        }

        func string(_ column: CInt) -> String {
            withText(column) { String(decoding: $0, as: UTF8.self) }
        }

        /// The UTF-8 of a text, which is there for as long as the call lasts.
        func withText<Value>(_ column: CInt, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
            let bytes = sqlite3_column_text(handle, column)
            return body(UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))))
        }

        func isNull(_ column: CInt) -> Bool {
            sqlite3_column_type(handle, column) == SQLITE_NULL
        }
    }
}
