/// What the whole library is searched for; every part must hold.
public struct SearchQuery: Sendable, Hashable {
    public enum Order: Sendable, Hashable {
        case newestFirst
        /// The best of the newest hits first.
        case relevance
    }

    /// As it was typed.
    public var text: String
    public var parts: [Part]
    public var order: Order

    public init(text: String = "", parts: [Part] = [], order: Order = .newestFirst) {
        self.text = text
        self.parts = parts
        self.order = order
    }

    public struct Part: Sendable, Hashable {
        public var criterion: Criterion
        /// Whether articles that meet it are left out.
        public var isExcluded: Bool

        public init(_ criterion: Criterion, isExcluded: Bool = false) {
            self.criterion = criterion
            self.isExcluded = isExcluded
        }
    }

    public enum Criterion: Sendable, Hashable {
        case words(Words)
        case places([PlaceKey])
        case sections([SectionKey])
        /// Parts of sources' names, one of which must stand in the article's.
        case sources([String])
        /// Published then or later.
        case from(Timestamp)
        /// Published before.
        case before(Timestamp)
        case read(Bool)
        case starred(Bool)
    }

    /// A word or a phrase.
    public struct Words: Sendable, Hashable {
        public enum Field: Sendable, Hashable {
            case anywhere, title, body
        }

        public var text: String
        public var field: Field
        /// Places whose name is read as the word says.
        public var places: [PlaceKey]
        /// Whether it may be pinyin or initials of headlines and sources.
        public var isPinyin: Bool

        public init(_ text: String, field: Field = .anywhere, places: [PlaceKey] = [], isPinyin: Bool = false) {
            self.text = text
            self.field = field
            self.places = places
            self.isPinyin = isPinyin
        }
    }

    /// The words that an article is to have, for marking them in it.
    public var wantedWords: [Words] {
        parts.compactMap { part in
            if case .words(let words) = part.criterion, !part.isExcluded { words } else { nil }
        }
    }
}

/// A piece of an article's text around the first hit.
public struct Snippet: Sendable, Hashable {
    public var text: String
    /// Half-open UTF-8 offsets into the text, in order.
    public var hits: [Range<Int>]

    public init(text: String, hits: [Range<Int>]) {
        self.text = text
        self.hits = hits
    }
}
