import Markup
import News
import ReaderFixtures
import Screen
import Testing
import TextLayout

@testable import Reader

/// An article of which nobody sees more than a part: no more of it is set than what is looked at.
@Suite struct LongArticleTests {
    /// About 1 MB.
    private static let document = Document(
        blocks: (0..<3000).map { number in
            .paragraph(Inlines("第\(number)段：" + String(repeating: "孟津县送庄镇的蔬菜大棚里，菜农们正忙着整枝。", count: 5)))
        })

    private func reader(_ size: Size = Size(columns: 80, rows: 24), at position: ReadingPosition? = nil) -> ReaderAtWork
    {
        var library = FakeLibrary()
        library.documents[Article.river.id] = Self.document
        library.positions[Article.river.id] = position
        var reader = ReaderAtWork(size, library: library)
        reader.press("Enter")
        return reader
    }

    private func pane(_ reader: ReaderAtWork) throws -> ArticlePane {
        try #require(reader.state.article)
    }

    /// Blocks that have lines.
    private func setBlocks(_ reader: ReaderAtWork) throws -> Int {
        try pane(reader).galley.lines.count { $0 != nil }
    }

    @Test func openingSetsAScreen() throws {
        let reader = reader()
        #expect(try setBlocks(reader) <= 24)
        #expect(try pane(reader).visibleRows.count == pane(reader).rows)
        #expect(try pane(reader).percentRead == 0)
    }

    @Test func openingInTheMiddleSetsAScreen() throws {
        let reader = reader(at: ReadingPosition(block: 1500, offset: 60))
        #expect(try setBlocks(reader) <= 24)
        #expect(try pane(reader).anchor == ReadingPosition(block: 1500, offset: 60))
        #expect(try pane(reader).percentRead == 50)
    }

    @Test func theBottomIsThereAtOnce() throws {
        var reader = reader()
        reader.press("G")
        #expect(try setBlocks(reader) <= 48)
        #expect(try pane(reader).isAtEnd)
        #expect(try pane(reader).percentRead == 100)
        #expect(try pane(reader).visibleRows.last?.block == pane(reader).galley.blocks.count - 1)
        reader.press("gg")
        #expect(try pane(reader).top == pane(reader).galley.start)
    }

    @Test func findingCountsEveryHitAndSetsOnlyWhereItGoes() throws {
        var reader = reader()
        reader.press("/")
        reader.type("整枝")
        #expect(try pane(reader).find?.hits.count == 15_000)
        #expect(try setBlocks(reader) <= 48)
        reader.press("Enter N")
        #expect(try pane(reader).find?.current == 14_999)
        #expect(try pane(reader).isAtEnd)
        #expect(try setBlocks(reader) <= 96)
    }

    @Test(arguments: ["G", "/整枝", "^D ^D", ""]) func aResizeSetsAScreenAndKeepsThePlace(keys: String) throws {
        var reader = reader(at: ReadingPosition(block: 2000, offset: 0))
        reader.press(keys.starts(with: "/") ? "/" : keys)
        if keys.starts(with: "/") { reader.type(String(keys.dropFirst())) }
        let anchor = try pane(reader).anchor
        for columns in [50, 120, 33, 80] {
            reader.resize(columns, 24)
            #expect(try setBlocks(reader) <= 48)
            #expect(try pane(reader).anchor == anchor)
        }
    }

    /// The rows above and below are the same as if everything had been set at once.
    @Test func placesAgreeWithTheWhole() throws {
        var galley = try pane(reader()).galley
        let rows = galley.rows
        var fresh = try pane(reader()).galley
        var place = galley.start
        for number in 0..<400 {
            #expect(galley.rows(from: place, count: 1).first == rows[number])
            let position = galley.position(of: place)
            let first = fresh.place(of: position)
            #expect(fresh.position(of: first) == position)
            #expect(first <= place)
            place = galley.place(place, movedBy: 1)
        }
        #expect(galley.place(place, movedBy: -400) == galley.start)
        #expect(fresh.rows(from: fresh.place(fresh.end, movedBy: -30), count: 40) == Array(rows.suffix(30)))
    }

    @Test func percentGrowsWithTheText() throws {
        var reader = reader()
        var last = -1
        for _ in 0..<40 {
            let percent = try pane(reader).percentRead
            #expect(percent >= last && percent < 100)
            last = percent
            reader.press(String(repeating: "Space ", count: 3))
        }
    }
}
