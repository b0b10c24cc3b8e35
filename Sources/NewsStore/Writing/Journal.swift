import GRDB
import News

/// Changes of reading state, each written down so that it can be undone and redone.
struct Journal {
    /// How many edits are remembered.
    static let length = 1000

    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Changes the articles that a condition on `article` selects; nil where none of them changes.
    func make(_ change: StateChange, where condition: String, _ values: StatementArguments) throws -> Edit? {
        let changing = "FROM article WHERE (\(condition)) AND \(change.column) <> \(change.number)"
        guard try Row.fetchOne(db, sql: "SELECT 1 \(changing) LIMIT 1", arguments: values) != nil else { return nil }
        try db.execute(
            sql: "INSERT INTO edit (field, value) VALUES (?, ?)", arguments: [change.field, change.number])
        let id = db.lastInsertedRowID
        try db.execute(
            sql: "INSERT INTO edit_article (edit, article) SELECT \(id), id \(changing)", arguments: values)
        try forget()
        return try apply(change, edit: id)
    }

    /// Undoes the last edit that is not undone and still has something to undo.
    func undo() throws -> Edit? {
        try step("SELECT id, field, value FROM edit WHERE is_undone = 0 ORDER BY id DESC LIMIT 1", isUndo: true)
    }

    /// Redoes the first edit that is undone and still has something to redo.
    func redo() throws -> Edit? {
        try step("SELECT id, field, value FROM edit WHERE is_undone = 1 ORDER BY id LIMIT 1", isUndo: false)
    }

    private func step(_ next: String, isUndo: Bool) throws -> Edit? {
        while let row = try Row.fetchOne(db, sql: next) {
            let id: Int64 = row[0]
            let change = StateChange(field: row[1], value: row[2])
            try db.execute(sql: "UPDATE edit SET is_undone = ? WHERE id = ?", arguments: [isUndo, id])
            if var edit = try apply(isUndo ? change.opposite : change, edit: id) {
                edit.change = change
                return edit
            }
        }
        return nil
    }

    /// Changes those of the edit's articles that do not have the value; nil where there are none.
    private func apply(_ change: StateChange, edit: Int64) throws -> Edit? {
        let condition = """
            id IN (SELECT article FROM edit_article WHERE edit = \(edit)) AND \(change.column) <> \(change.number)
            """
        guard let first = try Int64.fetchOne(db, sql: "SELECT max(id) FROM article WHERE \(condition)") else {
            return nil
        }
        try db.execute(sql: "UPDATE OR FAIL article SET \(change.column) = \(change.number) WHERE \(condition)")
        return Edit(change: change, count: db.changesCount, first: ArticleID(rawValue: first))
    }

    /// Drops what was undone and not redone, and the oldest edits beyond the journal's length.
    private func forget() throws {
        try db.execute(sql: "DELETE FROM edit WHERE is_undone = 1")
        try db.execute(
            sql: "DELETE FROM edit WHERE id <= (SELECT id FROM edit ORDER BY id DESC LIMIT 1 OFFSET \(Self.length))")
    }
}
