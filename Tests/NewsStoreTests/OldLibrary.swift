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
