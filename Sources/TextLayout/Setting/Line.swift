/// A set line: which part of the paragraph it shows, and where.
public struct Line: Sendable, Hashable {
    /// Half-open, UTF-8 offsets in the paragraph; white space at the end of the line is left out.
    public var range: Range<Int>
    /// Cells before the first character.
    public var indent: Int
    /// Cells of the content with its gaps, without the indent.
    public var width: Int
    /// Blank cells that are not in the text, in the order of their offsets; mostly none.
    public var gaps: [Gap]

    public init(range: Range<Int>, indent: Int, width: Int, gaps: [Gap] = []) {
        self.range = range
        self.indent = indent
        self.width = width
        self.gaps = gaps
    }

    /// Blank cells before a character.
    public struct Gap: Sendable, Hashable {
        /// UTF-8 offset in the paragraph of the character after the gap.
        public var offset: Int
        public var cells: Int

        public init(offset: Int, cells: Int) {
            self.offset = offset
            self.cells = cells
        }
    }
}
