/// A change of what the reader has done with articles.
public enum StateChange: Sendable, Hashable {
    case read(Bool)
    case starred(Bool)
}

/// Articles that a change is for.
public enum ArticleSelection: Sendable, Hashable {
    case ids([ArticleID])
    /// All that a list has, in its window or not.
    case all(HeadlineQuery)

    public var isList: Bool {
        if case .all = self { true } else { false }
    }
}

/// What can be undone.
public enum EditChange: Sendable, Hashable {
    case state(StateChange)
    /// A word was muted, or is heard again.
    case mute(MutedWord, isOn: Bool)
    /// What the user said of places; nothing: what he had said was forgotten.
    case correction(CorrectedSubject, PlaceCorrection?)

    public static func read(_ isRead: Bool) -> EditChange {
        .state(.read(isRead))
    }

    public static func starred(_ isStarred: Bool) -> EditChange {
        .state(.starred(isStarred))
    }
}

/// A change that was made, and that can be undone.
public struct Edit: Sendable, Hashable {
    public var change: EditChange
    /// How many articles it really changed.
    public var count: Int
    /// The newest of them; a muted word may hide none.
    public var first: ArticleID?

    public init(change: EditChange, count: Int, first: ArticleID?) {
        self.change = change
        self.count = count
        self.first = first
    }
}

/// A place in an article's text that stays the same at every width.
public struct ReadingPosition: Sendable, Hashable, Codable {
    /// The block of the article's document, counted from 0.
    public var block: Int
    /// UTF-8 offset in the block's text.
    public var offset: Int

    public init(block: Int, offset: Int) {
        self.block = block
        self.offset = offset
    }
}
