import GRDB
import Glibc
public import News

/// What became of a damaged library.
public struct LibraryRepair: Sendable, Hashable {
    /// An article that could not be saved, or only without its text.
    public struct Loss: Sendable, Hashable {
        public var id: ArticleID
        /// Absent where nothing is left of the article but that there was one.
        public var title: String?

        /// When it was published, to the second; an id holds it.
        public var published: Timestamp {
            Timestamp(seconds: id.rawValue >> 16)
        }
    }

    public enum Way: Sendable, Hashable {
        /// The file was sound; what is derived from the articles was made anew.
        case rebuilt
        /// What could be read of the file was written into a new one.
        case rescued
    }

    public var way: Way
    /// The library as it was before.
    public var backup: String
    public var articles: Int
    /// Articles that are there without their text.
    public var withoutText: [Loss] = []
    /// Articles of which an index, a text or a place in it was left, and nothing more.
    public var lost: [Loss] = []
}

extension LibraryRepair {
    /// Repairs the library at `path`, which nobody else may have open.
    ///
    /// It is copied beside itself first, under a name with `stamp` in it. Articles whose section cannot be read come
    /// into `section`.
    public init(path: String, stamp: String, section: SectionKey) throws(StoreError) {
        let file = LibraryFile(path: path)
        guard file.exists else { throw .missing(path: path) }
        let backup = LibraryFile(path: "\(path).damaged-\(stamp)")
        try file.copy(to: backup)
        do {
            self = try Self.repaired(file, backup: backup, section: section)
        } catch {
            // Nothing was changed: what was copied is still there.
            switch error {
            case .locked, .notALibrary: backup.remove()
            default: break
            }
            throw error
        }
    }

    private static func repaired(
        _ file: LibraryFile, backup: LibraryFile, section: SectionKey
    ) throws(StoreError) -> LibraryRepair {
        if let articles = try rebuilt(file) {
            return LibraryRepair(way: .rebuilt, backup: backup.path, articles: articles)
        }
        let draft = LibraryFile(path: "\(file.path).rescue-\(getpid())")
        defer { draft.remove() }
        let source = try RescueSource(file)
        defer { source.remove() }
        let rescue = try Rescue(from: source.file, to: draft, section: section)
        file.removeLog()
        guard rename(draft.absolutePath, file.absolutePath) == 0 else {
            throw .cannotOpen(path: file.path, reason: Bilingual(errno: errno))
        }
        return LibraryRepair(
            way: .rescued, backup: backup.path, articles: rescue.articles, withoutText: rescue.withoutText,
            lost: rescue.lost)
    }

    /// Makes indexes, tallies and the search index anew; nil where the file does not come out sound.
    private static func rebuilt(_ file: LibraryFile) throws(StoreError) -> Int? {
        do {
            var setup = Configuration()
            setup.prepareDatabase { db in
                try Schema.checkIsLibrary(db, path: file.path)
                // Nobody else comes in, and whoever is in already is heard of.
                try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            }
            let queue = try DatabaseQueue(path: file.absolutePath, configuration: setup)
            try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE; COMMIT") }
            try Schema.update(queue)
            let articles = try queue.write { db in
                try db.execute(sql: "REINDEX")
                try ReportTable.mend(db)
                try TallyCount.rebuild(db)
                try SearchIndexCheck.rebuild(db)
                return try Int.fetchOne(db, sql: "SELECT count(*) FROM article NOT INDEXED")
            }
            let isSound = try queue.read { db in
                try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"]
                    && Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
            }
            try queue.close()
            return isSound ? articles : nil
        } catch let error as DatabaseError where RowSalvage.isDamage(error) || error.resultCode == .SQLITE_CONSTRAINT {
            return nil
        } catch {
            throw StoreError(error, path: file.path)
        }
    }
}
