/// What the user said of articles' places, over what the gazetteer finds.
public struct PlaceCorrections: Sendable, Hashable {
    /// By a word in the headline.
    public var words: [String: PlaceCorrection]

    public init(words: [String: PlaceCorrection] = [:]) {
        self.words = words
    }

    /// The longest of the words that stands in a headline.
    public func word(in headline: String) -> (word: String, place: PlaceCorrection)? {
        words.filter { headline.contains($0.key) }.max { a, b in
            (a.key.utf8.count, b.key) < (b.key.utf8.count, a.key)
        }.map { ($0.key, $0.value) }
    }
}

/// A place, or that there is none.
public enum PlaceCorrection: Sendable, Hashable {
    case place(PlaceKey)
    case noPlace

    public init(_ place: PlaceKey?) {
        self = place.map { .place($0) } ?? .noPlace
    }

    public var place: PlaceKey? {
        if case .place(let key) = self { key } else { nil }
    }
}

/// What a correction of places is of.
public enum CorrectedSubject: Sendable, Hashable {
    /// Headlines with this word.
    case word(String)
    /// All articles of a source.
    case source(Subscription.ID, title: String)
}

extension Gazetteer.Routing {
    /// The routing with the user's corrections over it: a word of the headline first, then the source.
    public func corrected(headline: String, words: PlaceCorrections, source: PlaceCorrection?) -> Self {
        if let (word, place) = words.word(in: headline) {
            return Self(place: place.place, reason: .correctedWord(word))
        }
        return source.map { Self(place: $0.place, reason: .correctedSource) } ?? self
    }
}
