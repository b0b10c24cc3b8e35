import CNcurses
import Screen

/// Brings grids to the terminal: hands ncurses what differs from the grid before, and ncurses sends what it must.
struct Presenter {
    var writer: CellWriter
    /// The terminal can show many changes as one.
    var synchronizesUpdates = false
    private var last: Grid?
    private var isForgotten = true
    private var isCursorVisible: Bool?

    init(writer: CellWriter) {
        self.writer = writer
    }

    /// Everything is sent again at the next presentation.
    mutating func forget() {
        last = nil
        isForgotten = true
        isCursorVisible = nil
    }

    mutating func present(_ grid: Grid, cursor: Point?, on device: Device) {
        let window = curses_standard_screen()
        if last?.size != grid.size {
            last = nil
            werase(window)
        }
        let changedRows = write(grid)
        last = grid
        place(cursor, in: grid.size)
        if isForgotten {
            clearok(window, true)
            isForgotten = false
        }
        wnoutrefresh(window)
        let isLarge = synchronizesUpdates && changedRows > 4
        if isLarge {
            device.write(ControlCodes.synchronizedUpdateBegin)
        }
        doupdate()
        if isLarge {
            device.write(ControlCodes.synchronizedUpdateEnd)
        }
    }

    private mutating func write(_ grid: Grid) -> Int {
        var changedRows = 0
        for line in 0..<min(grid.size.rows, Int(curses_rows())) {
            let row = grid.row(line)
            guard let columns = RowChange.columns(of: row, since: last?.row(line)) else {
                continue
            }
            changedRows += 1
            writer.write(row, columns: columns, at: line)
        }
        return changedRows
    }

    /// The hardware cursor comes last: input methods draw where it stands.
    private mutating func place(_ cursor: Point?, in size: Size) {
        let visible = cursor.map(Rect(column: 0, row: 0, columns: size.columns, rows: size.rows).contains) ?? false
        let window = curses_standard_screen()
        if let cursor, visible {
            wmove(window, Int32(cursor.row), Int32(cursor.column))
        }
        // A hidden cursor may stay wherever the last change left it.
        leaveok(window, !visible)
        if visible != isCursorVisible {
            curs_set(visible ? 1 : 0)
            isCursorVisible = visible
        }
    }
}

enum RowChange {
    /// The columns between the first and the last cell that differ, grown to whole clusters of both rows; nil where
    /// the rows are equal. Half-open.
    static func columns(of new: ArraySlice<Cell>, since old: ArraySlice<Cell>?) -> Range<Int>? {
        guard let old, old.count == new.count else {
            return new.isEmpty ? nil : 0..<new.count
        }
        let shift = old.startIndex - new.startIndex
        guard var first = new.indices.first(where: { new[$0] != old[$0 + shift] }),
            var last = new.indices.last(where: { new[$0] != old[$0 + shift] })
        else {
            return nil
        }
        while first > new.startIndex, new[first].isSecondHalf || old[first + shift].isSecondHalf {
            first -= 1
        }
        while last + 1 < new.endIndex, new[last + 1].isSecondHalf || old[last + 1 + shift].isSecondHalf {
            last += 1
        }
        return first - new.startIndex..<last + 1 - new.startIndex
    }
}
