import CNcurses
import Screen
import TextLayout

/// Puts cells of a grid into an ncurses window, a run at a time.
struct CellWriter {
    /// Box drawing takes two cells in this terminal, so that it has to be replaced.
    var widensLines = false
    /// The terminal draws ZWJ sequences and skin tones in the cells of their base.
    var joinsEmoji = false
    private var renditions: Renditions
    private var cells: [cchar_t] = []

    init(depth: ColorDepth) {
        renditions = Renditions(depth: depth, mostPairs: curses_color_pairs())
    }

    /// Writes the cells of a row from `columns.lowerBound` on; the range is half-open and cuts no wide cluster.
    mutating func write(_ row: ArraySlice<Cell>, columns: Range<Int>, at line: Int) {
        cells.removeAll(keepingCapacity: true)
        var style: Style?
        var rendition = Rendition(attributes: 0, pair: 0)
        var index = row.startIndex + columns.lowerBound
        let end = row.startIndex + columns.upperBound
        while index < end {
            let cell = row[index]
            if cell.style != style {
                style = cell.style
                rendition = renditions.rendition(of: cell.style)
            }
            let isWide = index + 1 < end && row[index + 1].isSecondHalf
            append(cell.text, cells: isWide ? 2 : 1, rendition)
            index += isWide ? 2 : 1
        }
        let window = curses_standard_screen()
        wmove(window, Int32(line), Int32(columns.lowerBound))
        wadd_wchnstr(window, cells, Int32(cells.count))
    }

    private mutating func append(_ text: String, cells count: Int, _ rendition: Rendition) {
        var scalars = text.unicodeScalars.makeIterator()
        if let only = scalars.next(), scalars.next() == nil, width(of: only.value) == count {
            append([only.value], rendition)
            return
        }
        let cluster = ClusterCells(text, cells: count, joinsEmoji: joinsEmoji, width: width)
        for piece in cluster.pieces {
            var drawn = rendition
            if piece.isLineDrawing {
                drawn.attributes |= curses_alternate_charset()
            }
            append(piece.codePoints, drawn)
        }
    }

    private mutating func append(_ codePoints: [UInt32], _ rendition: Rendition) {
        var cell = cchar_t()
        let text = codePoints.map { wchar_t($0) }
        curses_set_cell(&cell, text, Int32(text.count), rendition.attributes, rendition.pair)
        cells.append(cell)
    }

    private func width(of code: UInt32) -> Int {
        if widensLines, (0x2500...0x259F).contains(code) {
            return 2
        }
        return Unicode.Scalar(code).map(WidthTable.cursesWidth) ?? -1
    }
}
