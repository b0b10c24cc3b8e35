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

    func place(of subject: CorrectedSubject) throws -> PlaceCorrection? {
        switch subject {
        case .word(let word): try words().words[word]
        case .source(let source, _): try place(ofSource: source)
        }
    }

    /// Remembers what the user said of a word or a source; absent: nothing any more.
    func say(_ place: PlaceCorrection?, of subject: CorrectedSubject) throws {
        let (table, key): (String, any DatabaseValueConvertible) =
            switch subject {
            case .word(let word): ("word", word)
            case .source(let source, _): ("source", source)
            }
        try db.execute(sql: "DELETE FROM \(table)_place WHERE \(table) = ?", arguments: [key])
        guard let place else { return }
        try db.execute(
            sql: "INSERT INTO \(table)_place (\(table), place) VALUES (?, ?)", arguments: [key, place.place?.rawValue])
    }

    /// A stored article that goes to another tab.
    struct Move {
        var article: Int64
        var former: Int64
        var tab: Int64
    }

    /// The stored articles that go where the user said; those that he gave to a word by a longer word of theirs stay.
    func moves(to place: PlaceCorrection, of subject: CorrectedSubject) throws -> [Move] {
        let words = try words()
        return switch subject {
        case .word(let word):
            try moves(to: place, where: "instr(article.title, ?) > 0", [word]) { words.word(in: $0)?.word == word }
        case .source(let source, _):
            try moves(to: place, where: "article.source = ?", [source]) { words.word(in: $0) == nil }
        }
    }

    private func moves(
        to place: PlaceCorrection, where condition: String, _ values: StatementArguments,
        _ isMeant: (String) -> Bool
    ) throws -> [Move] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT article.id, article.title, tab.section, tab.hidden, tab.id
                FROM article JOIN tab ON tab.id = article.tab
                WHERE \(condition) AND tab.place IS NOT ?
                """, arguments: values + [place.place?.rawValue])
        var names = NameTables(db)
        let mutes = try MutedWords(db)
        return try rows.filter { isMeant($0[1]) }.map { row in
            let former = SectionKey(rawValue: row[2])
            let section = homes?.section(from: former, hasPlace: place.place != nil) ?? former
            // A word may be muted in one place and not in another.
            var hidden = Hidden(rawValue: row[3]).intersection(.repeated)
            if mutes.hide(row[1], place: place.place) { hidden.insert(.muted) }
            let tab = try names.tab(section: section, place: place.place, hidden: hidden)
            return Move(article: row[0], former: row[4], tab: tab)
        }
    }
}
