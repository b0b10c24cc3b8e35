public import News

/// The line at the bottom while something is typed into it.
public struct Prompt: Sendable, Hashable {
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// Find in the article.
        case find
        /// Filter the list.
        case filter
        /// Go to a place.
        case place
        case command
        /// Search the whole library.
        case search
    }

    public var kind: Kind
    public var line: LineEditor
    /// What fits the line so far, and the chosen one of it.
    public var completions: [Completion]
    public var chosen: Int?
    /// How what is looked for in an article is meant.
    public var mode = FindPattern.Mode.text
    /// The headline selected when a filter was begun; Escape goes back to it.
    var origin: ArticleID?

    public init(_ kind: Kind, text: String = "") {
        self.kind = kind
        line = LineEditor(text)
        completions = []
        chosen = nil
    }

    public struct Completion: Sendable, Hashable {
        /// What the line becomes.
        public var text: String
        public var label: String
        public var detail: String
        public var place: PlaceKey?

        public init(text: String, label: String, detail: String = "", place: PlaceKey? = nil) {
            self.text = text
            self.label = label
            self.detail = detail
            self.place = place
        }
    }

    /// What stands before the field: `/`, `S `, `'`, `:`.
    public var mark: String {
        switch kind {
        case .find, .filter: "/"
        case .search: "S "
        case .place: "'"
        case .command: ":"
        }
    }

    /// Puts the next of what fits, or the one before, into the line.
    mutating func choose(next step: Int) {
        guard !completions.isEmpty else { return }
        let count = completions.count
        choose(((chosen ?? (step > 0 ? -1 : 0)) + step + count) % count)
    }

    mutating func choose(_ index: Int) {
        chosen = index
        line = LineEditor(completions[index].text)
    }
}
