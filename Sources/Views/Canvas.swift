import Reader
import Screen
import TextLayout
import Theming

/// A grid being drawn into, with the widths and the styles that count for it.
struct Canvas {
    private(set) var grid: Grid
    let widths: WidthTable
    let theme: Theme

    init(size: Size, widths: WidthTable, theme: Theme) {
        grid = Grid(size: size, style: theme.style(.text))
        self.widths = widths
        self.theme = theme
    }

    /// Draws a text in one row and returns the column behind it. What does not fit into `columns` is cut off at a
    /// whole cluster.
    @discardableResult
    mutating func draw(_ text: String, row: Int, columns: Range<Int>, style: Style) -> Int {
        var column = columns.lowerBound
        for cluster in widths.clusters(in: text) {
            guard column + cluster.width <= columns.upperBound else { break }
            put(text, cluster, at: Point(column: column, row: row), style: style)
            column += cluster.width
        }
        return column
    }

    @discardableResult
    mutating func draw(_ text: String, row: Int, columns: Range<Int>, role: StyleRole) -> Int {
        draw(text, row: row, columns: columns, style: theme.style(role))
    }

    /// Draws a text that ends with `…` where it does not fit.
    @discardableResult
    mutating func drawTruncated(_ text: String, row: Int, columns: Range<Int>, style: Style) -> Int {
        draw(widths.truncated(text, to: columns.count), row: row, columns: columns, style: style)
    }

    mutating func drawCentred(_ text: String, row: Int, columns: Range<Int>, style: Style) {
        let shown = widths.truncated(text, to: columns.count)
        let left = columns.lowerBound + (columns.count - widths.width(of: shown)) / 2
        draw(shown, row: row, columns: left..<columns.upperBound, style: style)
    }

    mutating func put(_ text: String, _ cluster: Cluster, at point: Point, style: Style) {
        guard cluster.width > 0 else { return }
        // A printable character by itself is shown as it is; only sequences and controls have to be looked at.
        if cluster.width <= 2, let scalar = text.onePrintableScalar(in: cluster.range) {
            return grid.put(Glyph(scalar), width: cluster.width, at: point, style: style)
        }
        let shown = widths.shown(text.utf8Slice(cluster.range))
        guard cluster.width > 2 else {
            return grid.put(shown, width: cluster.width, at: point, style: style)
        }
        putPieces(of: shown, at: point, style: style)
    }

    /// A cluster of more than two cells (several spacing marks) goes into the cells code point by code point.
    private mutating func putPieces(of cluster: String, at point: Point, style: Style) {
        var column = point.column
        for scalar in cluster.unicodeScalars {
            let piece = String(scalar)
            let width = widths.width(of: piece)
            grid.put(piece, width: width, at: Point(column: column, row: point.row), style: style)
            column += width
        }
    }

    mutating func fill(_ rect: Rect, role: StyleRole) {
        grid.fill(rect, style: theme.style(role))
    }

    /// Lays what the roles say themselves over what is drawn in a rectangle, the last on top.
    mutating func overlay(_ rect: Rect, _ roles: [StyleRole]) {
        let theme = theme
        grid.restyle(rect) { style in
            roles.reduce(style) { theme.style($1, over: $0) }
        }
    }

    /// A character of box drawing; these take one cell on every terminal.
    mutating func putGlyph(_ glyph: Unicode.Scalar, column: Int, row: Int, style: Style) {
        grid.put(Glyph(glyph), width: 1, at: Point(column: column, row: row), style: style)
    }

    /// A line of `─` over some columns of a row.
    mutating func drawRule(row: Int, columns: Range<Int>, style: Style) {
        for column in columns {
            putGlyph("─", column: column, row: row, style: style)
        }
    }
}

extension String {
    /// The code point that a range of UTF-8 offsets is, where it is one of ASCII's printable ones or one from U+3000 on
    /// whose UTF-8 is three bytes long; none of these is a control character.
    fileprivate func onePrintableScalar(in range: Range<Int>) -> Unicode.Scalar? {
        let bytes = utf8.span
        let first = bytes[range.lowerBound]
        switch (range.count, first) {
        case (1, 0x20..<0x7F):
            return Unicode.Scalar(first)
        case (3, 0xE3..<0xF0):
            let (second, third) = (bytes[range.lowerBound + 1], bytes[range.lowerBound + 2])
            return Unicode.Scalar(UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F))
        default:
            return nil
        }
    }
}
