import GRDB

extension Schema {
    /// Throws where the database belongs to something else; an empty one that can be written to becomes a library.
    static func checkIsLibrary(_ db: Database, path: String) throws {
        guard try id(of: db) != applicationID else { return }
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        // Another process may be making it a library just now: its id comes before its first table.
        let id = try id(of: db)
        guard id != applicationID else { return }
        guard id == 0, isEmpty, !db.configuration.readonly else { throw StoreError.notALibrary(path: path) }
        // Must come before the first table.
        try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    private static func id(of db: Database) throws -> Int32? {
        try Int32.fetchOne(db, sql: "PRAGMA application_id")
    }

    /// Throws where reading would need another schema than the one of today.
    static func checkIsCurrent(_ db: Database, path: String) throws {
        try beginReading(db)
        guard try !migrator.hasBeenSuperseded(db) else { throw StoreError.newerSchema(path: path) }
        guard try migrator.hasCompletedMigrations(db) else { throw StoreError.olderSchema(path: path) }
    }

    /// Brings a library of any earlier schema up to date.
    static func update(_ queue: DatabaseQueue) throws {
        let state = try queue.read { db in
            try beginReading(db)
            return (isNewer: try migrator.hasBeenSuperseded(db), isCurrent: try migrator.hasCompletedMigrations(db))
        }
        guard !state.isNewer else { throw StoreError.newerSchema(path: queue.path) }
        guard !state.isCurrent else { return }
        do {
            // What SQLite keeps to take back a statement is as large as a table that is copied or dropped.
            try queue.inDatabase { try $0.execute(sql: "PRAGMA temp_store = FILE") }
            try migrator.migrate(queue)
            try queue.inDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
        } catch {
            // Another process may have done the same meanwhile.
            let isCurrent = try queue.read { db in
                try beginReading(db)
                return try migrator.hasCompletedMigrations(db)
            }
            guard isCurrent else { throw error }
        }
    }

    /// Lets all that a transaction reads be of this moment.
    ///
    /// It begins with the first row that is read, not with a statement that fails because its table is missing: GRDB then
    /// asks whether the table of migrations is there, and another process may have made it in between.
    private static func beginReading(_ db: Database) throws {
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
    }
}
