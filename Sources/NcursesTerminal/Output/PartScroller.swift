import CNcurses
import Screen

/// Moves a part of some rows, on the terminal and in ncurses' pictures of it. (Whole rows ncurses moves by itself.)
enum PartScroller {
    /// What the terminal is told: margins (DECSLRM, DECSTBM), scroll (SU, SD), no margins.
    ///
    /// Between updates it writes in plain attributes, so that the rows left behind are plain blanks. Setting margins
    /// moves the cursor: it goes back to `cursor`, where ncurses left it.
    static func sequence(for move: ScrollMove, cursor: Point) -> String {
        let margins =
            "\u{1B}[?69h\u{1B}[\(move.rows.lowerBound + 1);\(move.rows.upperBound)r"
            + "\u{1B}[\(move.columns.lowerBound + 1);\(move.columns.upperBound)s"
        let count = abs(move.distance) == 1 ? "" : "\(abs(move.distance))"
        let scroll = "\u{1B}[\(count)\(move.distance > 0 ? "S" : "T")"
        let isHome = cursor == Point(column: 0, row: 0)
        let back = isHome ? "\u{1B}[H" : "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H"
        return margins + scroll + "\u{1B}[r\u{1B}[?69l" + back
    }

    /// Brings ncurses' picture of the terminal, and the window it is to become, into line.
    static func shiftPictures(_ move: ScrollMove) {
        for window in [curses_physical_screen(), curses_standard_screen()] {
            let part = derwin(
                window, Int32(move.rows.count), Int32(move.columns.count), Int32(move.rows.lowerBound),
                Int32(move.columns.lowerBound))
            scrollok(part, true)
            wscrl(part, Int32(move.distance))
            wsyncup(part)
            delwin(part)
        }
    }
}
