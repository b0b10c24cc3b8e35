import News

/// Where a group of articles stands in a list: groups are sorted by this, articles in a group by date.
struct GroupKey: Hashable, Comparable {
    var number: Int
    var name: String

    static func < (a: GroupKey, b: GroupKey) -> Bool {
        (a.number, a.name) < (b.number, b.name)
    }
}

/// How a list's articles are put into groups.
struct ListOrder {
    private let order: HeadlineQuery.Order
    private let placeNumbers: [PlaceKey: Int]

    init(_ order: HeadlineQuery.Order, places: [Place]) {
        self.order = order
        placeNumbers = Dictionary(places.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// Places that the edition does not have come after its own, articles of none last.
    func key(place: PlaceKey?, origin: String) -> GroupKey {
        switch order {
        case .date:
            GroupKey(number: 0, name: "")
        case .source:
            GroupKey(number: 0, name: origin)
        case .place:
            GroupKey(number: place.map { placeNumbers[$0] ?? placeNumbers.count } ?? .max, name: place?.rawValue ?? "")
        }
    }
}
