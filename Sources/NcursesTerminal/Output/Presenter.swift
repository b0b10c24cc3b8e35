import CNcurses
import Screen

/// Brings grids to the terminal: hands ncurses what differs from the grid before, and ncurses sends what it must.
struct Presenter {
    var writer: CellWriter
    /// The terminal has left and right margins (mode 69), so that parts of rows can be moved.
    var movesParts = false
    /// The terminal can show many changes as one.
    var synchronizesUpdates = false
    private var shown: ScreenCells?
    private var isForgotten = true
    private var isCursorVisible: Bool?
    /// Where the last update left the terminal's cursor.
    private var cursor = Point(column: 0, row: 0)

    init(writer: CellWriter) {
        self.writer = writer
    }

    /// Everything is sent again at the next presentation.
    mutating func forget() {
        shown = nil
        isForgotten = true
        isCursorVisible = nil
    }

    mutating func present(_ grid: Grid, cursor: Point?, on device: Device) {
        let window = curses_standard_screen()
        if shown?.size != grid.size {
            shown = nil
            werase(window)
        }
        var changes = changes(to: grid)
        let search = shown.map { ScrollSearch(from: $0, to: grid, changes: changes) }
        let isLarge = synchronizesUpdates && changes.count { $0 != nil } - (search?.movedRows ?? 0) > 4
        if isLarge {
            device.write(ControlCodes.synchronizedUpdateBegin)
        }
        if let move = search?.move, movesParts, !isForgotten {
            scroll(move, on: device)
            for row in move.rows {
                changes[row] = change(in: row, to: grid)
            }
        }
        for (line, columns) in changes.enumerated() {
            if let columns {
                writer.write(grid.row(line), columns: columns, at: line)
            }
        }
        shown = ScreenCells(grid)
        place(cursor, in: grid)
        clearok(window, isForgotten)
        isForgotten = false
        wnoutrefresh(window)
        doupdate()
        if isLarge {
            device.write(ControlCodes.synchronizedUpdateEnd)
        }
    }

    private func changes(to grid: Grid) -> [Range<Int>?] {
        (0..<min(grid.size.rows, Int(curses_rows()))).map { change(in: $0, to: grid) }
    }

    private func change(in row: Int, to grid: Grid) -> Range<Int>? {
        RowChange.columns(of: grid.row(row), since: shown?.row(row))
    }

    private mutating func scroll(_ move: ScrollMove, on device: Device) {
        device.write(PartScroller.sequence(for: move, cursor: cursor))
        PartScroller.shiftPictures(move)
        shown?.apply(move)
    }

    /// The hardware cursor comes last: input methods draw where it stands. A hidden one waits in the corner, which it
    /// takes the fewest bytes to name.
    private mutating func place(_ wanted: Point?, in grid: Grid) {
        let visible = wanted.map(grid.bounds.contains) ?? false
        cursor = visible ? wanted ?? cursor : Point(column: 0, row: 0)
        wmove(curses_standard_screen(), Int32(cursor.row), Int32(cursor.column))
        if visible != isCursorVisible {
            curs_set(visible ? 1 : 0)
            isCursorVisible = visible
        }
    }
}
