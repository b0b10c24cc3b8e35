/// A screen's worth of cells. Views draw into it; a terminal, a snapshot or a picture is made of it.
///
/// A wide cluster stands in its first cell, and its second cell is empty. Whatever is written, no half is ever left
/// alone: the other half becomes a blank.
public struct Grid: Sendable, Hashable {
    public let size: Size
    /// Row by row, from the top left.
    public private(set) var cells: [Cell]

    public init(size: Size, style: Style = Style()) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: .blank(style), count: self.size.columns * self.size.rows)
    }

    public var bounds: Rect {
        Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    /// The cell at a place that must lie inside.
    public subscript(column: Int, row: Int) -> Cell {
        cells[row * size.columns + column]
    }

    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Writes one grapheme cluster of 1 or 2 cells.
    ///
    /// What lies outside the grid is not written; a wide cluster of which only one half would be inside becomes a blank.
    public mutating func put(_ glyph: Glyph, width: Int, at point: Point, style: Style) {
        guard bounds.contains(point) else {
            if width == 2, bounds.contains(Point(column: point.column + 1, row: point.row)) {
                put(.blank, width: 1, at: Point(column: point.column + 1, row: point.row), style: style)
            }
            return
        }
        let index = point.row * size.columns + point.column
        guard width == 2 else {
            blankOtherHalf(of: index, column: point.column)
            cells[index] = Cell(glyph, style: style)
            return
        }
        guard point.column + 1 < size.columns else {
            put(.blank, width: 1, at: point, style: style)
            return
        }
        blankOtherHalf(of: index, column: point.column)
        blankOtherHalf(of: index + 1, column: point.column + 1)
        cells[index] = Cell(glyph, style: style)
        cells[index + 1] = Cell(.none, style: style)
    }

    public mutating func put(_ cluster: String, width: Int, at point: Point, style: Style) {
        put(Glyph(cluster), width: width, at: point, style: style)
    }

    /// Blanks a rectangle.
    public mutating func fill(_ rect: Rect, style: Style) {
        let inside = rect.intersection(bounds)
        guard !inside.isEmpty else { return }
        let columns = inside.columns
        for row in inside.rows {
            let start = row * size.columns
            blankOtherHalf(of: start + columns.lowerBound, column: columns.lowerBound)
            blankOtherHalf(of: start + columns.upperBound - 1, column: columns.upperBound - 1)
            for index in start + columns.lowerBound..<start + columns.upperBound {
                cells[index] = .blank(style)
            }
        }
    }

    /// Lays a style over what is written in a rectangle.
    public mutating func overlay(_ rect: Rect, style: Style) {
        restyle(rect) { $0.overlaid(with: style) }
    }

    /// Changes the styles of what is written in a rectangle.
    public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        let inside = rect.intersection(bounds)
        for row in inside.rows {
            for column in inside.columns {
                let index = row * size.columns + column
                cells[index].style = change(cells[index].style)
            }
        }
    }

    /// Blanks the other half of a wide cluster of which the cell at `index` is one half.
    private mutating func blankOtherHalf(of index: Int, column: Int) {
        if cells[index].isSecondHalf, column > 0 {
            cells[index - 1].glyph = .blank
            cells[index].glyph = .blank
        } else if column + 1 < size.columns, cells[index + 1].isSecondHalf {
            cells[index + 1].glyph = .blank
        }
    }
}
