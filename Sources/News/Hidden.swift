/// Why lists leave an article out.
public struct Hidden: OptionSet, Sendable, Hashable {
    public let rawValue: Int

    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// A muted word stands in its headline.
    public static let muted = Hidden(rawValue: 1)
    /// It reports what another article, which is listed, has reported already.
    public static let repeated = Hidden(rawValue: 2)

    /// What an article can be hidden for, one or both.
    public static let combinations: [Hidden] = [.muted, .repeated, [.muted, .repeated]]
}

/// A word whose headlines are left out of lists.
public struct MutedWord: Sendable, Hashable {
    public var word: String
    /// The place whose articles it is for; absent: everywhere.
    public var place: PlaceKey?

    public init(_ word: String, place: PlaceKey? = nil) {
        self.word = word
        self.place = place
    }
}
