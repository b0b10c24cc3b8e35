/// The name of a place in files and on the command line: `mengjin`.
public struct PlaceKey: RawRepresentable, Sendable, Hashable, Codable {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// The name of a section in files and on the command line: `county`.
public struct SectionKey: RawRepresentable, Sendable, Hashable, Codable {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// A county or district; owns a tab.
public struct Place: Sendable, Hashable, Identifiable {
    public var id: PlaceKey
    /// As on its tab: 孟津.
    public var name: String
    /// Other names in use today: 孟津区.
    public var aliases: [String]
    /// Names of the past: 孟津县. Each is the same place.
    public var formerNames: [String]
    /// Towns, streets, villages and sights that lie in it alone, as they stand in headlines: 送庄镇.
    public var localities: [String]
    /// Those of its names that are ordinary words as well (吉利, 老城): they count only where a name can begin.
    public var wordNames: [String]

    public init(
        id: PlaceKey, name: String, aliases: [String] = [], formerNames: [String] = [], localities: [String] = [],
        wordNames: [String] = []
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.formerNames = formerNames
        self.localities = localities
        self.wordNames = wordNames
    }
}

/// A channel of the paper.
public struct Section: Sendable, Hashable, Identifiable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Articles under the place tabs.
        case places
        /// Articles in one list.
        case articles
        /// Letters of readers, with the answers of the departments.
        case complaints
        case epaper
        /// The lists of most read articles.
        case rankings
        /// What the reader has starred, from all sections.
        case starred
    }

    public var id: SectionKey
    public var title: Bilingual
    public var kind: Kind
    /// Names of this channel in breadcrumbs: 县区频道.
    public var channels: [String]

    public init(id: SectionKey, title: Bilingual, kind: Kind, channels: [String] = []) {
        self.id = id
        self.title = title
        self.kind = kind
        self.channels = channels
    }
}

/// A page that is not read in a terminal but opened in the browser.
public struct Link: Sendable, Hashable {
    public var title: Bilingual
    public var url: String

    public init(title: Bilingual, url: String) {
        self.title = title
        self.url = url
    }
}

/// One city's paper.
public struct Edition: Sendable, Hashable {
    /// `luoyang`
    public var key: String
    /// 洛阳
    public var name: Bilingual
    /// The site it is made after: 洛阳网.
    public var site: String
    /// The language it is set in; absent where the reader's locale decides.
    public var language: Language?
    /// Seconds east of UTC of the clock in this city.
    public var utcOffset: Int
    public var sections: [Section]
    public var places: [Place]
    /// Words in which the name of a place stands and does not mean it: 吉利汽车.
    public var otherWords: [String]
    public var links: [Link]
    /// The lines of the page's footer: licences, addresses, telephone numbers.
    public var about: [String]

    public init(
        key: String, name: Bilingual, site: String, language: Language?, utcOffset: Int, sections: [Section],
        places: [Place], otherWords: [String] = [], links: [Link], about: [String]
    ) {
        self.key = key
        self.name = name
        self.site = site
        self.language = language
        self.utcOffset = utcOffset
        self.sections = sections
        self.places = places
        self.otherWords = otherWords
        self.links = links
        self.about = about
    }

    public func place(_ key: PlaceKey) -> Place? {
        places.first { $0.id == key }
    }

    public func section(_ key: SectionKey) -> Section? {
        sections.first { $0.id == key }
    }
}
