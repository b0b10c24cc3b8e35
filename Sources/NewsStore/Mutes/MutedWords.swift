import ChineseText
import GRDB
import News

/// The words that are muted, as they are looked for in headlines.
struct MutedWords {
    private let words: [(matcher: Matcher, place: PlaceKey?)]

    init(_ db: Database) throws {
        let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT word, place FROM mute WHERE is_on = 1"))
        words = rows.map { row in
            (Matcher(pattern: row[0]), (row[1] as String?).map(PlaceKey.init(rawValue:)))
        }
    }

    /// Whether one of them stands in a headline of this place.
    func hide(_ title: String, place: PlaceKey?) -> Bool {
        words.contains { ($0.place == nil || $0.place == place) && $0.matcher.isFound(in: title) }
    }
}
