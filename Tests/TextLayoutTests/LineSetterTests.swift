import Testing
import TextLayout

@Suite struct LineSetterTests {
    @Test(arguments: [
        ("", 4, []), ("洛阳", 4, ["洛阳"]), ("洛阳日报", 4, ["洛阳", "日报"]), ("洛阳日报", 5, ["洛阳", "日报"]),
        ("洛阳", 1, ["洛", "阳"]), ("洛阳", 0, ["洛", "阳"]), ("a\nb", 9, ["a", "b"]), ("a\n\nb\n", 9, ["a", "", "b"]),
        ("a\r\nb", 9, ["a", "b"]), ("hello world", 8, ["hello", "world"]), ("hello world", 11, ["hello world"]),
        ("hello  ", 5, ["hello"]), ("helloworld", 4, ["hell", "owor", "ld"]), ("中 国", 1, ["中", "国"]),
    ])
    func plainLines(text: String, width: Int, lines: [String]) {
        #expect(set(text, width) == lines)
    }

    @Test func title() {
        let style = ParagraphStyle(width: 40, alignment: .centred)
        #expect(
            set("孟津县送庄镇：战“疫”春耕齐推进 助力脱贫正当时", style) == [
                "     孟津县送庄镇：战“疫”春耕齐推进", "             助力脱贫正当时",
            ])
    }
}
