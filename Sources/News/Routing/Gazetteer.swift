/// Finds the place that an article is about by the names of an edition's places.
///
/// In this order: the breadcrumb, the source, the headline, the first paragraph. The first of them that names a place
/// decides; one that names several, none of them foremost, decides that there is none.
public struct Gazetteer: Sendable {
    private let names: NameTable
    private let channels: [String: SectionKey]

    public init(edition: Edition) {
        names = NameTable(edition: edition)
        let pairs = edition.sections.flatMap { section in
            (section.channels + [section.title.chinese]).map { ($0, section.id) }
        }
        channels = Dictionary(pairs) { first, _ in first }
    }

    /// Where an article belongs, and what it was known by.
    public struct Routing: Sendable, Hashable {
        public var place: PlaceKey?
        public var reason: PlaceReason

        public init(place: PlaceKey?, reason: PlaceReason) {
            self.place = place
            self.reason = reason
        }
    }

    /// `sources` are the names of where it comes from: what the article says (来源), the title of its feed. The first
    /// paragraph is asked for only when nothing before it decides.
    public func routing(
        breadcrumb: [String], sources: [String], headline: String, firstParagraph: @autoclosure () -> String
    ) -> Routing {
        for part in breadcrumb.reversed() {
            if let name = names.wholeName(part) {
                return Routing(place: name.place, reason: .breadcrumb(name.text))
            }
        }
        for source in sources {
            if case .place(let name) = verdict(on: source) {
                return Routing(place: name.place, reason: .source(name.text))
            }
        }
        switch verdict(on: headline) {
        case .place(let name): return Routing(place: name.place, reason: .headline(name.text))
        case .several(let found): return Routing(place: nil, reason: .ambiguous(found))
        case .none: break
        }
        switch verdict(on: firstParagraph()) {
        case .place(let name): return Routing(place: name.place, reason: .firstParagraph(name.text))
        case .several(let found): return Routing(place: nil, reason: .ambiguous(found))
        case .none: return Routing(place: nil, reason: .noName)
        }
    }

    /// The section whose channel a breadcrumb names; the innermost decides.
    public func section(breadcrumb: [String]) -> SectionKey? {
        breadcrumb.reversed().lazy.compactMap { channels[$0] }.first
    }

    private enum Verdict {
        case place(NameTable.Name)
        case several([String])
        case none
    }

    private func verdict(on text: String) -> Verdict {
        let found = names.names(in: text)
        guard let first = found.first else { return .none }
        if found.allSatisfy({ $0.name.place == first.name.place }) {
            return .place(first.name)
        }
        // 孟津区：与偃师联手… is news of 孟津: what stands before the colon is the headline's dateline.
        return first.isDateline ? .place(first.name) : .several(found.map(\.name.text))
    }
}

/// What an article's place was known by.
public enum PlaceReason: Sendable, Hashable {
    case breadcrumb(String)
    case source(String)
    case headline(String)
    case firstParagraph(String)
    /// Several places are named, none foremost.
    case ambiguous([String])
    case noName
    /// The user said so of a word in the headline.
    case correctedWord(String)
    /// The user said so of the source.
    case correctedSource

    public func text(_ language: Language) -> String {
        switch self {
        case .breadcrumb(let name): Bilingual("路径中有“\(name)”", "“\(name)” in its path")(language)
        case .source(let name): Bilingual("来源中有“\(name)”", "“\(name)” in its source")(language)
        case .headline(let name): Bilingual("标题中有“\(name)”", "“\(name)” in its headline")(language)
        case .firstParagraph(let name): Bilingual("首段中有“\(name)”", "“\(name)” in its first paragraph")(language)
        case .ambiguous(let names):
            Bilingual("几处地名：\(names.joined(separator: "、"))", "several places: \(names.joined(separator: ", "))")(
                language)
        case .noName: Bilingual("没有地名", "no place is named")(language)
        case .correctedWord(let word):
            Bilingual("标题中有您指定的“\(word)”", "“\(word)” in its headline, as you said")(language)
        case .correctedSource: Bilingual("您指定了这个来源的县区", "you said so of its source")(language)
        }
    }
}
