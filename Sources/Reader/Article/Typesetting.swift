public import ChineseText
public import TextLayout

/// How articles are set; the reader's taste and the terminal's widths.
public struct Typesetting: Sendable, Hashable {
    public var widths: WidthTable
    public var kinsoku: Kinsoku
    /// The widest line in hanzi; a hanzi is two cells.
    public var measure: Int
    /// Indent of a paragraph's first line in hanzi.
    public var indent: Int
    /// Blank rows between paragraphs.
    public var paragraphGap: Int
    public var hasHanLatinGap: Bool
    public var hangsPunctuation: Bool
    /// “ ” ‘ ’ take two cells on a terminal that gives them one.
    public var padsQuotes: Bool
    public var isJustified: Bool
    /// The characters that articles are shown in; absent: as written.
    public var conversion: Conversion?

    public static let measures = 12...80

    public init(
        widths: WidthTable = WidthTable(), kinsoku: Kinsoku = .gb, measure: Int = 40, indent: Int = 2,
        paragraphGap: Int = 1, hasHanLatinGap: Bool = false, hangsPunctuation: Bool = false, padsQuotes: Bool = false,
        isJustified: Bool = false,
        conversion: Conversion? = nil
    ) {
        self.widths = widths
        self.kinsoku = kinsoku
        self.measure = measure
        self.indent = indent
        self.paragraphGap = paragraphGap
        self.hasHanLatinGap = hasHanLatinGap
        self.hangsPunctuation = hangsPunctuation
        self.padsQuotes = padsQuotes
        self.isJustified = isJustified
        self.conversion = conversion
    }

    /// The cells of a line in a pane of so many columns, and those left free at its left.
    public func column(in columns: Int) -> (left: Int, width: Int) {
        let width = max(1, min(measure * 2, columns - Self.margin(in: columns) * 2))
        return ((columns - width) / 2, width)
    }

    /// The widest measure that a pane of so many columns has room for.
    func mostHanzi(in columns: Int) -> Int {
        max(1, columns / 2 - Self.margin(in: columns))
    }

    /// Cells left free at either side.
    private static func margin(in columns: Int) -> Int {
        columns >= 60 ? 2 : columns >= 30 ? 1 : 0
    }
}
