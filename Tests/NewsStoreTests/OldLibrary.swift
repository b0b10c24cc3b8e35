import GRDB

@testable import NewsStore

/// Files as earlier versions, or other programs, left them.
enum OldLibrary {
    static func make(at path: String, sql: [String]) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            for statement in sql {
                try db.execute(sql: statement)
            }
        }
        try queue.close()
    }

    /// A library as the program of a migration's time made and filled it; its texts take many pages.
    static func make(at path: String, upTo migration: String, sql: [String]) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { try Schema.checkIsLibrary($0, path: path) }
        try Schema.migrator.migrate(queue, upTo: migration)
        try queue.write { db in
            for statement in sql + ["UPDATE content SET body = hex(randomblob(300000))"] {
                try db.execute(sql: statement)
            }
        }
        try queue.close()
    }

    static func count(at path: String, table: String) throws -> Int? {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
    }
}

extension OldLibrary {
    static var migrations: [String] {
        Schema.migrator.migrations
    }

    static func change(at path: String, sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }
}
