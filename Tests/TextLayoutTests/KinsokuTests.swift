import Testing
import TextLayout

/// What may stand at the ends of a line.
@Suite struct KinsokuTests {
    @Test(
        arguments: Array("、，。．：；！？）》〉」』】〕］｝”’～–‐％‰℃"), [Kinsoku.basic, .gb, .strict])
    func marksThatStartNoLine(mark: Character, level: Kinsoku) {
        #expect(set("洛阳日报\(mark)新闻", 8, level).allSatisfy { !$0.starts(with: String(mark)) })
        #expect(set("洛阳日报 \(mark)新闻", 8, level).allSatisfy { !$0.starts(with: String(mark)) })
    }

    @Test(arguments: Array("（《〈「『【〔［｛“‘"), [Kinsoku.basic, .gb, .strict])
    func marksThatEndNoLine(mark: Character, level: Kinsoku) {
        for width in 7...9 {
            #expect(set("洛阳日\(mark)新闻", width, level).allSatisfy { !$0.hasSuffix(String(mark)) })
        }
    }

    @Test(arguments: Array("、，。：；！？）》」”（《「“"))
    func withoutKinsokuMarksStandAnywhere(mark: Character) {
        let text = "洛阳日\(mark)新闻"
        #expect(set(text, 6, .none) == ["洛阳日", "\(mark)新闻"])
    }

    @Test(arguments: [
        (Kinsoku.none, "洛|—|—|阳|…|…|孟|／|津"), (.basic, "洛|——|阳|……|孟|／|津"), (.gb, "洛|——|阳|……|孟|／津"),
        (.strict, "洛——|阳……|孟|／津"),
    ])
    func dashesEllipsesAndSolidus(level: Kinsoku, marked: String) {
        #expect(places(marked.filter { $0 != "|" }, level) == marked)
    }

    @Test(arguments: [
        "用|2.98万|元", "增|37%|了", "温|25℃|了", "价|￥50|整", "的|№3|药", "于|2020年|02月|24日|到", "共|1,234个|村", "约|３７％|了",
        "有|１２．５亿|元", "在|10:30|到", "见|10余|名", "达|5—|10年", "是|3×5|的", "说|“don’t”|了", "用|Ａ１|纸", "写|iPhone |17|了",
        "约|20%～|30%|吧",
        "卡|尔·|马|克|思", "电|话|0379-63930000|转", "新|华|社|（记|者|张|三）|电", "看|《人|民|日|报》|了", "①|你|我", "第|②A|组", "中|（a）|文",
        "“双|线”|“作|战”", "他|说：|“好。”|她|说", "中|a|“b”|在", "完|了！？|是",
    ])
    func placesInAParagraph(marked: String) {
        let text = marked.filter { $0 != "|" }
        #expect(places(text, .gb) == marked)
    }

    @Test func latinParagraphsKeepUnicodesQuotes() {
        #expect(places("He said “it’s fine” — twice.", .gb) == "He |said |“it’s |fine” |— |twice.")
    }

    /// The text with `|` wherever a line may end.
    private func places(_ text: String, _ level: Kinsoku) -> String {
        var bytes = Array(text.utf8)
        for place in BreakOpportunity.all(in: text, kinsoku: level).reversed() {
            bytes.insert(UInt8(ascii: "|"), at: place.offset)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
