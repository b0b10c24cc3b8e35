/// How many articles there are, and how many of them are unread, in every tab at once.
public struct Tallies: Sendable, Hashable {
    public struct Tally: Sendable, Hashable {
        public var total: Int
        public var unread: Int
        public var starred: Int

        public init(total: Int = 0, unread: Int = 0, starred: Int = 0) {
            self.total = total
            self.unread = unread
            self.starred = starred
        }

        static func + (a: Tally, b: Tally) -> Tally {
            Tally(total: a.total + b.total, unread: a.unread + b.unread, starred: a.starred + b.starred)
        }
    }

    /// A section and a place in it; no place: the section's articles of none.
    public struct Tab: Sendable, Hashable {
        public var section: SectionKey
        public var place: PlaceKey?

        public init(section: SectionKey, place: PlaceKey?) {
            self.section = section
            self.place = place
        }
    }

    public var tabs: [Tab: Tally]

    public init(tabs: [Tab: Tally] = [:]) {
        self.tabs = tabs
    }

    /// The sum over the articles of a section (absent: all) and of a place in it (absent: all and none).
    public func tally(section: SectionKey? = nil, place: PlaceKey? = nil) -> Tally {
        tabs.reduce(Tally()) { sum, entry in
            let fits = (section == nil || entry.key.section == section) && (place == nil || entry.key.place == place)
            return fits ? sum + entry.value : sum
        }
    }
}
