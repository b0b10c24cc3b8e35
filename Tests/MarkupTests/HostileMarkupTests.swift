import Markup
import TestSupport
import Testing

@Suite struct HostileMarkupTests {
    @Test func nothingInvisibleSurvives() {
        let html = "a\u{1B}[2Jb\u{0}c&#27;d&#x1;e\u{9B}f\u{202E}g\u{200B}h&#8238;i\u{FEFF}j\u{7F}\u{E0041}"
        #expect(Document(html: "<p title='\u{1B}'>\(html)</p>").plainText == "a[2Jbcdefghij")
        #expect(Document(html: "<pre>\(html)</pre>").plainText == "a[2Jbcdefghij")
        let link = Document(html: "<a href='http://x.cn/\u{1B}]0;t\u{7}'>甲</a><img src='/\u{1B}i.jpg' alt='\u{9B}'>")
        #expect(
            link.blocks == [
                .paragraph(Inlines("甲", runs: [.init(range: 0..<3, style: .link(url: "http://x.cn/]0;t"))])),
                .image(Image(url: "/i.jpg")),
            ])
    }

    @Test func programsAndFormsAreLeftOut() {
        let html = """
            <script>if (a < b) document.write("<p>x</p>")</script><style>p > a {}</style><noscript>x</noscript>
            <select><option>x</select><button>x</button><!-- x --><div style="display: none">x</div><p hidden>x</p>文
            """
        #expect(Document(html: html).plainText == "文")
    }

    @Test(arguments: [
        ("<p>一<", "一<"), ("<p>一<b", "一"), ("<p>一<a href='", "一"), ("<p>一<!-- ", "一"), ("<p>一<script>", "一"),
        ("</p></div></b>一", "一"), ("<b><i>一</b></i>", "一"), ("<table><p>一</table>", "一"), ("<li>一", "一"),
        ("<p>一<title>", "一"), ("<![CDATA[一]]>", "一"), ("<?php ?><!doctype html>一", "一"), ("<td>一", "一"),
    ])
    func brokenMarkupKeepsItsText(html: String, text: String) {
        #expect(Document(html: html).plainText == text)
    }

    /// Each is 120 kB that a parser of quadratic time would need minutes for.
    @Test(arguments: [
        "<b>", "<div>", "</i>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<a href=\"", "<!--", "<![CDATA[",
        "<script>",
        "&", "&#", "<p", "<", "<a b='", "<p><b></p>", "<title>", "<font><p>", "<select><option>", "　　", "<br>",
        "<ruby><rt>",
        "</p>", "<dl><dt>", "<td>", "<a><div></a>", "<pre>",
    ])
    func bombsAreReadInLinearTime(unit: String) {
        let bomb = String(repeating: unit, count: 120_000 / unit.utf8.count)
        let document = Document(html: bomb + "文")
        #expect(document.blocks.count <= 120_000)
    }

    @Test func mutatedPagesAreReadWithoutATrap() {
        let seed = Array(
            """
            <html><head><title>题</title><meta charset=utf-8></head><body><div class="a"><h1>题</h1><p>　　文&nbsp;<b>粗</b><br>
            <img data-src='/a.jpg' alt="图"><table><tr><th>一<td>二</table><ul><li>甲<ol><li>乙</ol></ul><pre> x </pre>
            <blockquote>引<a href="/x?a=1&amp;b">链</a></blockquote><ruby>字<rt>zì</ruby><!-- c --><script>a<b</script></div>
            """.utf8)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            let mutant = Mutation.of(seed, using: &generator)
            let document = Document(html: String(decoding: mutant, as: UTF8.self))
            #expect(document.plainText.unicodeScalars.allSatisfy { CharacterFilter.isAllowed($0) })
        }
    }
}
