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

    /// Mutes a word, or takes that back; nil where it is so already.
    func mute(_ word: MutedWord, isOn: Bool) throws -> Edit? {
        let row = try MuteTable(db).row(of: word)
        guard row.isOn != isOn else { return nil }
        try db.execute(sql: "INSERT INTO edit (field, value, mute) VALUES (2, ?, ?)", arguments: [isOn, row.id])
        try forget()
        return try apply(mute: row.id, word, isOn: isOn)
    }

    /// Undoes the last edit that is not undone and still has something to undo.
    func undo() throws -> Edit? {
        try step("WHERE is_undone = 0 ORDER BY id DESC LIMIT 1", isUndo: true)
    }

    /// Redoes the first edit that is undone and still has something to redo.
    func redo() throws -> Edit? {
        try step("WHERE is_undone = 1 ORDER BY id LIMIT 1", isUndo: false)
    }

    /// Remembers what the user said of places, and moves the stored articles that it is about.
    func correct(_ subject: CorrectedSubject, to place: PlaceCorrection?, homes: HomeSections?) throws -> Edit {
        try db.execute(sql: "INSERT INTO edit (field, value) VALUES (3, 1)")
        let id = db.lastInsertedRowID
        try EditCorrection(edit: id, db).make(subject, to: place, homes: homes)
        try forget()
        return try EditCorrection(edit: id, db).apply(isUndo: false)
    }

    private func step(_ next: String, isUndo: Bool) throws -> Edit? {
        while let row = try Row.fetchOne(db, sql: "SELECT id, field, value, mute FROM edit \(next)") {
            let (id, value, mute): (Int64, Bool, Int64?) = (row[0], row[2], row[3])
            try db.execute(sql: "UPDATE edit SET is_undone = ? WHERE id = ?", arguments: [isUndo, id])
            if row[1] == 3 { return try EditCorrection(edit: id, db).apply(isUndo: isUndo) }
            let change = StateChange(field: row[1], value: value)
            let edit =
                try mute.map { try apply(mute: $0, isOn: value != isUndo) }
                ?? apply(isUndo ? change.opposite : change, edit: id)
            if var edit {
                edit.change = edit.change.withValue(value)
                return edit
            }
        }
        return nil
    }

    /// Nil where the word is so already.
    private func apply(mute id: Int64, isOn: Bool) throws -> Edit? {
        let table = MuteTable(db)
        guard let word = try table.word(id), try table.row(of: word).isOn != isOn else { return nil }
        return try apply(mute: id, word, isOn: isOn)
    }

    private func apply(mute id: Int64, _ word: MutedWord, isOn: Bool) throws -> Edit {
        let (count, first) = try MuteTable(db).set(id, isOn: isOn)
        return Edit(change: .mute(word, isOn: isOn), count: count, first: first)
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
        return Edit(change: .state(change), count: db.changesCount, first: ArticleID(rawValue: first))
    }

    /// Drops what was undone and not redone, and the oldest edits beyond the journal's length.
    private func forget() throws {
        try db.execute(sql: "DELETE FROM edit WHERE is_undone = 1")
        try db.execute(
            sql: "DELETE FROM edit WHERE id <= (SELECT id FROM edit ORDER BY id DESC LIMIT 1 OFFSET \(Self.length))")
    }
}

extension EditChange {
    /// The edit as it was made, of what was done to undo or redo it.
    fileprivate func withValue(_ value: Bool) -> EditChange {
        switch self {
        case .state(.read): .read(value)
        case .state(.starred): .starred(value)
        case .mute(let word, _): .mute(word, isOn: value)
        case .correction: self
        }
    }
}
