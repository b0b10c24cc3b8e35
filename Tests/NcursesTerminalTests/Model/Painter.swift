import Screen
import TestSupport
import TextLayout

/// Draws the kind of things that a reader draws, at random but repeatably.
struct Painter {
    private(set) var grid: Grid
    private let widths: WidthTable
    private var random: SeededGenerator
    private var scrolled = 0

    init(size: Size, widths: WidthTable, seed: UInt64) {
        grid = Grid(size: size)
        self.widths = widths
        random = SeededGenerator(seed: seed)
    }

    mutating func change() {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: grid = Grid(size: grid.size, style: style())
        case 1: grid.overlay(rect(), style: style())
        case 2: grid.fill(rect(), style: style())
        case 3...5: scroll(Rect(column: 0, row: 0, columns: grid.size.columns, rows: grid.size.rows))
        case 6...7:
            let left = Int.random(in: 0..<grid.size.columns, using: &random)
            scroll(Rect(column: left, row: 1, columns: grid.size.columns - left - 1, rows: grid.size.rows - 2))
        default: for _ in 0..<12 { write() }
        }
    }

    mutating func cursor() -> Point? {
        Bool.random(using: &random)
            ? nil
            : Point(
                column: Int.random(in: 0..<grid.size.columns, using: &random),
                row: Int.random(in: 0..<grid.size.rows, using: &random))
    }

    private mutating func write() {
        var column = Int.random(in: -1..<grid.size.columns, using: &random)
        let row = Int.random(in: 0..<grid.size.rows, using: &random)
        let style = style()
        for _ in 0..<Int.random(in: 1...20, using: &random) {
            column = put(Self.clusters.randomElement(using: &random) ?? "x", column, row, style)
        }
    }

    /// Numbered lines, so that each is different, moved up or down in a rectangle.
    private mutating func scroll(_ rect: Rect) {
        scrolled += Int.random(in: -4...4, using: &random)
        for row in rect.rows {
            let number = scrolled + row
            var column = rect.origin.column
            for character in "\(number) 洛阳“\(number * 7 % 13)”孟津\(number % 5)县"
            where column + 2 < rect.columns.upperBound {
                column = put(String(character), column, row, Style())
            }
            grid.fill(
                Rect(column: column, row: row, columns: rect.columns.upperBound - column, rows: 1), style: Style())
        }
    }

    private mutating func put(_ text: String, _ column: Int, _ row: Int, _ style: Style) -> Int {
        let width = widths.width(of: text)
        grid.put(text, width: width, at: Point(column: column, row: row), style: style)
        return column + width
    }

    private mutating func rect() -> Rect {
        Rect(
            column: Int.random(in: 0..<grid.size.columns, using: &random),
            row: Int.random(in: 0..<grid.size.rows, using: &random), columns: Int.random(in: 1...30, using: &random),
            rows: Int.random(in: 1...6, using: &random))
    }

    private mutating func style() -> Style {
        Style(
            foreground: Self.colors.randomElement(using: &random) ?? .standard,
            background: Self.colors.randomElement(using: &random) ?? .standard,
            attributes: Self.attributes.randomElement(using: &random) ?? [])
    }

    private static let clusters = [
        "a", "b", " ", " ", "河", "洛", "县", "“", "”", "…", "—", "e\u{301}", "ｶ", "𮯰", "─", "│", "中", "中",
    ]
    private static let colors: [Color] = [.standard, .standard, .named(1), .named(4), .named(11)]
    private static let attributes: [Style.Attributes] = [
        [], [], .bold, .reverse, .underline, [.bold, .underline], .dim,
    ]
}

extension Painter {
    /// Numbered lines over the whole width.
    static func page(of size: Size, scrolledBy rows: Int) -> Grid {
        var painter = Painter(size: size, widths: WidthTable(), seed: 0)
        for row in 0..<size.rows {
            painter.line(row + rows, from: 2, row: row)
        }
        return painter.grid
    }

    /// A list on the left that stays, a text on the right that scrolls.
    static func panes(of size: Size, scrolledBy rows: Int) -> Grid {
        var painter = Painter(size: size, widths: WidthTable(), seed: 0)
        for row in 1..<size.rows - 1 {
            painter.line(1000 - row, from: 0, row: row, to: 44)
            painter.line(row + rows, from: 46, row: row)
        }
        return painter.grid
    }

    private mutating func line(_ number: Int, from left: Int, row: Int, to right: Int? = nil) {
        var column = left
        let text = "\(number) " + String(repeating: "黄河水位平稳，", count: 4 + number % 3)
        for character in text where column + 2 <= right ?? grid.size.columns {
            column = put(String(character), column, row, Style())
        }
    }
}
