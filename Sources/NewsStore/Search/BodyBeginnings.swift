import ChineseText
import GRDB
import GRDBSQLite

/// Reads the beginnings of bodies, where most of what is searched for stands already: a body lies on several pages of
/// the library, its beginning on one or two.
final class BodyBeginnings {
    private let db: Database
    private var handle: OpaquePointer?
    private var bytes = [UInt8](repeating: 0, count: lengths.max() ?? 0)

    /// So much is looked at, then so much. The first of them lies on the page of the row itself
    /// (https://www.sqlite.org/fileformat2.html, 1.6).
    private static let lengths = [470, 2048]

    init(_ db: Database) {
        self.db = db
    }

    deinit {
        sqlite3_blob_close(handle)
    }

    /// Whether words stand in the beginning of an article's body for sure, be it text or HTML.
    func surelyHave(_ words: WordMatcher, _ article: Int64) -> Bool {
        guard open(article) else { return false }
        return Self.lengths.contains { beginningHas(words, length: $0) }
    }

    private func beginningHas(_ words: WordMatcher, length: Int) -> Bool {
        let whole = Int(sqlite3_blob_bytes(handle))
        let count = min(whole, length)
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
