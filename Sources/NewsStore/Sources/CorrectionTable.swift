import GRDB
import News

/// The user's corrections of places, and the stored articles that follow them.
struct CorrectionTable {
    let db: Database
    /// Where articles that name no section go when their place becomes known, or unknown; absent: they stay in theirs.
    let homes: HomeSections?

    init(_ db: Database, homes: HomeSections? = nil) {
        self.db = db
        self.homes = homes
    }

    func words() throws -> PlaceCorrections {
        let rows = try Row.fetchAll(db, sql: "SELECT word, place FROM word_place")
        let pairs = rows.map { row -> (String, PlaceCorrection) in
            (row[0], PlaceCorrection((row[1] as String?).map(PlaceKey.init(rawValue:))))
        }
        return PlaceCorrections(words: Dictionary(pairs) { $1 })
    }

    func place(ofSource source: Int64) throws -> PlaceCorrection? {
        try Row.fetchOne(db, sql: "SELECT place FROM source_place WHERE source = ?", arguments: [source]).map { row in
            PlaceCorrection((row[0] as String?).map(PlaceKey.init(rawValue:)))
        }
    }

    /// Remembers what the user said of a source, absent: nothing any more. Its stored articles go where he said.
    @discardableResult
    func set(_ place: PlaceCorrection?, ofSource source: Int64) throws -> Int {
        try db.execute(sql: "DELETE FROM source_place WHERE source = ?", arguments: [source])
        guard let place else { return 0 }
        try db.execute(
            sql: "INSERT INTO source_place (source, place) VALUES (?, ?)", arguments: [source, place.place?.rawValue])
        let words = try words()
        return try move(to: place, where: "article.source = ?", [source]) { words.word(in: $0) == nil }
    }

    /// Remembers what the user said of a word, absent: nothing any more. Stored articles with it in their headline go
    /// where he said.
    func set(_ place: PlaceCorrection?, ofWord word: String) throws -> Int {
        try db.execute(sql: "DELETE FROM word_place WHERE word = ?", arguments: [word])
        guard let place else { return 0 }
        try db.execute(
            sql: "INSERT INTO word_place (word, place) VALUES (?, ?)", arguments: [word, place.place?.rawValue])
        let words = try words()
        return try move(to: place, where: "instr(article.title, ?) > 0", [word]) { words.word(in: $0)?.word == word }
    }

    private func move(
        to place: PlaceCorrection, where condition: String, _ values: StatementArguments,
        _ isMeant: (String) -> Bool
    ) throws -> Int {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT article.id, article.title, tab.section FROM article JOIN tab ON tab.id = article.tab
                WHERE \(condition) AND tab.place IS NOT ?
                """, arguments: values + [place.place?.rawValue])
        var names = NameTables(db)
        var count = 0
        for row in rows where isMeant(row[1]) {
            let former = SectionKey(rawValue: row[2])
            let section = homes?.section(from: former, hasPlace: place.place != nil) ?? former
            let tab = try names.tab(section: section, place: place.place)
            try db.execute(sql: "UPDATE article SET tab = ? WHERE id = ?", arguments: [tab, row[0] as Int64])
            count += 1
        }
        return count
    }
}
