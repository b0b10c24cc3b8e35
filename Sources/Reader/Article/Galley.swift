import News
public import TextLayout

/// An article set at a width: the rows that a pane scrolls through.
///
/// In the printers' sense of the word: the text in its final lines, not yet cut into pages. A block is set when one of
/// its rows is first asked for, so that a long article opens like a short one.
public struct Galley: Sendable {
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
    /// Cells of a full line.
    public let width: Int
    private let typesetting: Typesetting
    /// The lines of the blocks that have been set so far.
    private(set) var lines: [[Line]?]
    /// By block, the bytes of all text before it; at the end, of all text.
    private let bytesBefore: [Int]

    public init(blocks: [GalleyBlock], width: Int, typesetting: Typesetting) {
        self.blocks = blocks
        self.width = width
        self.typesetting = typesetting
        lines = Array(repeating: nil, count: blocks.count)
        var bytesBefore = [0]
        bytesBefore.reserveCapacity(blocks.count + 1)
        for block in blocks {
            bytesBefore.append((bytesBefore.last ?? 0) + block.text.utf8.count)
        }
        self.bytesBefore = bytesBefore
    }

    /// The lines of a block.
    mutating func lines(ofBlock index: Int) -> [Line] {
        if let known = lines[index] { return known }
        let style = blocks[index].paragraphStyle(width: width, typesetting: typesetting)
        let set = LineSetter(widths: typesetting.widths, style: style).lines(of: blocks[index].text)
        lines[index] = set
        return set
    }

    /// Rows of a block: its lines, and the blank rows between it and the next.
    mutating func countOfRows(inBlock index: Int) -> Int {
        let isLast = index + 1 == blocks.count
        let blanks = isLast ? 0 : blocks[index + 1].blankRows(after: blocks[index], typesetting: typesetting)
        return lines(ofBlock: index).count + blanks
    }

    /// How much of the text stands before a place, in percent; all of it before the end.
    mutating func percent(before place: Place) -> Int {
        let total = bytesBefore[blocks.count]
        guard place.block < blocks.count, total > 0 else { return 100 }
        let lines = lines(ofBlock: place.block)
        let isBlank = place.row >= lines.count
        let offset = isBlank ? blocks[place.block].text.utf8.count : lines[place.row].range.lowerBound
        return (bytesBefore[place.block] + offset) * 100 / total
    }
}

/// What has been set so far is no part of a galley's identity.
extension Galley: Hashable {
    public static func == (a: Galley, b: Galley) -> Bool {
        a.width == b.width && a.typesetting == b.typesetting && a.blocks == b.blocks
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(width)
        hasher.combine(typesetting)
        hasher.combine(blocks)
    }
}
