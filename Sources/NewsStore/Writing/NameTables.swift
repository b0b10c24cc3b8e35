import GRDB
import News

/// The rows of names that articles refer to, made as they are needed and remembered for one transaction.
struct NameTables {
    private let db: Database
    private var tabs: [TabKey: Int64] = [:]
    private var origins: [String: Int64] = [:]

    init(_ db: Database) {
        self.db = db
    }

    private struct TabKey: Hashable {
        var section: SectionKey
        var place: PlaceKey?
        var hidden: Int
    }

    mutating func tab(section: SectionKey, place: PlaceKey?, hidden: Hidden = []) throws -> Int64 {
        let key = TabKey(section: section, place: place, hidden: hidden.rawValue)
        if let known = tabs[key] { return known }
        let id = try row(
            find: "SELECT id FROM tab WHERE section = ? AND ifnull(place, '') = ifnull(?, '') AND hidden = ?",
            insert: "INSERT INTO tab (section, place, hidden) VALUES (?, ?, ?)",
            [section.rawValue, place?.rawValue, hidden.rawValue])
        tabs[key] = id
        return id
    }

    mutating func origin(_ name: String) throws -> Int64 {
        if let known = origins[name] { return known }
        let id = try row(
            find: "SELECT id FROM origin WHERE name = ?", insert: "INSERT INTO origin (name) VALUES (?)", [name])
        origins[name] = id
        return id
    }

    /// The row of a source, with its title and address as they are now.
    func source(_ source: Source) throws -> Int64 {
        let id = try row(
            find: "SELECT id FROM source WHERE key = ?1",
            insert: "INSERT INTO source (key, kind, title) VALUES (?, ?, ?)",
            [source.key], inserting: [source.key, source.kind.rawValue, source.title])
        let update = """
            UPDATE source SET kind = ?1, title = ?2, url = ?3
            WHERE id = ?4 AND (kind <> ?1 OR title <> ?2 OR url IS NOT ?3)
            """
        try db.execute(sql: update, arguments: [source.kind.rawValue, source.title, source.url, id])
        return id
    }

    private func row(
        find: String, insert: String, _ key: StatementArguments, inserting values: StatementArguments? = nil
    ) throws -> Int64 {
        if let id = try Int64.fetchOne(db.cachedStatement(sql: find), arguments: key) { return id }
        try db.cachedStatement(sql: insert).execute(arguments: values ?? key)
        return db.lastInsertedRowID
    }
}
