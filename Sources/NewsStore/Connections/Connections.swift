import GRDB

/// The two connections to one library: reading never waits for writing, nor writing for reading.
///
/// A `DatabasePool` would do the same, but it commits an empty transaction (with an fsync) at every start to make sure
/// that a WAL file exists, which also wakes every other reader of the library; and it holds up to five page caches.
struct Connections: Sendable {
    let path: String
    let reading: DatabaseQueue
    /// Absent where the library was opened for reading only.
    let writing: WritingConnection?
    /// The file, where other processes may change it.
    let shared: LibraryFile?

    /// Reads in one transaction, from one state of the library.
    func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        try translatingErrors(path: path) { try reading.read(body) }
    }

    /// Writes in one transaction, which an error rolls back.
    func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        guard let writing else { throw .readOnly(path: path) }
        return try translatingErrors(path: path) { try writing.queue().write(body) }
    }
}

extension Connections {
    init(path: String, access: NewsStore.Access) throws(StoreError) {
        let file = LibraryFile(path: path)
        switch access {
        case .readWrite: self = try Self.opened(file)
        case .readOnly: self = try Self.openedForReading(file)
        }
    }

    static func inMemory() throws(StoreError) -> Connections {
        let path = ":memory:"
        return try translatingErrors(path: path) {
            let queue = try DatabaseQueue(configuration: configuration())
            try Schema.update(queue)
            return Connections(path: path, reading: queue, writing: WritingConnection { queue }, shared: nil)
        }
    }

    private static func opened(_ file: LibraryFile) throws(StoreError) -> Connections {
        try file.prepareForWriting()
        let writeback = LogWriteback { try DatabaseQueue(path: file.absolutePath, configuration: configuration()) }
        let writing = WritingConnection { try writingQueue(file, writeback) }
        return try translatingErrors(path: file.path) {
            if let reading = try currentReadingQueue(file) {
                return Connections(path: file.path, reading: reading, writing: writing, shared: file)
            }
            try Schema.update(writing.queue())
            let reading = try DatabaseQueue(path: file.absolutePath, configuration: readingConfiguration(file))
            return Connections(path: file.path, reading: reading, writing: writing, shared: file)
        }
    }

    /// A connection that reads, where the library is there and has the schema of today. Whatever else it is, the
    /// connection that writes mends it or says what is wrong; only for a locked one nobody needs to wait twice.
    private static func currentReadingQueue(_ file: LibraryFile) throws -> DatabaseQueue? {
        guard file.exists else { return nil }
        do {
            let reading = try DatabaseQueue(path: file.absolutePath, configuration: readingConfiguration(file))
            try reading.read { try Schema.checkIsCurrent($0, path: file.path) }
            return reading
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw error
        } catch {
            return nil
        }
    }

    private static func writingQueue(_ file: LibraryFile, _ writeback: LogWriteback) throws -> DatabaseQueue {
        var setup = configuration()
        setup.prepareDatabase { db in
            try Schema.checkIsLibrary(db, path: file.path)
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            try db.execute(sql: "PRAGMA cache_size = \(-writingCacheKiB)")
            try db.execute(sql: "PRAGMA journal_size_limit = \(LogWriteback.mostPages * 4096)")
            writeback.attach(to: db)
        }
        return try DatabaseQueue(path: file.absolutePath, configuration: setup)
    }

    private static func openedForReading(_ file: LibraryFile) throws(StoreError) -> Connections {
        guard file.exists else { throw .missing(path: file.path) }
        let reading = try readingQueue(file)
        try translatingErrors(path: file.path) {
            try reading.read { try Schema.checkIsCurrent($0, path: file.path) }
        }
        let shared = try file.isUnchanging ? nil : file
        return Connections(path: file.path, reading: reading, writing: nil, shared: shared)
    }

    /// A connection that reads a library of whatever schema.
    static func readingQueue(_ file: LibraryFile) throws(StoreError) -> DatabaseQueue {
        let path = try file.isUnchanging ? file.unchangingAddress : file.absolutePath
        return try translatingErrors(path: file.path) {
            try DatabaseQueue(path: path, configuration: readingConfiguration(file))
        }
    }

    static func readingConfiguration(_ file: LibraryFile) -> Configuration {
        var setup = configuration()
        setup.readonly = true
        setup.prepareDatabase { try Schema.checkIsLibrary($0, path: file.path) }
        return setup
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        return configuration
    }

    /// An import changes pages of every index with each article: those that stay in memory until the commit are written
    /// once.
    private static let writingCacheKiB = 16_384
}
