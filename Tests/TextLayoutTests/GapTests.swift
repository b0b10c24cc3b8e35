import Testing
import TextLayout

/// Blanks that are not in the text, and marks in the margin.
@Suite struct GapTests {
    @Test func hanLatinGap() {
        let style = ParagraphStyle(width: 20, hasHanLatinGap: true)
        #expect(set("用iPhone拍了37%，共5张abc", style) == ["用 iPhone 拍了 37%，", "共 5 张 abc"])
        #expect(set("用 iPhone拍", style) == ["用 iPhone 拍"])
        #expect(set("（a）“b”", style) == ["（a）“b”"])
    }

    @Test func gapsAreLeftOutAtTheEndsOfLines() {
        let style = ParagraphStyle(width: 6, hasHanLatinGap: true, avoidsOrphans: false)
        let lines = LineSetter(widths: WidthTable(), style: style).lines(of: "洛阳abcd新闻")
        #expect(lines.map(\.width) == [4, 4, 4])
        #expect(lines.allSatisfy { $0.gaps.isEmpty })
    }

    @Test(arguments: [
        ("洛阳日报，新闻", ["洛阳日报，", "新闻"]), ("洛阳日报。", ["洛阳日报。"]), ("洛阳日报！新闻", ["洛阳日", "报！新闻"]),
        ("洛阳日报，”新闻", ["洛阳日", "报，”新", "闻"]), ("洛阳日报新，闻", ["洛阳日报", "新，闻"]),
    ])
    func hangingMarks(text: String, lines: [String]) {
        let style = ParagraphStyle(width: 10, hangsPunctuation: true, avoidsOrphans: false)
        #expect(set(text, style) == lines)
    }

    @Test func justification() {
        #expect(justified("ab cd efg hij", 11) == ["ab  cd  efg", "hij"])
        #expect(justified("洛ab阳新闻日", 9) == ["洛ab 阳新", "闻日"])
        #expect(justified("ab 洛cd阳新闻日", 10) == ["ab  洛cd阳", "新闻日"])
        #expect(justified("洛阳新闻日报", 9) == ["洛阳新 闻", "日报"])
        #expect(justified("洛，阳新闻日报", 11) == ["洛， 阳新闻", "日报"])
        #expect(justified("洛阳（新）闻日报新", 15) == ["洛阳（新） 闻日", "报新"])
        #expect(justified("洛阳，新闻日报，洛", 9) == ["洛阳， 新", "闻日 报，", "洛"])
    }

    private func justified(_ text: String, _ width: Int) -> [String] {
        set(text, ParagraphStyle(width: width, alignment: .justified, avoidsOrphans: false))
    }

    @Test func aLineThatIsMuchTooShortStaysRagged() {
        let style = ParagraphStyle(width: 30, alignment: .justified)
        #expect(set("a b incomprehensibilitiesfromhere", style).first == "a b")
    }

    @Test func justifiedLinesFillTheMeasure() {
        let text = String(repeating: "洛阳日报，用iPhone拍的“新闻”共37张。", count: 20)
        for hangs in [false, true] {
            let style = ParagraphStyle(
                width: 41, firstIndent: 4, alignment: .justified, hasHanLatinGap: true, hangsPunctuation: hangs)
            let lines = LineSetter(widths: WidthTable(), style: style).lines(of: text)
            let measure = hangs ? 39 : 41
            #expect(
                lines.dropLast().allSatisfy { $0.indent + $0.width == measure || hangs && $0.indent + $0.width == 41 })
            #expect(lines.last?.gaps.allSatisfy { $0.cells == 1 } == true)
        }
    }

    @Test func paddedQuotesTakeTwoCells() {
        let style = ParagraphStyle(width: 20, padsQuotes: true)
        #expect(set("说：“好。”她", style) == ["说： “好。” 她"])
        #expect(set("“好”", style) == [" “好”"])
        #expect(set("用don’t吧", style) == ["用don’t吧"])
        #expect(set("“好”了", style, widths: WidthTable(ambiguous: 2)) == ["“好”了"])
    }
}
