import GRDB
import News

/// One pass over the headlines that a filtered list may have.
struct FilterScan {
    private let query: HeadlineQuery
    private let order: ListOrder
    private let filter: HeadlineFilter
    private let lanes: [Lane]
    private let shown: Int
    private let tabs: [Int64: (place: PlaceKey?, found: UInt64)]
    private let origins: [Int64: (name: String, found: UInt64)]
    private var groups: [GroupKey: [Int64]] = [:]

    static func list(_ query: HeadlineQuery, places: [Place], _ db: Database) throws -> FilteredList {
        var scan = try FilterScan(query, places: places, db)
        try scan.visitLanes(db)
        try scan.visitKept(db)
        return FilteredList(ids: scan.groups.sorted { $0.key < $1.key }.flatMap { $0.value.sorted(by: >) })
    }

    private init(_ query: HeadlineQuery, places: [Place], _ db: Database) throws {
        self.query = query
        order = ListOrder(query.order, places: places)
        let filter = HeadlineFilter(query.filter)
        self.filter = filter
        var byDate = query
        byDate.order = .date
        let scope = try ListScope(byDate, db).parts
        lanes = scope.map(\.lane)
        shown = scope.reduce(0) { $0 + $1.count }
        tabs = try Self.tabs(query, filter, places: places, db)
        origins = try Self.origins(filter, db)
    }

    /// Those that the query looks at.
    private static func tabs(
        _ query: HeadlineQuery, _ filter: HeadlineFilter, places: [Place], _ db: Database
    ) throws -> [Int64: (place: PlaceKey?, found: UInt64)] {
        let names = Dictionary(places.map { ($0.id, $0.name) }) { first, _ in first }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, place FROM tab
                WHERE (?1 IS NULL OR section = ?1) AND (?2 IS NULL OR place = ?2) AND hidden & ~?3 = 0
                """, arguments: [query.section?.rawValue, query.place?.rawValue, query.revealing.rawValue])
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let place = (row[1] as String?).map(PlaceKey.init(rawValue:))
                return (row[0], (place, place.flatMap { names[$0] }.map(filter.found) ?? 0))
            })
    }

    private static func origins(
        _ filter: HeadlineFilter, _ db: Database
    ) throws -> [Int64: (name: String, found: UInt64)] {
        let rows = try Row.fetchAll(db, sql: "SELECT id, name FROM origin")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], ($0[1], filter.found(in: $0[1]))) })
    }

    /// Lane by lane where they are a small part of the library, else the whole table in its own order.
    private mutating func visitLanes(_ db: Database) throws {
        let all = try Int.fetchOne(db, sql: "SELECT sum(total) FROM tally") ?? 0
        let columns = "SELECT id, title, tab, origin FROM article"
        if shown < all / 8 {
            for lane in lanes {
                try visit("\(columns) WHERE tab = ?\(query.show.condition)", [lane.tab], db)
            }
        } else {
            try visit("\(columns) NOT INDEXED WHERE TRUE\(query.show.condition)", [], db)
        }
    }

    private mutating func visitKept(_ db: Database) throws {
        guard let kept = try KeptArticle(query, db) else { return }
        try visit("SELECT id, title, tab, origin FROM article WHERE id = ?", [kept.id], db)
    }

    private mutating func visit(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() {
            guard let tab = tabs[row[2]], let origin = origins[row[3]],
                filter.passes(row[1], found: tab.found | origin.found)
            else { continue }
            groups[order.key(place: tab.place, origin: origin.name), default: []].append(row[0])
        }
    }
}
