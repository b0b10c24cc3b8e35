import GRDB
import Glibc
public import News

extension NewsStore {
    /// Copies the library into one file while others read and write it, and checks the copy.
    ///
    /// The copy is what the library was at one moment. It stands under a name of its own until it is whole, so that
    /// `path` never is half a library. Returns how many articles it has.
    public func backup(to path: String, replacing: Bool = false) throws(BackupError) -> Int {
        try Backup(connections: connections, target: LibraryFile(path: path)).make(isReplacing: replacing)
    }
}

/// Why there is no backup.
public enum BackupError: Error, Sendable, Hashable {
    /// Something has the name already.
    case exists(path: String)
    /// The backup is to be written over the library itself.
    case isTheLibrary(path: String)
    case cannotWrite(path: String, reason: Bilingual)
    /// The copy does not pass the check; it is gone again.
    case notWhole(path: String, reason: String)
    case store(StoreError)

    /// One line: what, where, and what to do.
    public var message: Bilingual {
        switch self {
        case .exists(let path):
            Bilingual("\(path) 已存在：换个名字，或用 --force 覆盖", "\(path) exists: take another name, or --force to replace it")
        case .isTheLibrary(let path):
            Bilingual("\(path) 就是文库本身：换个名字", "\(path) is the library itself: take another name")
        case .cannotWrite(let path, let reason):
            Bilingual("无法写 \(path)：\(reason.chinese)", "cannot write \(path): \(reason.english)")
        case .notWhole(let path, let reason):
            Bilingual(
                "备份 \(path) 没有通过检查（\(reason)）：运行 heluo doctor",
                "the backup \(path) did not pass its check (\(reason)): run heluo doctor")
        case .store(let error): error.message
        }
    }
}

/// One backup being made.
private struct Backup {
    let connections: Connections
    let target: LibraryFile

    func make(isReplacing: Bool) throws(BackupError) -> Int {
        guard !target.isSame(as: LibraryFile(path: connections.path)) else { throw .isTheLibrary(path: target.path) }
        guard isReplacing || !target.exists else { throw .exists(path: target.path) }
        let draft = LibraryFile(path: target.path + ".\(getpid())")
        defer { draft.remove() }
        let articles = try copy(to: draft)
        try put(draft)
        return articles
    }

    private func copy(to draft: LibraryFile) throws(BackupError) -> Int {
        do {
            var setup = Configuration()
            // Nothing is lost where a draft is: the file is made durable when it is whole.
            setup.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
            let copy = try DatabaseQueue(path: draft.absolutePath, configuration: setup)
            try connections.reading.backup(to: copy)
            let articles = try copy.writeWithoutTransaction { db in
                // One file, that can be read from a disk that nobody can write to.
                try db.execute(sql: "PRAGMA journal_mode = DELETE")
                return try Self.check(db, path: target.path)
            }
            try copy.close()
            return articles
        } catch let error as BackupError {
            throw error
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            throw .cannotWrite(path: target.path, reason: Bilingual(errno: errno))
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            throw .store(.damaged(path: connections.path))
        } catch {
            throw .store(StoreError(error, path: target.path))
        }
    }

    private static func check(_ db: Database, path: String) throws -> Int {
        let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
        guard problems == ["ok"] else { throw BackupError.notWhole(path: path, reason: problems.first ?? "") }
        guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
            throw BackupError.notWhole(path: path, reason: "foreign_key_check")
        }
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    }

    private func put(_ draft: LibraryFile) throws(BackupError) {
        guard draft.makeDurable(), rename(draft.absolutePath, target.absolutePath) == 0 else {
            throw .cannotWrite(path: target.path, reason: Bilingual(errno: errno))
        }
        // The log of a library that had the name before would be replayed into the backup.
        target.removeLog()
    }
}
