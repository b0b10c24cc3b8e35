import GRDB
import News

extension StoreError {
    /// What an error of SQLite on the library at `path` means.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error, path: path)
        default: self = .failed(path: path, reason: "\(error)")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_NOTADB:
            self = Self.hasLostItsSchema(path) ? .damaged(path: path) : .notALibrary(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_CANTOPEN:
            self = .cannotOpen(path: path, reason: Bilingual("请检查路径和权限", "check its path and permissions"))
        default: self = .failed(path: path, reason: error.reason)
        }
    }

    /// Whether a file that is no database looks like a library of which the first page was overwritten.
    private static func hasLostItsSchema(_ path: String) -> Bool {
        do {
            return try SchemaPages().fit(LibraryFile(path: path))
        } catch {
            return false
        }
    }
}

extension DatabaseError {
    fileprivate var reason: String {
        message ?? "SQLite \(extendedResultCode.rawValue)"
    }
}

/// Does what is asked of the library at `path`; what SQLite throws becomes a ``StoreError``.
func translatingErrors<Result>(path: String, _ body: () throws -> Result) throws(StoreError) -> Result {
    do {
        return try body()
    } catch {
        throw StoreError(error, path: path)
    }
}
