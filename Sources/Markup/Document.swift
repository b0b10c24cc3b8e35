/// The body of an article: what it says and how it is built, with nothing about how it is shown.
///
/// A document is flat: quotations and lists are paragraphs that know their depth, so that a renderer walks one array.
public struct Document: Sendable, Hashable {
    public var blocks: [Block]

    public init(blocks: [Block] = []) {
        self.blocks = blocks
    }

    /// The paragraphs' text, parted by line feeds; pictures are left out.
    public var plainText: String {
        blocks.compactMap(\.plainText).joined(separator: "\n")
    }
}

public enum Block: Sendable, Hashable {
    case paragraph(Inlines)
    /// `level` is 1–6.
    case heading(level: Int, Inlines)
    /// `depth` counts the lists around it from 1; `marker` is what stands before the item's first paragraph: `•`,
    /// `1.`; empty for its further paragraphs.
    case listItem(depth: Int, marker: String, Inlines)
    /// `depth` counts the quotations around it from 1.
    case quotation(depth: Int, Inlines)
    /// Lines parted by line feeds, every space kept.
    case preformatted(String)
    case table(Table)
    case image(Image)
    case rule

    /// The block's text; absent for pictures and rules.
    public var plainText: String? {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines), .quotation(_, let inlines): inlines.text
        case .listItem(_, let marker, let inlines): marker.isEmpty ? inlines.text : "\(marker) \(inlines.text)"
        case .preformatted(let text): text
        case .table(let table): table.rows.map { $0.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
        case .image, .rule: nil
        }
    }
}

/// Text with styles: one string, and runs over it.
public struct Inlines: Sendable, Hashable {
    /// No control character but line feed (a forced line break) and tab is in it; white space of the source is collapsed.
    public var text: String
    /// In order of their start; they may overlap, and may not be empty.
    public var runs: [Run]

    public init(_ text: String, runs: [Run] = []) {
        self.text = text
        self.runs = runs
    }

    public struct Run: Sendable, Hashable {
        /// Half-open, UTF-8 offsets into the text.
        public var range: Range<Int>
        public var style: InlineStyle

        public init(range: Range<Int>, style: InlineStyle) {
            self.range = range
            self.style = style
        }
    }
}

public enum InlineStyle: Sendable, Hashable {
    case strong
    case emphasis
    case code
    case deleted
    case superscript
    case `subscript`
    case link(url: String)
}

public struct Table: Sendable, Hashable {
    /// Rows of cells; rows may be of different lengths.
    public var rows: [[Inlines]]
    /// How many of the first rows are headings.
    public var headingRows: Int
    public var caption: String?

    public init(rows: [[Inlines]], headingRows: Int = 0, caption: String? = nil) {
        self.rows = rows
        self.headingRows = headingRows
        self.caption = caption
    }
}

public struct Image: Sendable, Hashable {
    public var url: String
    public var caption: String?

    public init(url: String, caption: String? = nil) {
        self.url = url
        self.caption = caption
    }
}
