public import News
public import TextLayout

/// An article set at a width: the rows that a pane scrolls through.
///
/// In the printers' sense of the word: the text in its final lines, not yet cut into pages.
public struct Galley: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        /// Index of its block.
        public var block: Int
        /// Absent in a blank row, which belongs to the end of the block before it.
        public var line: Line?
        /// The marker of a list's item, in the cells before the line.
        public var marker: String?

        public init(block: Int, line: Line?, marker: String? = nil) {
            self.block = block
            self.line = line
            self.marker = marker
        }
    }

    public let blocks: [GalleyBlock]
    public let rows: [Row]
    /// Cells of a full line.
    public let width: Int

    public init(blocks: [GalleyBlock], width: Int, typesetting: Typesetting) {
        self.blocks = blocks
        self.width = width
        var rows: [Row] = []
        for index in blocks.indices {
            let block = blocks[index]
            if index > 0 {
                let blanks = block.blankRows(after: blocks[index - 1], typesetting: typesetting)
                rows += repeatElement(Row(block: index - 1, line: nil), count: blanks)
            }
            let style = block.paragraphStyle(width: width, typesetting: typesetting)
            let lines = LineSetter(widths: typesetting.widths, style: style).lines(of: block.text)
            for (number, line) in lines.enumerated() {
                rows.append(Row(block: index, line: line, marker: number == 0 ? block.marker : nil))
            }
        }
        self.rows = rows
    }

    /// The place in the text at which a row begins.
    public func position(ofRow index: Int) -> ReadingPosition {
        guard rows.indices.contains(index) else {
            return ReadingPosition(block: blocks.first?.number ?? 0, offset: 0)
        }
        let row = rows[index]
        return position(
            inBlock: row.block, offset: row.line?.range.lowerBound ?? blocks[row.block].text.utf8.count)
    }

    /// The place in the text of a UTF-8 offset in a block; never behind that of the next block.
    func position(inBlock index: Int, offset: Int) -> ReadingPosition {
        let block = blocks[index]
        let next = index + 1 < blocks.count && blocks[index + 1].number == block.number ? blocks[index + 1] : nil
        return ReadingPosition(
            block: block.number, offset: min(block.start + offset, next?.start ?? .max))
    }

    /// The row that begins at a place, the first of several; else the last that begins before it.
    public func row(of position: ReadingPosition) -> Int {
        let rows = 0..<rows.count
        let first = rows.partitioningIndex { position <= self.position(ofRow: $0) }
        return rows.contains(first) && self.position(ofRow: first) == position ? first : max(0, first - 1)
    }
}

extension ReadingPosition {
    static func <= (a: ReadingPosition, b: ReadingPosition) -> Bool {
        (a.block, a.offset) <= (b.block, b.offset)
    }
}

extension GalleyBlock {
    var marker: String? {
        guard case .listItem(_, let marker) = kind, !marker.isEmpty else { return nil }
        return marker
    }

    fileprivate func blankRows(after previous: GalleyBlock, typesetting: Typesetting) -> Int {
        switch (previous.kind, kind) {
        case (.title, _), (.byline, _), (_, .heading), (_, .rule), (.rule, _), (_, .origin): 1
        case (.path, .byline): 0
        case (.path, _): 1
        case (.listItem, .listItem), (.tableRow, .tableRow), (.preformatted, .preformatted),
            (.caption, .tableRow):
            0
        default: typesetting.paragraphGap
        }
    }

    fileprivate func paragraphStyle(width: Int, typesetting: Typesetting) -> ParagraphStyle {
        var style = ParagraphStyle(width: width)
        style.tabWidth = Galley.tabWidth
        style.kinsoku = typesetting.kinsoku
        style.hasHanLatinGap = typesetting.hasHanLatinGap
        style.hangsPunctuation = typesetting.hangsPunctuation
        style.alignment = typesetting.isJustified ? .justified : .start
        switch kind {
        case .title, .path, .byline, .caption, .rule:
            style.alignment = .centred
        case .paragraph:
            // One hanzi where the column is narrower than ten.
            style.firstIndent = width < 20 ? min(2, typesetting.indent * 2) : typesetting.indent * 2
        case .listItem(let depth, let marker):
            let indent = min(width / 3, depth * 2 + typesetting.widths.width(of: marker))
            style.firstIndent = indent
            style.restIndent = indent
        case .quotation(let depth):
            let indent = min(width / 4, depth * 4)
            style.firstIndent = indent
            style.restIndent = indent
        case .preformatted, .tableRow:
            style.kinsoku = .none
            style.alignment = .start
        case .heading, .origin:
            style.alignment = .start
        }
        return style
    }
}
