import Extraction
import News
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isPresent)) struct CountyPageTests {
    let page: ParsedPage
    let paragraphs: [Substring]

    init() throws {
        page = try PageReader.read(SharedData.bytes(of: "seed/luoyang-county-page.txt"))
        guard case .text(let text) = page.body else {
            Issue.record("the body is no text")
            paragraphs = []
            return
        }
        paragraphs = text.split(separator: "\n")
    }

    @Test func head() {
        #expect(page.title == "孟津县送庄镇:战“疫”春耕齐推进 助力脱贫正当时")
        #expect(page.breadcrumb == ["洛阳网", "县区频道", "孟津"])
        #expect(page.correspondent == "张帅" && page.author == "王宏灿")
        #expect(page.published?.text(offset: 28_800) == "2020-02-24T16:37:00+08:00")
    }

    @Test func everyParagraphAndNothingElse() throws {
        let seed = try SharedData.text(of: "seed/luoyang-county-page.txt").split(separator: "\n")
        let expected = seed.filter { $0.hasPrefix("  ") }.prefix(4).map { $0.dropFirst(2) }
        #expect(paragraphs.count == 4 && expected.count == 4)
        #expect(paragraphs.dropLast().elementsEqual(expected.dropLast()))
        #expect(paragraphs.last.map { $0 + "(王宏灿)" } == expected.last.map(String.init))
    }

    @Test func bothRankings() {
        #expect(page.rankings.map(\.title) == ["新闻排行", "县区新闻排行"])
        #expect(page.rankings.map(\.entries.count) == [10, 10])
        #expect(page.rankings[0].entries[0].title == "洛阳民宿咋发展 业内大咖有见地")
        #expect(page.rankings[1].entries[0].title == "孟津区:桐花烂漫 景色如画【组图】")
        #expect(page.rankings[1].entries[7].title == "孟津区平乐镇东吕庙村:做好养老民生事 打造敬老爱…")
        #expect(page.rankings[1].entries[9].title == "栾川:向新而进春浩荡 山水之间织锦绣")
    }
}

@Suite struct TextCaptureTests {
    /// A book has lines that end an article on a page, or that look like its head; nothing of it is lost.
    @Test(arguments: ["下一篇", "责任编辑：王五", "时间：2020年2月24日 来源：洛阳网", "作者：李四"])
    func aLongTextIsWhole(line: String) throws {
        let paragraph = String(repeating: "洛水悠悠，北邙苍苍，城中人家都在灯下。", count: 4)
        let chapter = (1...30).map { "　　第\($0)段。" + paragraph }
        let text = (["河洛旧事"] + chapter + [line] + (1...20).flatMap { _ in chapter }).joined(separator: "\n")
        let page = try PageReader.read(text)
        #expect(page.title == "河洛旧事")
        guard case .text(let body) = page.body else { return #expect(Bool(false)) }
        #expect(body.split(separator: "\n").count { $0.hasPrefix("第") } == 30 * 21)
    }

    @Test(arguments: [
        "您当前位置: 洛阳网 >> 县区频道 >> 栾川 >> 正文   通讯员: 李四  2020年02月24日 16:37",
        "您当前位置：洛阳网>>县区频道>>栾川>>正文通讯员：李四 2020年2月24日 16：37",
        "您当前的位置 ：洛阳网 > 县区频道 > 栾川 > 正文　　通讯员：李四　2020-02-24 16:37",
        "当前位置：洛阳网 » 县区频道 » 栾川 » 正文\n\n2020/02/24 16:37   通讯员 : 李四",
        "您现在的位置:洛阳网 ＞ 县区频道 ＞ 栾川\n通讯员： 李四\n发布时间：2020.02.24 16:37",
    ])
    func countyForms(line: String) throws {
        let text = "洛阳网首页 新闻 县区 百姓呼声\n偃师 | 孟津 | 新安\n栾川县:山水之间\n\(line)\n\n　　正文一。\n　　正文二。(王五)\n\n百姓呼声·\n"
        let page = try PageReader.read(text)
        #expect(page.title == "栾川县:山水之间")
        #expect(page.breadcrumb == ["洛阳网", "县区频道", "栾川"])
        #expect(page.correspondent == "李四" && page.author == "王五")
        #expect(page.published?.text(offset: 28_800) == "2020-02-24T16:37:00+08:00")
        #expect(page.body == .text("正文一。\n正文二。"))
    }

    @Test func cityForm() throws {
        let text = """
            洛阳网首页 新闻 县区 百姓呼声 电子报
            关于公交站牌的问题有了回应
            您当前的位置 ： 洛阳网 > 新闻中心 > 洛阳 > 洛阳新闻 > 民呼我应  来源: 洛阳网 2025.09.05 08:34

            　　正文。（洛报融媒记者 李三佳 通讯员 王四 文/图）
            责任编辑：某某
            """
        let page = try PageReader.read(text)
        #expect(page.title == "关于公交站牌的问题有了回应")
        #expect(page.breadcrumb == ["洛阳网", "新闻中心", "洛阳", "洛阳新闻", "民呼我应"])
        #expect(page.sourceName == "洛阳网" && page.author == "李三佳" && page.correspondent == "王四")
        #expect(page.published?.text(offset: 28_800) == "2025-09-05T08:34:00+08:00")
        #expect(page.body == .text("正文。"))
    }

    @Test(arguments: ["(完)", "（组图）", "（河南）", "(2020年)", "（见图）", "（记者）"])
    func onlyNamesAreABylines(closing: String) throws {
        let page = try PageReader.read("题目\n来源：某网 2020-02-24\n正文。\(closing)")
        #expect(page.author == nil && page.body == .text("正文。\(closing)"))
    }

    @Test func rankingsWithOtherBullets() throws {
        let text = "题\n来源：某网 2020-02-24\n正文。\n新闻排行\n● 一...\n● 二\n● 县区新闻排行\n● 三\n● 诚邀通讯员 报道身边事\n登录"
        let page = try PageReader.read(text)
        #expect(
            page.rankings == [
                Ranking(title: "新闻排行", entries: [.init(title: "一…"), .init(title: "二")]),
                Ranking(title: "县区新闻排行", entries: [.init(title: "三")]),
            ])
    }

    @Test func aPlainTextIsAnArticle() throws {
        let page = try PageReader.read("题目\n\n　　一。\r\n　　二。\u{1B}[31m\n")
        #expect(page.title == "题目" && page.body == .text("一。\n二。[31m") && page.published == nil)
    }

    @Test func whatHoldsNoArticle() {
        #expect(throws: PageError.empty) { try PageReader.read([]) }
        #expect(throws: PageError.empty) { try PageReader.read("  \n\u{3000}\n") }
        #expect(throws: PageError.binary) { try PageReader.read([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]) }
    }
}
