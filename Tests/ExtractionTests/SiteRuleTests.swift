import CharacterEncoding
import Markup
import News
import Testing

@testable import Extraction

@Suite struct AddressPatternTests {
    @Test(arguments: [
        ("x.cn/news/*.shtml", "http://x.cn/news/a.shtml", true),
        ("x.cn/news/*.shtml", "https://x.cn/news/a.shtml?b=/c#d", true),
        ("x.cn/news/*.shtml", "http://x.cn/news/a/b.shtml", false),
        ("x.cn/**.shtml", "http://x.cn/news/a/b.shtml", true),
        ("x.cn/#/#.htm", "http://x.cn/2020/02.htm", true),
        ("x.cn/#/#.htm", "http://x.cn/2020/a2.htm", false),
        ("x.cn/#*.htm", "http://x.cn/012_01.htm", true),
        ("*/system/#/*.shtml", "http://any.host.cn/system/12/a.shtml", true),
        ("*.x.cn/", "http://x.cn/", true),
        ("*.x.cn/", "http://a.x.cn/", true),
        ("*.x.cn/", "http://ax.cn/", false),
        ("x.cn/", "http://X.CN/", true),
        ("x.cn/", "http://x.cn/a", false),
        ("x.cn/", "ftp://x.cn/", false),
        ("x.cn/", "x.cn/", false),
    ])
    func whichAddresses(pattern: String, address: String, matches: Bool) throws {
        #expect(try #require(AddressPattern(pattern)).matches(address) == matches)
    }

    @Test func whatIsNoPattern() {
        for text in ["", "x.cn", "/a", "http://x.cn/a"] { #expect(AddressPattern(text) == nil) }
    }
}

@Suite struct SiteRuleTests {
    private func rules(
        _ paths: [SiteRule.Field: String], kind: SiteRule.Kind = .article, encoding: String? = nil
    ) throws -> SiteRules {
        let pattern = try #require(AddressPattern("x.cn/**"))
        return SiteRules([
            SiteRule(
                id: "x", kind: kind, addresses: [pattern], encoding: encoding, section: SectionKey(rawValue: "news"),
                source: "某网", paths: try paths.mapValues { [try XPath("//nothing"), try XPath($0)] })
        ])
    }

    static let page = """
        <html><title>春耕齐推进_某网</title><div class=crumb><a>首页</a><a>县区</a><a>孟津</a><a>正文</a></div><h1>春耕齐推进</h1>
        <h2 id=t>另一个标题</h2><i id=d>发布于 2020-02-24 16:37</i><i id=s>来源：洛阳日报</i><i id=r>张帅</i>
        <div id=a><p>第一段，很长的一段文字，讲春耕的事情。</p><p>第二段，也很长的一段文字，讲春耕的事情。</p></div>
        <div id=b><p>规则要的正文。</p><p class=no>不要的。</p><img src=1.jpg><p>完。(王宏灿)</p></div></html>
        """

    @Test func aRulesPathsGoBeforeWhatIsFoundWithoutThem() throws {
        let rules = try rules([
            .title: "//*[@id='t']", .date: "//*[@id='d']", .source: "//*[@id='s']", .correspondent: "//*[@id='r']",
            .breadcrumb: "//div[@class='crumb']/a", .body: "//div[@id='b']", .exclude: "//*[@class='no']",
        ])
        let page = try PageReader.read(Self.page, address: "http://x.cn/a/1.htm", rules: rules)
        #expect(page.title == "另一个标题" && page.published?.text(offset: 28_800) == "2020-02-24T16:37:00+08:00")
        #expect(page.sourceName == "洛阳日报" && page.correspondent == "张帅" && page.author == "王宏灿")
        #expect(page.breadcrumb == ["首页", "县区", "孟津"] && page.images == ["http://x.cn/a/1.jpg"])
        #expect(page.rule == "x" && page.section?.rawValue == "news")
        guard case .html(let html) = page.body else { return }
        #expect(Document(html: html).plainText == "规则要的正文。\n完。")
    }

    @Test func whatARuleDoesNotFindIsReadWithoutIt() throws {
        let rules = try rules([.title: "//h6", .body: "//table", .date: "//h6"])
        let page = try PageReader.read(Self.page, address: "http://x.cn/a/1.htm", rules: rules)
        #expect(page.title == "春耕齐推进" && page.published != nil && page.rule == "x")
        let other = try PageReader.read(Self.page, address: "http://y.cn/1.htm", rules: rules)
        #expect(other.rule == nil && other.section == nil)
    }

    @Test func anArticleThatOnlyTheRuleFinds() throws {
        let html = "<html><table><tr><td id=c>短</td></tr></table></html>"
        #expect(throws: PageError.noArticle) { try PageReader.read(html) }
        let page = try PageReader.read(html, address: "http://x.cn/1", rules: try rules([.body: "//td[@id='c']"]))
        #expect(page.body == .html("<p>短</p>\n") && page.sourceName == "某网")
    }

    @Test func aRulesEncoding() throws {
        let bytes = Array("<html><h1>".utf8) + [0xC2, 0xE5, 0xD1, 0xF4] + Array("</h1></html>".utf8)
        let rules = try rules([.title: "//h1"], encoding: "big5")
        #expect(try PageReader.read(bytes, address: "http://x.cn/1", rules: rules).encoding == "big5-hkscs")
        let page = try PageReader.read(bytes, address: "http://x.cn/1", override: "gbk", rules: rules)
        #expect(page.title == "洛阳" && page.encodingOrigin == .override)
    }

    @Test func aListByARule() throws {
        let html = "<ul><li><a href=/1>一</a><li><a href=/2><img>二</a></ul><a id=n href=/list2>下页</a><a href=/3>别的</a>"
        let list = try #require(
            ListPage(
                html, address: "http://x.cn/",
                rules: try rules([.articles: "//li", .older: "//a[@id='n']"], kind: .list)))
        #expect(list.articles.map(\.url) == ["http://x.cn/1", "http://x.cn/2"])
        #expect(list.articles.map(\.title) == ["一", "二"] && list.older == "http://x.cn/list2")
    }

    @Test func aNewspapersPageByARule() throws {
        let html = "<a href=a1.jsp>春耕</a><a class=p href=p2.jsp>第二版</a><img id=i src=b.jpg>"
        let rules = try rules(
            [.articles: "//a[1]", .pages: "//a[@class='p']", .image: "//img[@id='i']"], kind: .epaperPage)
        let page = try #require(EPaperPage(html, address: "http://x.cn/p1.jsp", rules: rules))
        #expect(page.articles.map(\.title) == ["春耕"] && page.pages.map(\.url) == ["http://x.cn/p2.jsp"])
        #expect(page.image == "http://x.cn/b.jpg")
        #expect(EPaperPage(html, address: "http://x.cn/p1.jsp") == nil)
    }

    @Test func furtherPagesByARule() throws {
        let html = "<p id=pages><a href=?p=1>1</a><a href=?p=2>2</a></p>"
        let rules = try rules([.more: "//*[@id='pages']/a[position() > 1]"])
        #expect(PageSeries.furtherPages(html, address: "http://x.cn/a", rules: rules) == ["http://x.cn/a?p=2"])
    }
}

@Suite struct ListPageTests {
    private static let folder = "http://x.cn/system/count/0012005/001000000000/000/000/"

    private func numbered(_ number: String) -> String {
        Self.folder + "c0012005001000000000_\(number).shtml"
    }

    @Test func aFrontPageAndItsOlderLists() throws {
        let html = """
            <a href="/">首页</a><a href="/system/2020/02/24/012345678.shtml">孟津送庄镇春耕</a><a href="/system/2020/02/23/012345677.shtml"></a>
            <a href="/system/2020/02/23/012345677.shtml">洛宁苹果开花</a><a href="\(numbered("000000041"))">上一页</a><a href="\(numbered("000000040"))">2</a>
            """
        let list = try #require(ListPage(html, address: "http://x.cn/index.shtml"))
        #expect(list.articles.map(\.title) == ["孟津送庄镇春耕", "洛宁苹果开花"])
        #expect(list.older == numbered("000000041"))
        let next = try #require(ListPage(html, address: numbered("000000041")))
        #expect(next.older == numbered("000000040"))
    }

    @Test func theNumberBeforeWhereThePageNamesNone() throws {
        let html = "<a href='/system/2020/02/24/012345678.shtml'>孟津送庄镇春耕</a>"
        #expect(ListPage(html, address: numbered("000000100"))?.older == numbered("000000099"))
        #expect(ListPage(html, address: numbered("000000001"))?.older == nil)
        #expect(ListPage("<p>没有链接", address: "http://x.cn/") == nil)
    }

    @Test(arguments: [
        ("/2020/02/24/1.htm", "2020-02-24"), ("/html/2020-02/24/content_1.htm", "2020-02-24"),
        ("/pc/202002/24/c1.html", "2020-02-24"), ("/20200224/html/content_20200224001001.htm", "2020-02-24"),
        ("/2020/0224/1.htm", "2020-02-24"), ("/wenti/20200224163700123", "2020-02-24"), ("/1/2/3.htm", nil),
        ("/2020/99/99/1.htm", nil),
    ])
    func datesInAddresses(path: String, day: String?) {
        #expect(AddressDate.read("http://x.cn" + path, DateReader(utcOffset: 28_800))?.text(offset: 28_800) == day)
    }
}
