import GRDB
import Glibc
import News

/// What a damaged library is read from: its own file, or a copy that was given the schema that the file has lost.
struct RescueSource {
    let file: LibraryFile
    private let isCopy: Bool

    /// - Throws: `notALibrary` where nothing in the file is a library's.
    init(_ damaged: LibraryFile) throws(StoreError) {
        if try Self.hasTables(damaged) {
            (file, isCopy) = (damaged, false)
            return
        }
        let pages = try translatingErrors(path: damaged.path) { try SchemaPages() }
        guard pages.fit(damaged) else { throw .notALibrary(path: damaged.path) }
        (file, isCopy) = (LibraryFile(path: "\(damaged.path).copy-\(getpid())"), true)
        do throws(StoreError) {
            try damaged.copy(to: file)
            try Self.give(pages, to: file)
            guard try Self.hasTables(file), try Self.hasArticles(file) else {
                throw StoreError.damaged(path: damaged.path)
            }
        } catch {
            file.remove()
            throw error
        }
    }

    /// Removes the copy.
    func remove() {
        if isCopy { file.remove() }
    }

    /// What the log has of the schema is newer than that of a new library, and whole.
    private static func give(_ pages: SchemaPages, to file: LibraryFile) throws(StoreError) {
        try translatingErrors(path: file.path) {
            try pages.writeHeader(to: file)
            let queue = try DatabaseQueue(path: file.absolutePath)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            try queue.close()
            if try !hasTables(file) { try pages.write(to: file) }
        }
    }

    /// Whether the schema can be read, and is a library's.
    private static func hasTables(_ file: LibraryFile) throws(StoreError) -> Bool {
        try readable(file) { db in
            let tables = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM sqlite_schema WHERE name IN ('article', 'content') AND type = 'table'")
            // A database with tables of its own is somebody else's.
            if tables != 2, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") != 0 {
                throw StoreError.notALibrary(path: file.path)
            }
            return tables == 2
        }
    }

    /// Whether there is at least one article where the schema says that there are.
    private static func hasArticles(_ file: LibraryFile) throws(StoreError) -> Bool {
        try readable(file) { db in
            let sql =
                "SELECT 1 FROM article NOT INDEXED WHERE typeof(title) = 'text' AND typeof(tab) = 'integer' LIMIT 1"
            return try Row.fetchOne(db, sql: sql) != nil
        }
    }

    private static func readable(_ file: LibraryFile, _ body: (Database) throws -> Bool) throws(StoreError) -> Bool {
        do {
            var setup = Configuration()
            setup.readonly = true
            let queue = try DatabaseQueue(path: file.absolutePath, configuration: setup)
            let answer = try queue.inDatabase(body)
            try queue.close()
            return answer
        } catch let error as DatabaseError where RowSalvage.isDamage(error) {
            return false
        } catch {
            throw StoreError(error, path: file.path)
        }
    }
}
