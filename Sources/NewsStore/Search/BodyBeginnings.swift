import ChineseText
import GRDB
import GRDBSQLite

/// Reads the beginnings of bodies, where most of what is searched for stands already: a body lies on several pages of
/// the library, its beginning on one or two.
final class BodyBeginnings {
    private let db: Database
    private var handle: OpaquePointer?
    private var bytes = [UInt8](repeating: 0, count: length)

    private static let length = 1024

    init(_ db: Database) {
        self.db = db
    }

    deinit {
        sqlite3_blob_close(handle)
    }

    /// Whether words stand in the beginning of an article's body for sure, be it text or HTML.
    func surelyHave(_ words: WordMatcher, _ article: Int64) -> Bool {
        guard open(article) else { return false }
        let whole = Int(sqlite3_blob_bytes(handle))
        let count = min(whole, Self.length)
        return bytes.withUnsafeMutableBytes { bytes in
            guard sqlite3_blob_read(handle, bytes.baseAddress, CInt(count), 0) == SQLITE_OK else { return false }
            let read = UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[..<count])
            return RawMarkup(bytes: read).surelyHas(words, isCut: count < whole)
        }
    }

    private func open(_ article: Int64) -> Bool {
        if handle != nil, sqlite3_blob_reopen(handle, article) == SQLITE_OK { return true }
        // One that could not be moved cannot be moved again.
        sqlite3_blob_close(handle)
        handle = nil
        return sqlite3_blob_open(db.sqliteConnection, "main", "content", "body", article, 0, &handle) == SQLITE_OK
    }
}
