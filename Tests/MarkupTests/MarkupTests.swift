import Markup
import Testing

@Suite struct ParagraphTests {
    @Test(arguments: [
        "<p>一</p><p>二</p>", "一<br><br>二", "一<br/>\n<br />二", "<div>一</div><div>二</div>", "　　一<br>　　二",
        "&nbsp;&nbsp;&nbsp;&nbsp;一<br>&nbsp;&nbsp;&nbsp;&nbsp;二", "<P>一<P>二", "<div>一<p>二</div>", "一<p>二",
        "<div><div>　　一</div>\n\n<div>  二  </div></div>", "<table><tr><td>一<p>二</td></tr></table>",
        "<section>一</section>二", "<p>一</p></p><p></p><p>&nbsp;</p>二", "<center>一</center><center>二</center>",
    ])
    func paragraphsHoweverTheyAreMade(html: String) {
        #expect(Document(html: html).blocks == [.paragraph(Inlines("一")), .paragraph(Inlines("二"))])
    }

    @Test func indentsWithinATextEndAParagraphAfterASentence() {
        #expect(Document(html: "　　第一段。　　第二段，　　未完").plainText == "第一段。\n第二段，　　未完")
        #expect(Document(html: "记者　张　　帅").plainText == "记者　张　　帅")
    }

    @Test func oneBreakIsALineEnd() {
        #expect(Document(html: "<p>床前明月光<br>疑是地上霜</p>").blocks == [.paragraph(Inlines("床前明月光\n疑是地上霜"))])
    }

    @Test func whiteSpaceIsCollapsed() {
        #expect(Document(html: "<p> a\n\t b&nbsp; &nbsp;c </p>").plainText == "a b c")
    }

    @Test func aLineEndBetweenHanziIsNoSpace() {
        #expect(Document(html: "<p>举办的“Project \nL”专题\n展示活动</p>").plainText == "举办的“Project L”专题展示活动")
    }

    @Test func iconsOfThePagesFontOpenNoParagraph() {
        #expect(Document(html: "<p>\u{E601} 发布\u{E602}会</p><p>\u{F8FF}</p>").plainText == "发布\u{E602}会")
        #expect(Document(plainText: "\u{E601} 发布\u{E602}会\n\u{E601}\n").plainText == "发布\u{E602}会")
        #expect(Document(html: "<p>\u{FF01}好</p>").plainText == "\u{FF01}好")
    }

    @Test func plainTextIsParagraphsPartedByLineFeeds() {
        #expect(Document(plainText: "　　一\r\n\r\n  二 \n\t\n三\u{1B}[31m").plainText == "一\n二\n三[31m")
    }
}

@Suite struct BlockTests {
    @Test func headings() {
        #expect(
            Document(html: "<h1>大</h1><h4>小 <b>粗</b></h4>文").blocks == [
                .heading(level: 1, Inlines("大")),
                .heading(level: 4, Inlines("小 粗", runs: [.init(range: 4..<7, style: .strong)])),
                .paragraph(Inlines("文")),
            ])
    }

    @Test func nestedLists() {
        let html = "<ul><li>一<ol start=3><li>甲<li><p>乙</p><p>丙</p></ol><li>二</ul>文"
        #expect(
            Document(html: html).blocks == [
                .listItem(depth: 1, marker: "•", Inlines("一")), .listItem(depth: 2, marker: "3.", Inlines("甲")),
                .listItem(depth: 2, marker: "4.", Inlines("乙")), .listItem(depth: 2, marker: "", Inlines("丙")),
                .listItem(depth: 1, marker: "•", Inlines("二")), .paragraph(Inlines("文")),
            ])
    }

    @Test func quotations() {
        #expect(
            Document(html: "<blockquote>一<blockquote><p>二</blockquote></blockquote>三").blocks == [
                .quotation(depth: 1, Inlines("一")), .quotation(depth: 2, Inlines("二")), .paragraph(Inlines("三")),
            ])
    }

    @Test func preformattedTextKeepsItsSpaces() {
        let html = "<pre>\n<code>func f() {\n    a &lt; b\n}\n</code></pre>"
        #expect(Document(html: html).blocks == [.preformatted("func f() {\n    a < b\n}")])
    }

    @Test func tablesOfData() {
        let html = """
            <table><caption>人口</caption><tr><th>县<th>万人</tr>
            <tr><td>孟津</td><td><b>39</b></td></tr><tr><td colspan=2>合计</table>
            """
        let table = Table(
            rows: [
                [Inlines("县"), Inlines("万人")],
                [Inlines("孟津"), Inlines("39", runs: [.init(range: 0..<2, style: .strong)])],
                [Inlines("合计"), Inlines("")],
            ], headingRows: 1, caption: "人口")
        #expect(Document(html: html).blocks == [.table(table)])
    }

    @Test func tablesOfLayoutAreTheirContent() {
        let html = "<table><tr><td><img src=/a.jpg></td></tr><tr><td>图为春耕</td></tr></table>"
        let image = Image(url: "http://x.cn/a.jpg", caption: nil)
        #expect(
            Document(html: html, base: "http://x.cn/n/1.htm").blocks == [.image(image), .paragraph(Inlines("图为春耕"))])
    }

    @Test func images() {
        let html = """
            文<img src="data:image/gif;base64,R0" data-src="//i.cn/1.jpg" alt="春耕"><figure><img src="2.jpg">
            <figcaption>送庄镇的 <i>桃花</i></figcaption></figure><img src=t.gif width=1 height=1>
            <img class=lazy src=/s.gif data-original="/3.jpg" alt="3.jpg"> 微笑<img class="emoji" alt="😀" src="e.png">
            """
        #expect(
            Document(html: html, base: "https://x.cn/a/b.html").blocks == [
                .paragraph(Inlines("文")), .image(Image(url: "https://i.cn/1.jpg", caption: "春耕")),
                .image(Image(url: "https://x.cn/a/2.jpg", caption: "送庄镇的 桃花")),
                .image(Image(url: "https://x.cn/3.jpg")),
                .paragraph(Inlines("微笑😀")),
            ])
    }
}

@Suite struct InlineTests {
    private func inlines(_ html: String) -> Inlines? {
        guard case .paragraph(let inlines) = Document(html: html, base: "http://x.cn/").blocks.first else { return nil }
        return inlines
    }

    @Test func stylesAreRunsOfUTF8Offsets() {
        #expect(
            inlines("甲<strong>乙<em>丙</em></strong> <code>d</code><del>e</del>x<sup>2</sup><sub>3</sub>")
                == Inlines(
                    "甲乙丙 dex23",
                    runs: [
                        .init(range: 3..<9, style: .strong), .init(range: 6..<9, style: .emphasis),
                        .init(range: 10..<11, style: .code), .init(range: 11..<12, style: .deleted),
                        .init(range: 13..<14, style: .superscript), .init(range: 14..<15, style: .subscript),
                    ]))
    }

    @Test func links() {
        #expect(
            inlines("<a href='/a b'>甲</a>")
                == Inlines("甲", runs: [.init(range: 0..<3, style: .link(url: "http://x.cn/a b"))]))
        #expect(inlines("<a href='javascript:alert(1)'>甲</a>") == Inlines("甲"))
        #expect(inlines("<a href='#top'>甲</a>") == Inlines("甲"))
    }

    @Test func ruby() {
        #expect(inlines("<ruby>瀍<rp>(</rp><rt>chán</rt><rp>)</rp></ruby>河") == Inlines("瀍（chán）河"))
    }

    @Test(arguments: [
        ("&lt;&amp;&gt;&quot;&apos;", "<&>\"'"), ("&#27931;&#x9633;", "洛阳"), ("&hellip;&mdash;&ldquo;&rdquo;", "…—“”"),
        ("&copy 2020", "© 2020"), ("a&b=c", "a&b=c"), ("&nosuch; &", "&nosuch; &"), ("&#150;&#x80;", "–€"),
        ("&amp;lt;", "&lt;"), ("a < b > c", "a < b > c"), ("&NotEqualTilde;", "≂̸"),
        ("&#0;&#x110000;", "\u{FFFD}\u{FFFD}"),
    ])
    func references(html: String, text: String) {
        #expect(inlines(html)?.text == text)
    }

    @Test func aStyleGoesOnInTheNextParagraph() {
        #expect(
            Document(html: "<b>一<p>二</p></b>").blocks == [
                .paragraph(Inlines("一", runs: [.init(range: 0..<3, style: .strong)])),
                .paragraph(Inlines("二", runs: [.init(range: 0..<3, style: .strong)])),
            ])
    }
}
