import GRDB
import News

enum TallyReader {
    static func tallies(_ db: Database) throws -> Tallies {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT section, place, sum(total), sum(unread), sum(starred), hidden
                    FROM tally JOIN tab ON tab.id = tally.tab GROUP BY tab.id
                    """))
        var tallies = Tallies()
        while let row = try rows.next() {
            let tab = Tallies.Tab(
                section: SectionKey(rawValue: row[0]), place: (row[1] as String?).map(PlaceKey.init(rawValue:)))
            let tally = Tallies.Tally(total: row[2], unread: row[3], starred: row[4])
            let hidden = Hidden(rawValue: row[5])
            if hidden.isEmpty {
                tallies.tabs[tab] = tally
            } else {
                tallies.hidden[hidden, default: [:]][tab] = tally
            }
        }
        return tallies
    }
}
