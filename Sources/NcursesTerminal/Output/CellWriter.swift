import CNcurses
import Screen
import TextLayout

/// Puts cells of a grid into an ncurses window, a run at a time.
struct CellWriter {
    /// Where box drawing would take two cells, it is replaced.
    var lines = LineDrawing.characters
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
        var blank = cchar_t()
        var index = row.startIndex + columns.lowerBound
        let end = row.startIndex + columns.upperBound
        while index < end {
            let cell = row[index]
            if cell.style != style {
                style = cell.style
                blank = renditions.blank(cell.style)
            }
            let isWide = index + 1 < end && row[index + 1].isSecondHalf
            append(cell.glyph, cells: isWide ? 2 : 1, blank)
            index += isWide ? 2 : 1
        }
        let window = curses_standard_screen()
        wmove(window, Int32(line), Int32(columns.lowerBound))
        wadd_wchnstr(window, cells, Int32(cells.count))
    }

    private mutating func append(_ glyph: Glyph, cells count: Int, _ blank: cchar_t) {
        if let only = glyph.onlyScalar, width(of: only.value) == count {
            var cell = blank
            cell.chars.0 = wchar_t(only.value)
            cells.append(cell)
            return
        }
        let cluster = ClusterCells(glyph.text, cells: count, joinsEmoji: joinsEmoji, lines: lines, width: width)
        cells += cluster.pieces.map { Self.cell($0, blank) }
    }

    /// More than one spacing character goes into a cell as well, as emoji sequences need it; ncurses' own `setcchar`
    /// would cut there.
    private static func cell(_ piece: ClusterCells.Piece, _ blank: cchar_t) -> cchar_t {
        var cell = blank
        if piece.isLineDrawing {
            cell.attr |= curses_alternate_charset()
        }
        withUnsafeMutableBytes(of: &cell.chars) { bytes in
            let characters = bytes.bindMemory(to: wchar_t.self)
            for (index, code) in piece.codePoints.prefix(characters.count).enumerated() {
                characters[index] = wchar_t(code)
            }
        }
        return cell
    }

    private func width(of code: UInt32) -> Int {
        if lines != .characters, (0x2500...0x259F).contains(code) {
            return 2
        }
        return Unicode.Scalar(code).map(WidthTable.cursesWidth) ?? -1
    }
}
