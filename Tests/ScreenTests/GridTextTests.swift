import Screen
import Testing

struct GridTextTests {
    private static func example() -> Grid {
        let bold = Style(foreground: .rgb(255, 0, 16), attributes: [.bold, .reverse])
        var grid = Grid(size: Size(columns: 7, rows: 3))
        grid.put("洛", width: 2, at: Point(column: 0, row: 0), style: bold)
        grid.put("e\u{301}", width: 1, at: Point(column: 2, row: 0), style: Style())
        grid.put("x", width: 1, at: Point(column: 6, row: 2), style: Style(background: .named(4)))
        return grid
    }

    @Test("The text has every row, without blanks at its end")
    func text() {
        #expect(Self.example().text == "洛e\u{301}\n\n      x")
    }

    @Test("A snapshot shows size, cells, styles and what they are")
    func snapshot() {
        #expect(
            Self.example().snapshot == """
                7×3
                |洛◃e
                |
                |      x
                styles
                |aa
                |
                |      b
                  standard on standard
                a #ff0010 on standard bold reverse
                b standard on color4

                """)
    }

    @Test("Snapshots differ where only a style or a width differs")
    func differences() {
        var restyled = Self.example()
        restyled.overlay(Rect(column: 3, row: 1, columns: 1, rows: 1), style: Style(attributes: .underline))
        #expect(restyled.snapshot != Self.example().snapshot)
        #expect(restyled.text == Self.example().text)
    }

    @Test("A screen of nothing has a snapshot")
    func nothing() {
        #expect(Grid(size: Size(columns: 0, rows: 0)).snapshot == "0×0\nstyles\n")
    }
}
