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

    /// Of what is listed.
    public var tabs: [Tab: Tally]
    /// Of what is not, by what it is hidden for.
    public var hidden: [Hidden: [Tab: Tally]]

    public init(tabs: [Tab: Tally] = [:], hidden: [Hidden: [Tab: Tally]] = [:]) {
        self.tabs = tabs
        self.hidden = hidden
    }

    /// The tallies where what is hidden for these reasons is listed as well.
    public func revealing(_ reasons: Hidden) -> Tallies {
        hidden.reduce(Tallies(tabs: tabs)) { tallies, entry in
            var tallies = tallies
            if reasons.isSuperset(of: entry.key) {
                tallies.tabs.merge(entry.value, uniquingKeysWith: +)
            } else {
                tallies.hidden[entry.key] = entry.value
            }
            return tallies
        }
    }

    /// The sum over the articles of a section (absent: all) and of a place in it (absent: all and none).
    public func tally(section: SectionKey? = nil, place: PlaceKey? = nil) -> Tally {
        tabs.reduce(Tally()) { sum, entry in
            let fits = (section == nil || entry.key.section == section) && (place == nil || entry.key.place == place)
            return fits ? sum + entry.value : sum
        }
    }
}
