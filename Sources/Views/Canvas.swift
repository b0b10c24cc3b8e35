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
        let drawn = text.utf8Slice(cluster.range)
        // A printable character by itself is shown as it is; only sequences and controls have to be looked at.
        let shown = drawn.isOnePrintableCharacter ? drawn : widths.shown(drawn)
        guard cluster.width > 2 else {
            if cluster.width > 0 {
                grid.put(shown, width: cluster.width, at: point, style: style)
            }
            return
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
    mutating func putGlyph(_ glyph: String, column: Int, row: Int, style: Style) {
        grid.put(glyph, width: 1, at: Point(column: column, row: row), style: style)
    }

    /// A line of `─` over some columns of a row.
    mutating func drawRule(row: Int, columns: Range<Int>, style: Style) {
        for column in columns {
            putGlyph("─", column: column, row: row, style: style)
        }
    }
}

extension String {
    /// Whether it is one code point outside the controls: its UTF-8 is as long as its first byte says.
    fileprivate var isOnePrintableCharacter: Bool {
        guard let first = utf8.first else { return false }
        switch first {
        case 0x20..<0x7F: return utf8.count == 1
        case 0xE3..<0xF0: return utf8.count == 3
        default: return false
        }
    }
}
