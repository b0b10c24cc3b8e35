import FoundationEssentials
import TestSupport
import Testing
import TextLayout

/// A newspaper set at every width that a reader may have.
@Suite(.enabled(if: SharedData.isPresent, "needs feeds/json/people-daily.json"))
struct NewspaperTests {
    @Test(arguments: 20...100)
    func noLineBreaksARule(width: Int) throws {
        try check(width: width, kinsoku: .gb, level: .gb)
    }

    @Test(arguments: [20, 33, 57, 80])
    func noLineBreaksARuleAtOtherLevels(width: Int) throws {
        try check(width: width, kinsoku: .basic, level: .basic)
        try check(width: width, kinsoku: .strict, level: .strict)
    }

    /// The checker is worth something only if it sees what is wrong.
    @Test func theCheckerComplains() throws {
        let lines: [(text: String, ends: [Int])] = [
            ("洛阳日报，新闻", [12, 21]), ("洛阳日《新》闻", [12, 21]), ("洛阳——新闻", [9, 18]), ("用2020年了", [5, 11]),
            ("了Luoyang了", [6, 13]),
        ]
        for (text, ends) in lines {
            let ranges = zip([0] + ends, ends).map { $0..<$1 }
            let checker = LineChecker(CheckedText(text), level: .gb, width: 10)
            #expect(checker.complaints(ranges).count == 1, "\(text)")
        }
        let orphan = LineChecker(CheckedText("洛阳日报的新闻记者到了。"), level: .gb, width: 20)
        #expect(orphan.orphan([0..<30, 30..<36]) != nil)
    }

    private func check(width: Int, kinsoku: Kinsoku, level: LineChecker.Level) throws {
        let widths = WidthTable()
        let style = ParagraphStyle(width: width, firstIndent: 4, kinsoku: kinsoku)
        let setter = LineSetter(widths: widths, style: style)
        var complaints: [String] = []
        for paragraph in try Self.paragraphs.get() {
            let lines = setter.lines(of: paragraph.text)
            if lines.contains(where: { $0.indent + $0.width > width }) {
                complaints.append("too wide: \(paragraph.text)")
            }
            let checker = LineChecker(paragraph, level: level, width: width)
            complaints += checker.complaints(lines.map(\.range))
            complaints += [checker.orphan(lines.map(\.range))].compactMap { $0 }
        }
        #expect(complaints.prefix(10) == [])
    }

    private struct Feed: Decodable {
        var items: [Item]

        struct Item: Decodable {
            var content_text: String
        }
    }

    private static let paragraphs = Result {
        let feed = try JSONDecoder().decode(Feed.self, from: Data(SharedData.bytes(of: "feeds/json/people-daily.json")))
        #expect(feed.items.count == 514)
        return feed.items.flatMap { item in
            item.content_text.split(separator: "\n").map { CheckedText(String($0.drop(while: \.isWhitespace))) }
        }
    }
}
