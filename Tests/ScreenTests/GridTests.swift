import Screen
import TestSupport
import Testing

struct GridTests {
    @Test("A wide cluster takes two cells, the second empty")
    func wideCluster() {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        grid.put("洛", width: 2, at: Point(column: 1, row: 0), style: Style())
        #expect(grid.cells.map(\.text) == [" ", "洛", "", " "])
    }

    @Test(
        "Writing over one half of a wide cluster blanks the other",
        arguments: [
            (1, [" ", "a", " ", " "]), (2, [" ", " ", "a", " "]),
        ])
    func halves(column: Int, cells: [String]) {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        grid.put("洛", width: 2, at: Point(column: 1, row: 0), style: Style())
        grid.put("a", width: 1, at: Point(column: column, row: 0), style: Style())
        #expect(grid.cells.map(\.text) == cells)
    }

    @Test("A wide cluster across an edge becomes a blank", arguments: [-1, 3])
    func edges(column: Int) {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        grid.fill(grid.bounds, style: Style())
        grid.put("洛", width: 2, at: Point(column: column, row: 0), style: Style(attributes: .bold))
        #expect(grid.cells.map(\.text) == [" ", " ", " ", " "])
        #expect(grid[max(0, column), 0].style.attributes == .bold)
    }

    @Test("An empty grid takes everything and holds nothing", arguments: [(0, 0), (0, 5), (5, 0), (-3, 2)])
    func empty(columns: Int, rows: Int) {
        var grid = Grid(size: Size(columns: columns, rows: rows))
        grid.put("洛", width: 2, at: Point(column: 0, row: 0), style: Style())
        grid.fill(Rect(column: 0, row: 0, columns: 9, rows: 9), style: Style())
        #expect(grid.cells.isEmpty)
        #expect(grid.text.allSatisfy { $0 == "\n" })
    }

    @Test("Whatever is written wherever, no half of a wide cluster is ever alone", arguments: 0..<40)
    func noLoneHalves(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var grid = Grid(size: Size(columns: Int.random(in: 0...9, using: &random), rows: 3))
        for _ in 0..<400 {
            let point = Point(
                column: Int.random(in: -2...10, using: &random), row: Int.random(in: -1...3, using: &random))
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                grid.fill(
                    Rect(column: point.column, row: point.row, columns: Int.random(in: 0...4, using: &random), rows: 2),
                    style: Style())
            case 1...5: grid.put("河", width: 2, at: point, style: Style())
            default: grid.put("x", width: 1, at: point, style: Style())
            }
            #expect(Self.isWhole(grid))
        }
    }

    /// Every empty cell follows the wide cluster whose second half it is, and every wide cluster has one.
    private static func isWhole(_ grid: Grid) -> Bool {
        (0..<grid.size.rows).allSatisfy { row in
            let texts = grid.row(row).map(\.text)
            return texts.indices.allSatisfy { index in
                switch texts[index] {
                case "": index > 0 && texts[index - 1] == "河"
                case "河": index + 1 < texts.count && texts[index + 1].isEmpty
                default: true
                }
            }
        }
    }
}
