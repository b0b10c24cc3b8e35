import TestSupport
import Testing
import TextLayout

@Suite struct LineSetterTests {
    @Test(arguments: [
        ("", 4, []), ("洛阳", 4, ["洛阳"]), ("洛阳日报", 4, ["洛阳", "日报"]), ("洛阳日报", 5, ["洛阳", "日报"]),
        ("洛阳", 1, ["洛", "阳"]), ("洛阳", 0, ["洛", "阳"]), ("a\nb", 9, ["a", "b"]), ("a\n\nb\n", 9, ["a", "", "b"]),
        ("a\r\nb", 9, ["a", "b"]), ("hello world", 8, ["hello", "world"]), ("hello world", 11, ["hello world"]),
        ("hello  ", 5, ["hello"]), ("中 国", 1, ["中", "国"]), ("  a", 9, ["  a"]),
    ])
    func plainLines(text: String, width: Int, lines: [String]) {
        #expect(set(text, width) == lines)
    }

    @Test(arguments: [
        ("helloworld", 4, ["hell", "owor", "ld"]), ("ab helloworld", 6, ["ab", "hellow", "orld"]),
        ("cafe\u{301}s", 3, ["caf", "e\u{301}s"]), ("1234567", 3, ["123", "456", "7"]),
        ("见https://a.cn/bcd/efgh。", 12, ["见", "https://", "a.cn/bcd/", "efgh。"]),
        ("见https://a.cn/bcd/efgh。", 30, ["见https://a.cn/bcd/efgh。"]),
        ("（abcdefghij）", 8, ["（abcdef", "ghij）"]), ("。。。。", 4, ["。。", "。。"]),
        ("——————", 4, ["————", "——"]), ("“洛阳”", 4, ["“洛", "阳”"]), ("洛，", 2, ["洛", "，"]),
    ])
    func whereNoLawfulPlaceIsAtHand(text: String, width: Int, lines: [String]) {
        #expect(set(text, width) == lines)
    }

    @Test func anAddressStaysWholeWhereItFits() {
        #expect(set("网址：www.ly.gov.cn/a-b/c。", 22) == ["网址：", "www.ly.gov.cn/a-b/c。"])
        #expect(set("邮箱 zhang-san@example.com 即可", 22) == ["邮箱", "zhang-san@example.com", "即可"])
        #expect(set("和/或 and/or else", 8) == ["和/或", "and/or", "else"])
    }

    @Test func indents() {
        let style = ParagraphStyle(width: 8, firstIndent: 4, restIndent: 2, avoidsOrphans: false)
        #expect(set("洛阳日报新闻", style) == ["    洛阳", "  日报新", "  闻"])
        #expect(LineSetter(widths: WidthTable(), style: style).lines(of: "洛阳日报").map(\.indent) == [4, 2])
        #expect(set("洛阳", ParagraphStyle(width: 3, firstIndent: 4)) == [" 洛", "阳"])
    }

    @Test(arguments: [
        ("洛阳日报新", 8, ["洛阳日", "报新"]), ("洛阳日报新。", 8, ["洛阳日", "报新。"]), ("洛阳日报a", 8, ["洛阳日报", "a"]),
        ("洛阳——新", 6, ["洛阳——", "新"]), ("洛abcdef新", 8, ["洛abcdef", "新"]), ("洛阳日报新\n闻", 8, ["洛阳日", "报新", "闻"]),
    ])
    func noHanziStandsAlone(text: String, width: Int, lines: [String]) {
        #expect(set(text, ParagraphStyle(width: width)) == lines)
    }

    @Test func tabs() {
        let style = ParagraphStyle(width: 12, tabWidth: 4)
        let lines = LineSetter(widths: WidthTable(), style: style).lines(of: "a\t洛阳\tb\tc\td")
        #expect(lines.map(\.range) == [0..<8, 9..<14])
        #expect(lines.map(\.width) == [8, 9])
    }

    @Test func ambiguousMarksTakeTheTerminalsCells() {
        let wide = WidthTable(ambiguous: 2)
        #expect(set("“洛阳”报", ParagraphStyle(width: 8, avoidsOrphans: false), widths: wide) == ["“洛阳”", "报"])
        #expect(set("“洛阳”报", ParagraphStyle(width: 8, avoidsOrphans: false)) == ["“洛阳”报"])
    }

    @Test func widthIsThatOfTheLine() {
        let lines = LineSetter(widths: WidthTable(), style: ParagraphStyle(width: 8)).lines(of: "洛阳 ab e\u{301}🇨🇳了")
        #expect(lines.map(\.width) == [7, 5])
    }

    @Test func linesAreAsLongAsTheRulesAllow() {
        var random = SeededGenerator(seed: 7)
        let pieces = ["洛", "阳", "新", "闻", "，", "。", "“", "”", "（", "）", "《", "》", "12", "年", "Luoyang", " ", "5%", "、"]
        let text = (0..<6000).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let expected = Self.greedy(text, width: 40)
        let style = ParagraphStyle(width: 40, avoidsOrphans: false)
        let lines = LineSetter(widths: WidthTable(), style: style).lines(of: text)
        #expect(lines.map(\.range.lowerBound) == expected)
    }

    /// UTF-8 offsets at which lines start that end at the last place that fits.
    private static func greedy(_ text: String, width: Int) -> [Int] {
        let places = Swift.Set(BreakOpportunity.all(in: text, kinsoku: .gb).map(\.offset))
        let clusters = Array(WidthTable().clusters(in: text))
        let bytes = Array(text.utf8)
        var starts = [0]
        var start = 0
        var lastPlace: Int?
        var index = 0
        while index < clusters.count {
            let cluster = clusters[index]
            if index > start, places.contains(cluster.range.lowerBound) { lastPlace = index }
            let used = clusters[start...index].reduce(0) { $0 + $1.width }
            if used > width, bytes[cluster.range.lowerBound] != 0x20, let place = lastPlace {
                starts.append(clusters[place].range.lowerBound)
                start = place
                index = place
                lastPlace = nil
            } else {
                index += 1
            }
        }
        return starts
    }
}
