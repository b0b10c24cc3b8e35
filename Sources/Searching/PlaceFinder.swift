import ChineseText
public import News

/// Finds places by what is typed of their names: hanzi, pinyin, initials.
public struct PlaceFinder: Sendable {
    private let places: [Place]

    public struct Found: Sendable, Hashable {
        public var place: Place
        /// The name that fits, where it is not the place's first.
        public var name: String?
    }

    public init(places: [Place]) {
        self.places = places
    }

    /// The places that fit, the best first: its name, its key or its reading, another name of it, a town of it.
    public func find(_ typed: String) -> [Found] {
        let wanted = Folding.all.fold(typed.filter { !$0.isWhitespace })
        guard !wanted.isEmpty else { return places.map { Found(place: $0) } }
        let pinyin = PinyinMatcher(wanted)
        let ranked = places.enumerated().compactMap { index, place in
            rank(of: place, for: wanted, pinyin).map { (rank: $0.rank, index: index, name: $0.name) }
        }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
            .map { Found(place: places[$0.index], name: $0.name) }
    }

    /// The places one of whose names is read from its start as the word says.
    public func read(as word: String) -> [PlaceKey] {
        guard let pinyin = PinyinMatcher(word) else { return [] }
        return places.filter { place in
            place.id.rawValue == word || place.names.contains { pinyin.isPrefix(of: $0) }
        }.map(\.id)
    }

    private func rank(of place: Place, for wanted: String, _ pinyin: PinyinMatcher?) -> (rank: Int, name: String?)? {
        if Folding.all.fold(place.name).hasPrefix(wanted) {
            return (0, nil)
        }
        if place.id.rawValue.hasPrefix(wanted) {
            return (1, place.id.rawValue)
        }
        if let name = place.names.dropFirst().first(where: { Folding.all.fold($0).contains(wanted) }) {
            return (3, name)
        }
        if let pinyin, let name = place.names.first(where: { pinyin.isPrefix(of: $0) }) {
            return (name == place.name ? 2 : 4, name)
        }
        if let town = place.localities.first(where: { Folding.all.fold($0).contains(wanted) }) {
            return (5, town)
        }
        return pinyin.flatMap { pinyin in place.localities.first(where: pinyin.isPrefix) }.map { (6, $0) }
    }
}

extension Place {
    fileprivate var names: [String] {
        [name] + aliases + formerNames
    }
}
