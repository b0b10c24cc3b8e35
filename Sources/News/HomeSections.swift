/// Where articles are that name no section.
public struct HomeSections: Sendable, Hashable {
    /// Of those whose place is known: the section with place tabs.
    public var places: SectionKey
    /// Of the others: the section of the news.
    public var news: SectionKey

    public init(places: SectionKey, news: SectionKey) {
        self.places = places
        self.news = news
    }

    public func section(hasPlace: Bool) -> SectionKey {
        hasPlace ? places : news
    }

    /// Where an article of `section` is when its place has become known, or unknown.
    public func section(from section: SectionKey, hasPlace: Bool) -> SectionKey {
        [places, news].contains(section) ? self.section(hasPlace: hasPlace) : section
    }
}

extension Edition {
    /// The first sections of the two kinds; where one is missing, the other stands for both.
    public var homes: HomeSections {
        let places = sections.first { $0.kind == .places } ?? sections.first
        let news = sections.first { $0.kind == .articles } ?? places
        let nowhere = SectionKey(rawValue: "")
        return HomeSections(places: places?.id ?? nowhere, news: news?.id ?? nowhere)
    }
}
