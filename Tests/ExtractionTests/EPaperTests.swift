import Extraction
import Markup
import News
import Testing

@Suite struct EPaperTests {
    private func text(_ page: ParsedPage) -> String {
        guard case .html(let html) = page.body else { return "" }
        return Document(html: html).plainText
    }

    @Test func anArticleWithAllItsMarks() throws {
        let html = """
            <HTML><BODY><A href=node_2.htm>返回</A><P id=PreTitle>引题一行</P><P id=Title>主题</P><DIV id=ozoom><founder-content>
            <P>　　本报讯 （记者 张三 通讯员 李四）第一段。</P><P>　　第二段。</P></founder-content></DIV><P>下一篇</P>
            <!--enpproperty <articleid>1</articleid><date>2024-05-06 00:00:00.0</date><author></author><title>主题&nbsp;<br>两行</title>
            <introtitle>引题</introtitle><subtitle>副题</subtitle><nodename>第01版：要闻</nodename>/enpproperty--></BODY></HTML>
            """
        let page = try PageReader.read(html)
        #expect(page.title == "主题 两行" && page.breadcrumb == ["第01版：要闻"])
        #expect(page.author == "张三" && page.correspondent == "李四")
        #expect(page.published?.text(offset: 28_800) == "2024-05-06")
        #expect(text(page) == "引题\n副题\n本报讯 （记者 张三 通讯员 李四）第一段。\n第二段。")
    }

    @Test func anArticleBetweenComments() throws {
        let html = """
            <html><body><table><tr><td id="Title">春耕</td></tr><tr><td>版面导航，上一版，下一版</td></tr><tr><td><!--enpcontent--><!--enpcontent-->
            <p>　　正文一。</p><img src=../res/1.jpg><p>　　正文二。</p><!--/enpcontent--><!--/enpcontent--></td></tr></table><p>地址</p></body></html>
            """
        let page = try PageReader.read(html, address: "http://x.cn/html/2013-05/06/content_12.htm")
        #expect(page.title == "春耕" && text(page) == "正文一。\n正文二。")
        #expect(page.published?.text(offset: 28_800) == "2013-05-06")
        #expect(page.images == ["http://x.cn/html/2013-05/res/1.jpg"])
    }

    @Test func aPageOfAnIssue() throws {
        let html = """
            <a id=pageLink href=./node_1.htm>第01版：要闻</a><a id=pageLink href=node_2.htm>第02版：县区</a><a href="1.pdf">PDF</a>
            <img usemap="#PagePicMap" src="../../b1.jpg"><map name=PagePicMap><area href="content_7.htm?div=-1"><area href=content_8.htm></map>
            <ul class=main-ed-articlenav-list><li><a href="content_7.htm?div=0">春耕</a></li><li><a href=content_8.htm>牡丹</a></ul>
            """
        let page = try #require(EPaperPage(html, address: "http://x.cn/html/2013-05/06/node_1.htm"))
        let folder = "http://x.cn/html/2013-05/06/"
        #expect(
            page.articles == [
                .init(title: "春耕", url: folder + "content_7.htm"), .init(title: "牡丹", url: folder + "content_8.htm"),
            ])
        #expect(page.pages.map(\.title) == ["第01版：要闻", "第02版：县区"] && page.pdf == folder + "1.pdf")
        #expect(page.image == "http://x.cn/html/b1.jpg")
        #expect(EPaperPage("<p>x</p>", address: "http://x.cn/") == nil)
    }

    @Test func anIssueOfTheThirdFamily() throws {
        let folder = "http://x.cn/rb/20240506/html/"
        let html = """
            <a href=index.htm>首页</a><a href=page_01.htm>01版</a><a href=page_02.htm>02版</a><a href=content_20240506001001.htm>春耕</a>
            <a href=content_20240506002001.htm>牡丹</a><a href=about.htm>关于</a>
            """
        let page = try #require(EPaperPage(html, address: folder + "index.htm"))
        #expect(page.articles.map(\.title) == ["春耕", "牡丹"])
        #expect(page.pages.map(\.url) == [folder + "index.htm", folder + "page_01.htm", folder + "page_02.htm"])
        #expect(EPaperPage.day(ofAddress: page.articles[0].url)?.text(offset: 28_800) == "2024-05-06")
        #expect(EPaperPage("<a href=/about/index.htm>x</a>", address: "http://x.cn/") == nil)
    }

    @Test(arguments: [
        "<META HTTP-EQUIV=REFRESH CONTENT=\"0; URL=html/2013-05/06/node_1.htm\">",
        "<script>window.location.href=\"html/2013-05/06/node_1.htm\"</script>",
        "<script>setTimeout(\"javascript:location.href='html/2013-05/06/node_1.htm'\",3000)</script>",
    ])
    func theCurrentIssue(html: String) {
        #expect(
            EPaperEntrance.target(html, address: "http://x.cn/paperindex.htm")
                == "http://x.cn/html/2013-05/06/node_1.htm")
        #expect(EPaperEntrance.target("<p>x", address: "http://x.cn/") == nil)
    }
}

@Suite struct PageSeriesTests {
    @Test func furtherPagesInTheirOrder() {
        let html =
            "<a href=012345678_02.shtml>3</a><a href=012345678_01.shtml>2</a><a href=012345678.shtml>1</a><a href=012345679.shtml>别的</a>"
        let folder = "http://x.cn/system/2020/02/24/"
        #expect(
            PageSeries.furtherPages(html, address: folder + "012345678.shtml")
                == [folder + "012345678_01.shtml", folder + "012345678_02.shtml"])
        #expect(
            PageSeries.furtherPages(html, address: folder + "012345678_01.shtml") == [folder + "012345678_02.shtml"])
    }

    @Test func filesOfOneArticle() {
        let files = ["a/1_02.shtml", "a/1.shtml", "b/1_01.shtml", "feed.xml", "feed_1.xml", "a/1_01.shtml"]
        #expect(PageSeries.groups(ofFiles: files) == [[1, 5, 0], [2], [3], [4]])
        let first = ParsedPage(title: "春耕2020", body: .html(""))
        for (title, isPart) in [
            ("春耕2020（2）", true), ("春耕2020_2", true), ("春耕2020", true), ("", true), ("春耕2021", false),
            ("牡丹", false),
        ] {
            #expect(PageSeries.isPart(ParsedPage(title: title, body: .html("")), of: first) == isPart)
        }
    }

    @Test func pagesAreJoined() {
        let first = ParsedPage(title: "题", correspondent: "张帅", body: .html("<p>一</p>"), images: ["a"])
        let second = ParsedPage(title: "题(2)", author: "李四", body: .html("<p>二</p>"), images: ["a", "b"])
        let joined = PageSeries.joined([first, second])
        #expect(joined?.title == "题" && joined?.body == .html("<p>一</p><p>二</p>") && joined?.images == ["a", "b"])
        #expect(joined?.author == "李四" && joined?.correspondent == "张帅")
        #expect(PageSeries.joined([]) == nil)
    }
}
