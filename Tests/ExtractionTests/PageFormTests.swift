import Markup
import News
import Testing

@testable import Extraction

/// Pages built as Chinese sites build them.
@Suite struct PageFormTests {
    private func text(_ page: ParsedPage) -> String {
        guard case .html(let html) = page.body else { return "" }
        return Document(html: html).plainText
    }

    /// A county page: tables for layout, tags in capitals, breaks for paragraphs, GB2312.
    @Test func tablesAndBreaks() throws {
        let html = """
            <HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=gb2312"><TITLE>栾川县:山水之间织锦绣-县区频道-洛阳网</TITLE></HEAD>
            <BODY><TABLE width=960><TR><TD><A href=/>洛阳网首页</A> <A href=/n>新闻</A> <A href=/x>县区</A> <A href=/b>百姓呼声</A></TD></TR></TABLE>
            <TABLE><TR><TD><A href=1>偃师</A> | <A href=2>孟津</A> | <A href=3>新安</A> | <A href=4>栾川</A></TD></TR></TABLE>
            <TABLE><TR><TD valign=top><TABLE><TR><TD align=center class=bt>栾川县:山水之间织锦绣</TD></TR>
            <TR><TD>您当前位置: <A href=/>洛阳网</A> >> <A href=/x>县区频道</A> >> <A href=/l>栾川</A> >> 正文 &nbsp; 通讯员: 张帅 &nbsp;2020年02月24日 16:37</TD></TR>
            <TR><TD>　　春天的栾川，山花烂漫，游人如织，到处是一派热闹的景象。<BR><BR>　　“今年的游客比去年多了三成。”村民说，自家的农家乐天天客满。<BR>
            <CENTER><IMG src="/pic/003/1_2.jpg"></CENTER><BR>　　下一步，该县将继续做好全域旅游这篇文章。(李四)</TD></TR></TABLE></TD>
            <TD width=300 valign=top><B>新闻排行</B><UL><LI><A href=a>洛阳民宿咋发展 业内大咖有见地</A><LI><A href=b>近期洛阳气温较高</A></UL></TD></TR></TABLE>
            <TABLE><TR><TD>互联网新闻信息服务许可证 编号:4112012002 信息网络传播视听节目许可证，不良信息举报电话，地址：洛阳新区开元大道</TD></TR></TABLE></BODY></HTML>
            """
        let page = try PageReader.read(html, address: "http://x.cn/system/2020/02/24/012345678.shtml")
        #expect(page.title == "栾川县:山水之间织锦绣")
        #expect(page.breadcrumb == ["洛阳网", "县区频道", "栾川"])
        #expect(page.correspondent == "张帅" && page.author == "李四")
        #expect(page.published?.text(offset: 28_800) == "2020-02-24T16:37:00+08:00")
        #expect(
            text(page) == """
                春天的栾川，山花烂漫，游人如织，到处是一派热闹的景象。
                “今年的游客比去年多了三成。”村民说，自家的农家乐天天客满。
                下一步，该县将继续做好全域旅游这篇文章。
                """)
        #expect(page.images == ["http://x.cn/pic/003/1_2.jpg"])
        let entries = [
            Ranking.Entry(title: "洛阳民宿咋发展 业内大咖有见地", url: "http://x.cn/system/2020/02/24/a"),
            Ranking.Entry(title: "近期洛阳气温较高", url: "http://x.cn/system/2020/02/24/b"),
        ]
        #expect(page.rankings == [Ranking(title: "新闻排行", entries: entries)])
    }

    @Test func aPortalWithMoreCommentsThanText() throws {
        let comments = (1...12).map { "<div class='comment-item'><p>网友\($0)：这条新闻说得很好，我觉得应该让更多的人看到，大家说是不是？</p></div>" }
        let html = """
            <html><head><title>洛阳：牡丹花开迎客来_新闻中心_某网</title><meta property="og:title" content="洛阳：牡丹花开迎客来"></head><body>
            <nav><a href=1>首页</a><a href=2>新闻</a></nav><div class="post_main"><h1 class="post_title">洛阳：牡丹花开迎客来</h1>
            <div class="post_info">2020-04-10 08:15:32　来源: <a href=x>新华网</a><a href=y>举报</a></div><div class="post_body">
            <p class="f_center"><img alt="图" src="//i.cn/1.jpg"></p><p>　　四月的洛阳，牡丹盛开。</p><p>　　各大公园里，游客纷纷拍照留念，热闹非凡。</p>
            <div class="post_recommend"><h3>更多精彩</h3><a href=z>另一条新闻，也很精彩，欢迎阅读</a></div>
            <p>　　据介绍，花期将持续到五月初。</p></div><div class="post_statement">特别声明：以上内容仅代表作者本人观点，不代表本网立场，请读者自行判断。</div></div>
            <div id="comments" class="comment-list">\(comments.joined())</div>
            <footer><p>公司简介，联系我们，招聘信息，版权所有，违者必究，请勿转载。</p></footer></body></html>
            """
        let page = try PageReader.read(html)
        #expect(page.title == "洛阳：牡丹花开迎客来" && page.sourceName == "新华网")
        #expect(page.published?.text(offset: 28_800) == "2020-04-10T08:15:32+08:00")
        #expect(text(page) == "四月的洛阳，牡丹盛开。\n各大公园里，游客纷纷拍照留念，热闹非凡。\n据介绍，花期将持续到五月初。")
        #expect(page.images == ["https://i.cn/1.jpg"] || page.images == ["//i.cn/1.jpg"])
    }

    @Test func aNoticeOfAnOffice() throws {
        let html = """
            <html><head><title>关于做好春耕生产工作的通知</title><meta name="ArticleTitle" content="关于做好春耕生产工作的通知">
            <meta name="PubDate" content="2020-02-24 16:37"><meta name="ContentSource" content="市农业农村局"></head><body><div class="header"><a>首页</a></div>
            <div class="position">当前位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>通知公告</a></div><h2>关于做好春耕生产工作的通知</h2>
            <div class="info"><span>发布时间：2020-02-24</span><span>浏览次数：123</span></div>
            <div id="zoom"><p>各县区农业农村局：</p><p>为做好春耕生产，现将有关事项通知如下：</p><p>一、提高认识</p><p>各县区要高度重视，加强领导，落实责任。</p>
            <p>二、加强指导</p><p>组织农技人员深入田间，开展技术服务。</p><p style="text-align:right">洛阳市农业农村局</p><p style="text-align:right">2020年2月24日</p></div>
            <div class="footer">主办：市政府办公室 豫ICP备05000000号</div></body></html>
            """
        let page = try PageReader.read(html)
        #expect(page.title == "关于做好春耕生产工作的通知" && page.sourceName == "市农业农村局")
        #expect(page.breadcrumb == ["首页", "政务公开", "通知公告"])
        #expect(page.published?.text(offset: 28_800) == "2020-02-24T16:37:00+08:00")
        #expect(
            text(page) == """
                各县区农业农村局：
                为做好春耕生产，现将有关事项通知如下：
                一、提高认识
                各县区要高度重视，加强领导，落实责任。
                二、加强指导
                组织农技人员深入田间，开展技术服务。
                洛阳市农业农村局
                2020年2月24日
                """)
    }

    @Test func aShortReport() throws {
        let html = """
            <html><head><title>我市今日有小雨 - 某某晚报</title></head><body><ul><li><a href=1>首页</a></li><li><a href=2>新闻</a></li></ul>
            <div class=art><h1>我市今日有小雨</h1><p class=time>2020/2/24 6:05:00 &nbsp; 作者：王五</p><div><p>市气象台今早发布预报，今天有小雨，请注意带伞。</p></div></div>
            <div class=list><h3>热点</h3><ul><li><a href=3>某地发生一件大事，引起了各方面的广泛关注和讨论</a></li><li><a href=4>某人说了一句话，大家都很吃惊，纷纷表示不解</a></li></ul></div>
            <div class=bottom>本报地址：某路一号，电话：0379-12345678，传真：0379-12345679，欢迎订阅，欢迎来稿，来稿请附真实姓名和联系方式。</div></body></html>
            """
        let page = try PageReader.read(html)
        #expect(page.title == "我市今日有小雨" && page.author == "王五")
        #expect(page.published?.text(offset: 28_800) == "2020-02-24T06:05:00+08:00")
        #expect(text(page) == "市气象台今早发布预报，今天有小雨，请注意带伞。")
    }

    @Test func picturesWithCaptions() throws {
        let html = """
            <html><head><title>桃花盛开【组图】</title></head><body><h1>桃花盛开【组图】</h1><div>2020-03-30 10:00 来源：洛阳网</div><div class=content>
            <p align=center><img src=http://x.cn/1.jpg></p><p align=center>游客在桃园赏花</p><p align=center><img src=http://x.cn/2.jpg></p>
            <p align=center>桃花朵朵</p><p>　　近日，孟津的桃花盛开，吸引了众多游客前来观赏。（张帅 摄）</p></div></body></html>
            """
        let page = try PageReader.read(html)
        #expect(page.images == ["http://x.cn/1.jpg", "http://x.cn/2.jpg"])
        #expect(text(page).contains("近日，孟津的桃花盛开") && text(page).contains("桃花朵朵"))
    }

    @Test func whatHasNoArticle() {
        #expect(throws: PageError.noArticle) { try PageReader.read("<html><body><img src=a></body></html>") }
    }
}
