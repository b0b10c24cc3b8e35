import ChineseText
import GRDB
import News

/// Mutes words, and takes that back.
struct MuteTable {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The words muted now: those of everywhere first, by word.
    func words() throws -> [MutedWord] {
        try Row.fetchAll(db, sql: "SELECT word, place FROM mute WHERE is_on = 1 ORDER BY place, word").map { row in
            MutedWord(row[0], place: (row[1] as String?).map(PlaceKey.init(rawValue:)))
        }
    }

    /// The row of a word; a new one is off.
    func row(of word: MutedWord) throws -> (id: Int64, isOn: Bool) {
        let find = "SELECT id, is_on FROM mute WHERE word = ? AND ifnull(place, '') = ifnull(?, '')"
        let key: StatementArguments = [word.word.storable, word.place?.rawValue]
        if let row = try Row.fetchOne(db, sql: find, arguments: key) { return (row[0], row[1]) }
        try db.execute(sql: "INSERT INTO mute (word, place, is_on) VALUES (?, ?, 0)", arguments: key)
        return (db.lastInsertedRowID, false)
    }

    func word(_ id: Int64) throws -> MutedWord? {
        try Row.fetchOne(db, sql: "SELECT word, place FROM mute WHERE id = ?", arguments: [id]).map { row in
            MutedWord(row[0], place: (row[1] as String?).map(PlaceKey.init(rawValue:)))
        }
    }

    /// Switches a word on or off, and hides or shows the articles for which that makes a difference.
    ///
    /// The headlines of the word's place are read, of which nothing has to be known beforehand. Returns how many articles
    /// were hidden or shown, and the newest of them.
    func set(_ id: Int64, isOn: Bool) throws -> (count: Int, first: ArticleID?) {
        try db.execute(sql: "UPDATE mute SET is_on = ? WHERE id = ?", arguments: [isOn, id])
        guard let word = try word(id) else { return (0, nil) }
        let changes = try changes(by: word, isOn: isOn)
        var names = NameTables(db)
        let move = try db.cachedStatement(sql: "UPDATE article SET tab = ? WHERE id = ?")
        for change in changes {
            let tab = try names.tab(section: change.section, place: change.place, hidden: change.hidden)
            try move.execute(arguments: [tab, change.article])
        }
        return (changes.count, changes.map(\.article).max().map(ArticleID.init(rawValue:)))
    }

    private struct Change {
        var article: Int64
        var section: SectionKey
        var place: PlaceKey?
        var hidden: Hidden
    }

    private func changes(by word: MutedWord, isOn: Bool) throws -> [Change] {
        let matcher = Matcher(pattern: word.word)
        let all = try MutedWords(db)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT article.id, title, tab.section, tab.place, tab.hidden
                FROM article \(word.place == nil ? "NOT INDEXED" : "") JOIN tab ON tab.id = article.tab
                WHERE (?1 IS NULL OR tab.place = ?1) AND tab.hidden & 1 = ?2
                """, arguments: [word.place?.rawValue, isOn ? 0 : 1])
        var changes: [Change] = []
        while let row = try rows.next() {
            let place = (row[3] as String?).map(PlaceKey.init(rawValue:))
            guard matcher.isFound(in: row[1]), isOn || !all.hide(row[1], place: place) else { continue }
            let hidden = Hidden(rawValue: row[4]).symmetricDifference(.muted)
            changes.append(
                Change(article: row[0], section: SectionKey(rawValue: row[2]), place: place, hidden: hidden))
        }
        return changes
    }
}
