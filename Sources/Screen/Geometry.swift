/// A width and a height in cells.
public struct Size: Sendable, Hashable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A cell's place, counted from 0 at the top left.
public struct Point: Sendable, Hashable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells; its columns and rows are half-open ranges.
public struct Rect: Sendable, Hashable {
    public var origin: Point
    public var size: Size

    public init(column: Int, row: Int, columns: Int, rows: Int) {
        origin = Point(column: column, row: row)
        size = Size(columns: max(0, columns), rows: max(0, rows))
    }

    public static var empty: Rect {
        Rect(column: 0, row: 0, columns: 0, rows: 0)
    }

    public var columns: Range<Int> {
        origin.column..<origin.column + size.columns
    }

    public var rows: Range<Int> {
        origin.row..<origin.row + size.rows
    }

    public var isEmpty: Bool {
        size.columns == 0 || size.rows == 0
    }

    public func contains(_ point: Point) -> Bool {
        columns.contains(point.column) && rows.contains(point.row)
    }

    /// The rectangle without so many cells at its edges.
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(
            column: origin.column + left, row: origin.row + top, columns: size.columns - left - right,
            rows: size.rows - top - bottom)
    }

    public func intersection(_ other: Rect) -> Rect {
        let columns = self.columns.clamped(to: other.columns)
        let rows = self.rows.clamped(to: other.rows)
        return Rect(
            column: columns.lowerBound, row: rows.lowerBound, columns: columns.count, rows: rows.count)
    }
}
