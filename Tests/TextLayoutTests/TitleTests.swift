import Testing
import TextLayout

@Suite struct TitleTests {
    @Test(arguments: [
        ("孟津县送庄镇：战“疫”春耕齐推进 助力脱贫正当时", 40, ["孟津县送庄镇：战“疫”春耕齐推进", "助力脱贫正当时"]),
        ("孟津县送庄镇：战“疫”春耕齐推进 助力脱贫正当时", 60, ["孟津县送庄镇：战“疫”春耕齐推进 助力脱贫正当时"]),
        ("洛阳市召开新型城镇化工作推进会议", 20, ["洛阳市召开新型城", "镇化工作推进会议"]),
        ("洛阳市：召开新型城镇化工作推进会议", 24, ["洛阳市：召开新型", "城镇化工作推进会议"]),
        ("两行\n标题", 20, ["两行", "标题"]), ("", 20, []),
    ])
    func linesAreBalanced(title: String, width: Int, lines: [String]) {
        let style = ParagraphStyle(width: width, alignment: .centred)
        #expect(set(title, style).map { String($0.drop { $0 == " " }) } == lines)
    }

    @Test func linesAreCentred() {
        let lines = LineSetter(widths: WidthTable(), style: ParagraphStyle(width: 20, alignment: .centred))
            .lines(of: "洛阳\n日报a")
        #expect(lines.map(\.indent) == [8, 7])
    }

    @Test func noLineBreaksARule() {
        let style = ParagraphStyle(width: 16, alignment: .centred)
        #expect(set("一二三四五六，七八九十", style).allSatisfy { !$0.contains(/^\s*，/) })
    }

    @Test func aVeryLongTitleIsStillSet() {
        let title = String(repeating: "洛阳日报，", count: 2000)
        let lines = LineSetter(widths: WidthTable(), style: ParagraphStyle(width: 30, alignment: .centred)).lines(
            of: title)
        #expect(lines.allSatisfy { $0.indent + $0.width <= 30 })
        #expect(lines.last?.range.upperBound == title.utf8.count)
    }
}
