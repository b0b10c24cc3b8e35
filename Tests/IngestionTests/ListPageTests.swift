import Editions
import Extraction
import Testing

/// The rules of sites go before what is found in a list without them.
@Suite struct ListPageTests {
    private let html = """
        <a href="/system/2020/02/24/012345678.shtml">孟津送庄镇春耕</a><a href="/system/2020/02/23/012345677.shtml">花开</a>
        <a href="/zhuanti/2020/index.html">一个专题的首页</a><a href="http://bbs.lyd.com.cn/12345.html">论坛里的一个帖子</a>
        """

    @Test func aListOfTheCountyChannel() throws {
        let rules = SiteRuleFiles().load().rules
        let list = try #require(ListPage(html, address: "http://xianqu.lyd.com.cn/index.shtml", rules: rules))
        #expect(list.articles.map { $0.url.suffix(15) } == ["012345678.shtml", "012345677.shtml"])
        // Without the rule, a headline of two characters is none, and a thread of the forum is an article.
        let unruled = try #require(ListPage(html, address: "http://xianqu.lyd.com.cn/index.shtml"))
        #expect(unruled.articles.map { $0.url.suffix(15) } == ["012345678.shtml", "m.cn/12345.html"])
    }

    @Test func complaintsThatNoNumberOfTheirOwnTells() throws {
        let rules = SiteRuleFiles().load().rules
        let html = "<a href=/wenti/20240401091233123>路灯不亮</a><a href=/duihuabumen/24_mengjinxian/2>下一页</a>"
        let list = try #require(
            ListPage(html, address: "http://people.lyd.com.cn/duihuabumen/24_mengjinxian/1", rules: rules))
        #expect(list.articles.map(\.url) == ["http://people.lyd.com.cn/wenti/20240401091233123"])
        #expect(list.older == "http://people.lyd.com.cn/duihuabumen/24_mengjinxian/2")
    }
}
