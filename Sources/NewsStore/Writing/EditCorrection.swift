import GRDB
import News

/// A correction of places as the journal has it: made, undone and made again.
struct EditCorrection {
    private let edit: Int64
    private let db: Database

    init(edit: Int64, _ db: Database) {
        self.edit = edit
        self.db = db
    }

    /// Writes down what is to be said and what was, and which articles will move.
    func make(_ subject: CorrectedSubject, to place: PlaceCorrection?, homes: HomeSections?) throws {
        let table = CorrectionTable(db, homes: homes)
        let former = try table.place(of: subject)
        let (word, source): (String?, Int64?) =
            switch subject {
            case .word(let word): (word, nil)
            case .source(let source, _): (nil, source)
            }
        try db.execute(
            sql: """
                INSERT INTO edit_correction (edit, word, source, is_said, place, was_said, former_place)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                edit, word, source, place != nil, place?.place?.rawValue, former != nil, former?.place?.rawValue,
            ])
        // Which word of a headline counts depends on what has been said of it.
        try table.say(place, of: subject)
        let moves = try place.map { try table.moves(to: $0, of: subject) } ?? []
        let insert = try db.cachedStatement(
            sql: "INSERT INTO edit_move (edit, article, former_tab, tab) VALUES (?, ?, ?, ?)")
        for move in moves {
            try insert.execute(arguments: [edit, move.article, move.former, move.tab])
        }
    }

    /// Says it, or what was said before, and moves the articles that are where the other left them.
    func apply(isUndo: Bool) throws -> Edit {
        let (subject, place, former) = try said()
        try CorrectionTable(db).say(isUndo ? former : place, of: subject)
        let (from, to) = isUndo ? ("tab", "former_tab") : ("former_tab", "tab")
        let moved = """
            FROM edit_move WHERE edit = \(edit) AND edit_move.article = article.id AND edit_move.\(from) = article.tab
            """
        let first = try Int64.fetchOne(db, sql: "SELECT max(id) FROM article WHERE EXISTS (SELECT 1 \(moved))")
        try db.execute(
            sql: "UPDATE article SET tab = (SELECT \(to) \(moved)) WHERE EXISTS (SELECT 1 \(moved))")
        return Edit(
            change: .correction(subject, place), count: db.changesCount, first: first.map(ArticleID.init(rawValue:)))
    }

    private func said() throws -> (subject: CorrectedSubject, place: PlaceCorrection?, former: PlaceCorrection?) {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT word, edit_correction.source, title, is_said, place, was_said, former_place
                FROM edit_correction LEFT JOIN source ON source.id = edit_correction.source WHERE edit = ?
                """, arguments: [edit])
        guard let row else { return (.word(""), nil, nil) }
        let subject = (row[0] as String?).map { CorrectedSubject.word($0) } ?? .source(row[1] ?? 0, title: row[2] ?? "")
        return (subject, Self.place(row[4], isSaid: row[3]), Self.place(row[6], isSaid: row[5]))
    }

    private static func place(_ key: String?, isSaid: Bool) -> PlaceCorrection? {
        isSaid ? PlaceCorrection(key.map(PlaceKey.init(rawValue:))) : nil
    }
}
