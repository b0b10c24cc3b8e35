import GRDB
import GRDBSQLite
import Glibc
import News

/// The pages of a library that say which tables it has and where each of them begins, for a file that has lost its own.
///
/// A file with auto-vacuum keeps the first pages of its tables at its front, one behind the other as the tables were made
/// (`btreeCreateTable` in SQLite's btree.c), so they are where a new library of the same schema has them.
struct SchemaPages {
    fileprivate static let pageSize = 4096
    /// The page that SQLite locks and never uses.
    private static let lockPage = 0x4000_0000 / pageSize + 1

    /// A new library, as a file would have it.
    private let bytes: [UInt8]
    /// The first pages of the tables that a rescue cannot do without.
    private let roots: [Int]

    init() throws {
        let queue = try DatabaseQueue()
        try queue.inDatabase { try Schema.checkIsLibrary($0, path: queue.path) }
        try Schema.update(queue)
        (bytes, roots) = try queue.inDatabase { db in
            (
                try Self.serialized(db),
                try Int.fetchAll(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name IN ('article', 'content')")
            )
        }
    }

    private static func serialized(_ db: Database) throws -> [UInt8] {
        var count: sqlite3_int64 = 0
        guard let start = sqlite3_serialize(db.sqliteConnection, "main", &count, 0) else {
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        defer { sqlite3_free(start) }
        return Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }

    /// Whether a file that is no database may have been a library: pages of tables begin where the tables do.
    func fit(_ file: LibraryFile) -> Bool {
        guard let pages = Pages(file, O_RDONLY), pages.count >= roots.max() ?? .max else { return false }
        return roots.allSatisfy { root in
            pages.read(root).map { BTreePage.isTable($0) } ?? false
        }
    }

    /// Gives a file a first page of its own, with no tables: enough for SQLite to take in the log beside it.
    func writeHeader(to file: LibraryFile) throws(StoreError) {
        guard let pages = Pages(file, O_RDWR) else {
            throw .cannotOpen(path: file.path, reason: Bilingual(errno: errno))
        }
        var first = Array(bytes.prefix(100)) + BTreePage.emptyLeaf
        Self.setHeader(&first, pages: pages.count)
        try pages.write(1, first, path: file.path)
    }

    /// Gives a file all of the new library's pages that say where tables begin; the first in its place, the others behind
    /// its end.
    func write(to file: LibraryFile) throws(StoreError) {
        guard let pages = Pages(file, O_RDWR) else {
            throw .cannotOpen(path: file.path, reason: Bilingual(errno: errno))
        }
        var first = Array(bytes.prefix(Self.pageSize))
        let pointers = BTreePage.childPointers(ofFirst: first)
        var next = pages.count + 1
        if (next..<next + pointers.count).contains(Self.lockPage) { next = Self.lockPage + 1 }
        for pointer in pointers {
            let child = first.bigEndian(at: pointer)
            try pages.write(next, Array(bytes[(child - 1) * Self.pageSize..<child * Self.pageSize]), path: file.path)
            first.setBigEndian(next, at: pointer)
            next += 1
        }
        Self.setHeader(&first, pages: next - 1)
        try pages.write(1, first, path: file.path)
    }

    /// In WAL mode, with so many pages, none of them free.
    private static func setHeader(_ page: inout [UInt8], pages: Int) {
        (page[18], page[19]) = (2, 2)
        page.setBigEndian(1, at: 24)
        page.setBigEndian(pages, at: 28)
        page.setBigEndian(0, at: 32)
        page.setBigEndian(0, at: 36)
        page.setBigEndian(1, at: 92)
    }
}

/// A page of a table (https://www.sqlite.org/fileformat2.html, 1.6).
private enum BTreePage {
    private static let interior: UInt8 = 0x05
    private static let leaf: UInt8 = 0x0D
    /// The file's header stands before the first page's own.
    private static let headerSize = 100

    static func isTable(_ page: [UInt8]) -> Bool {
        page.first == interior || page.first == leaf
    }

    /// A leaf without rows, without the file's header.
    static var emptyLeaf: [UInt8] {
        let size = SchemaPages.pageSize
        return [leaf, 0, 0, 0, 0, UInt8(size >> 8), UInt8(size & 0xFF)]
            + [UInt8](repeating: 0, count: size - headerSize - 7)
    }

    /// Where the numbers of the pages below the first one stand in it; none where it is a leaf itself.
    static func childPointers(ofFirst page: [UInt8]) -> [Int] {
        guard page[headerSize] == interior else { return [] }
        let count = Int(page[headerSize + 3]) << 8 | Int(page[headerSize + 4])
        let cells = (0..<count).map { cell in
            let pointer = headerSize + 12 + 2 * cell
            return Int(page[pointer]) << 8 | Int(page[pointer + 1])
        }
        return cells + [headerSize + 8]
    }
}

/// A file read and written page by page, while nobody has it open as a database.
private final class Pages {
    private static let size = SchemaPages.pageSize
    private let descriptor: Int32
    let count: Int

    init?(_ file: LibraryFile, _ mode: Int32) {
        let descriptor = open(file.absolutePath, mode | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
        count = Int(file.size ?? 0) / Self.size
    }

    deinit {
        close(descriptor)
    }

    /// The page with a number, counted from 1; nil where it cannot be read.
    func read(_ number: Int) -> [UInt8]? {
        var page = [UInt8](repeating: 0, count: Self.size)
        return pread(descriptor, &page, Self.size, off_t(number - 1) * off_t(Self.size)) == Self.size ? page : nil
    }

    func write(_ number: Int, _ page: [UInt8], path: String) throws(StoreError) {
        guard pwrite(descriptor, page, Self.size, off_t(number - 1) * off_t(Self.size)) == Self.size else {
            throw .diskFull(path: path)
        }
    }
}

extension [UInt8] {
    fileprivate func bigEndian(at offset: Int) -> Int {
        self[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    fileprivate mutating func setBigEndian(_ value: Int, at offset: Int) {
        for index in 0..<4 {
            self[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * (3 - index)))
        }
    }
}
