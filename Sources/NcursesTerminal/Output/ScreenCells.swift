import Screen

/// The cells that the terminal shows, as last presented.
struct ScreenCells {
    let size: Size
    private(set) var cells: [Cell]

    init(_ grid: Grid) {
        size = grid.size
        cells = grid.cells
    }

    func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    func isSecondHalf(_ column: Int, _ row: Int) -> Bool {
        cells[row * size.columns + column].isSecondHalf
    }

    /// Does what the terminal does: moves the content of a rectangle and leaves blanks behind.
    mutating func apply(_ move: ScrollMove) {
        let rows = move.distance > 0 ? Array(move.rows) : move.rows.reversed()
        for row in rows {
            let source = row + move.distance
            for column in move.columns {
                cells[row * size.columns + column] =
                    move.rows.contains(source) ? cells[source * size.columns + column] : .blank()
            }
        }
    }
}
