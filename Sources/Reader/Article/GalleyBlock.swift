public import Markup

/// A piece of an article as it is set: one paragraph, the title, a row of a table.
public struct GalleyBlock: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case title
        case path
        case byline
        case paragraph
        case heading(level: Int)
        case listItem(depth: Int, marker: String)
        case quotation(depth: Int)
        case preformatted
        case tableRow(isHeading: Bool)
        case caption
        case rule
        /// The address at the end.
        case origin
    }

    /// Grows from block to block: negative in the head of the article, from 0 the index of the document's block.
    /// The rows of a table share one.
    public var number: Int
    /// UTF-8 offset in the document's block at which it begins; 0 but for the rows of a table.
    public var start: Int
    public var kind: Kind
    public var text: String
    public var runs: [Inlines.Run]

    public init(number: Int, start: Int = 0, kind: Kind, text: String, runs: [Inlines.Run] = []) {
        self.number = number
        self.start = start
        self.kind = kind
        self.text = text
        self.runs = runs
    }
}
