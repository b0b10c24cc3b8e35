/// Where a line's text stands in its measure.
public enum Alignment: Sendable, Hashable {
    case start
    /// Lines are filled by gaps of whole cells, all but a paragraph's last.
    case justified
    /// For titles: lines are centred, of about equal length, and broken at a space where there is one.
    case centred
}

/// How a paragraph is set.
public struct ParagraphStyle: Sendable, Hashable {
    /// Cells of a line, indent and hanging marks included; at least 1.
    public var width: Int
    /// Cells before the paragraph's first line.
    public var firstIndent: Int
    /// Cells before its other lines.
    public var restIndent: Int
    public var kinsoku: Kinsoku
    public var alignment: Alignment
    /// One blank cell between hanzi and Latin letters or digits that have no space between them.
    public var hasHanLatinGap: Bool
    /// The last two cells are kept for one of 、，。 that would otherwise not fit; not in lines shorter than eight cells.
    public var hangsPunctuation: Bool
    /// Quotation marks take two cells on a terminal that gives them one, by a blank of ours.
    public var padsQuotes: Bool
    /// The last line has at least two hanzi where the line before can give one (孤字不成行).
    public var avoidsOrphans: Bool
    /// Cells from one tab stop to the next, counted from the line's first cell after the indent; 1 to 64.
    public var tabWidth: Int

    public init(
        width: Int, firstIndent: Int = 0, restIndent: Int = 0, kinsoku: Kinsoku = .gb, alignment: Alignment = .start,
        hasHanLatinGap: Bool = false, hangsPunctuation: Bool = false, padsQuotes: Bool = false,
        avoidsOrphans: Bool = true, tabWidth: Int = 8
    ) {
        self.width = width
        self.firstIndent = firstIndent
        self.restIndent = restIndent
        self.kinsoku = kinsoku
        self.alignment = alignment
        self.hasHanLatinGap = hasHanLatinGap
        self.hangsPunctuation = hangsPunctuation
        self.padsQuotes = padsQuotes
        self.avoidsOrphans = avoidsOrphans
        self.tabWidth = tabWidth
    }

    /// The indent of a Chinese paragraph's first line: two hanzi, one where lines are shorter than 20 cells.
    public static func paragraphIndent(width: Int) -> Int {
        width < 20 ? 2 : 4
    }

    /// The bytes of the white space before a paragraph's text, which an indent takes the place of.
    public static func leadingSpace(of bytes: Span<UInt8>) -> Int {
        var offset = 0
        while offset < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            guard let scalar = Unicode.Scalar(scalar), scalar.properties.isWhitespace else { break }
            offset += length
        }
        return offset
    }
}
