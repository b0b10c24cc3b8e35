import Markup
import News
import Testing

@testable import Extraction

/// Pages built as large Chinese sites build theirs, of text written for this project.
@Suite struct PortalPageTests {
    private static let title = "孟津送庄镇春耕忙 大棚里的新农人"
    private static let paragraphs = [
        "孟津县送庄镇的大棚里，菜农们正忙着给番茄整枝、打杈。“一天也耽误不得。”合作社负责人说。",
        "该镇把疫情防控和春季农业生产“两手抓”，组织技术员通过微信群指导，帮助种植户解决育苗、施肥等难题。",
        "截至目前，全镇已完成麦田追肥1.2万亩、除草9600亩，占应管面积的85%以上，夏粮丰收有望。",
    ]
    private static var body: String { paragraphs.map { "<p>\($0)</p>" }.joined() }

    private func read(_ main: String, head: String = "") throws -> (page: ParsedPage, text: String) {
        let links = (0..<12).map { "<li><a href=/\($0).html>热门新闻第\($0)条：某地发生一件值得关注的事情</a></li>" }.joined()
        let html = """
            <!DOCTYPE html><html><head><title>\(Self.title)_某网</title>\(head)</head><body>
            <ul class=nav><li><a href=/>首页</a></li><li><a href=/n>新闻</a></li><li><a href=/s>体育</a></li></ul>\(main)
            <div class=right-box><h2>热门推荐</h2><ul>\(links)</ul></div>
            <div class=footer><p>某某公司版权所有 京ICP备12345678号</p></div></body></html>
            """
        let page = try PageReader.read(html)
        guard case .html(let body) = page.body else { return (page, "") }
        return (page, Document(html: body).plainText)
    }

    @Test func whatReadersSayFollowsTheArticle() throws {
        let (page, text) = try read(
            """
            <div class=post_content_main><h1>\(Self.title)</h1><div class=post_time_source>2019-09-05 12:30:11　来源: <a href=#>洛阳晚报</a>
            <a href=# class=jubao>举报</a></div><div class=post_body><div id=endText><p class=otitle>（原标题：\(Self.title)）</p>\(Self.body)
            <div class=ep-source><span class=left> 本文来源：洛阳晚报 </span><span>责任编辑：王五_NN1234</span></div></div></div>
            <div class=tie-area><h3>网友跟贴</h3><p>这个地方我去过，菜很新鲜，大家可以去看看，真的很不错的地方。</p><p>支持家乡农业发展，希望越来越好！</p></div></div>
            """)
        #expect(page.title == Self.title && page.sourceName == "洛阳晚报")
        #expect(page.published?.text(offset: 28_800) == "2019-09-05T12:30:11+08:00")
        #expect(text == (["（原标题：\(Self.title)）"] + Self.paragraphs).joined(separator: "\n"))
    }

    @Test func anArticleThatIsNamedLikeFurniture() throws {
        let (page, text) = try read(
            """
            <div id=artical><h1 id=artical_topic>\(Self.title)</h1><p class=p_time><span>2019年11月03日 07:20:00</span><br>来源：<a>大河网</a></p>
            <div id=artical_real class=js_img_share_area>\(Self.body)</div><p>责任编辑：吴十 PN033</p></div>
            """)
        #expect(page.sourceName == "大河网" && text == Self.paragraphs.joined(separator: "\n"))
    }

    @Test func aPageThatOnlySaysWhenItChanged() throws {
        let (page, text) = try read(
            """
            <h2>\(Self.title)</h2><div class=article-source><span>发布时间：10-08</span><span>12:00</span></div><div class=article>\(Self.body)</div>
            """, head: "<meta itemprop=dateUpdate content='2019-10-08 12:00:57'>")
        #expect(page.published?.text(offset: 28_800) == "2019-10-08T12:00:57+08:00")
        #expect(text == Self.paragraphs.joined(separator: "\n"))
    }

    @Test func anOldPageOfTables() throws {
        let text = Self.paragraphs.map { "　　" + $0 }.joined(separator: "<br>")
        let (page, body) = try read(
            """
            <table><tr><td align=center><font size=5><b>\(Self.title)</b></font></td></tr><tr><td>2014年05月06日 09:12　来源：洛阳日报　作者：郑一</td></tr>
            <tr><td class=zw>\(text)</td></tr></table>
            """)
        #expect(page.title == Self.title && page.author == "郑一" && page.sourceName == "洛阳日报")
        #expect(body == Self.paragraphs.joined(separator: "\n"))
    }
}
