import Markup
import TestSupport
import Testing

@Suite struct HTMLWriterTests {
    @Test(arguments: [
        "<p>甲<b>乙<i>丙</i></b>丁</p><p>a &lt; b &amp; c</p>", "<h2>题</h2><p>一<br>二</p><hr>",
        "<ul><li>一<ol start=3><li>甲<li><p>乙</p><p>丙</p></ol><li>二</ul><p>文</p>",
        "<blockquote><p>一</p><blockquote><p>二</p></blockquote></blockquote>", "<pre>a\n  &lt;b&gt;\n</pre>",
        "<table><caption>题</caption><tr><th>一<th>二<tr><td>三<td><a href='http://x.cn/?a=1&amp;b=2'>四</a></table>",
        "<p>文</p><img src='http://x.cn/a.jpg'><figure><img src='http://x.cn/b.jpg'><figcaption>图 \"说\"</figcaption></figure>",
        "<p>H<sub>2</sub>O <code>x</code> <del>旧</del></p>",
    ])
    func theSameDocumentIsReadBack(html: String) {
        let document = Document(html: html)
        #expect(!document.blocks.isEmpty)
        #expect(Document(html: HTMLWriter.html(document)) == document)
    }

    @Test func runsThatOverlapAreCut() {
        let inlines = Inlines(
            "甲乙丙", runs: [.init(range: 0..<6, style: .strong), .init(range: 3..<9, style: .emphasis)])
        let read = Document(html: HTMLWriter.html(Document(blocks: [.paragraph(inlines)])))
        #expect(read.plainText == "甲乙丙")
        guard case .paragraph(let styled) = read.blocks.first else { return }
        let strong = styled.runs.filter { $0.style == .strong }.reduce(0) { $0 + $1.range.count }
        #expect(strong == 6)
    }
}

@Suite struct WebAddressTests {
    /// RFC 3986 §5.4, those forms that pages use.
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"),
        ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("g:h", "g:h"), (" g ", "http://a/b/c/g"), ("g\n", "http://a/b/c/g"), ("", "http://a/b/c/d;p?q"),
    ])
    func references(reference: String, address: String) {
        #expect(WebAddress.resolve(reference, against: "http://a/b/c/d;p?q") == address)
    }

    @Test func withoutABaseAReferenceStays() {
        #expect(WebAddress.resolve("/a", against: nil) == "/a")
        #expect(WebAddress.resolve("/a", against: "no address") == "/a")
        #expect(WebAddress.resolve("b", against: "http://x.cn") == "http://x.cn/b")
    }

    @Test func programsAreNoLinks() {
        #expect(
            !WebAddress.isLink("javascript:x()") && !WebAddress.isLink(" JavaScript:x")
                && WebAddress.isLink("HTTPS://x.cn"))
    }
}

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("<b>a</b>&amp;b", "a&b"), ("vector<int> &lt;T&gt;", "vector<int> <T>"), ("a<br>b", "a b"), ("en</lang>", "en"),
        ("  a \n b ", "a b"), ("<!-- x -->a<script>b</script>", "a"),
    ])
    func plain(html: String, text: String) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test func relativeAddressesBecomeAbsolute() {
        let html = "<a href=b title='c'>x</a><IMG SRC=\"/d.jpg?x&amp;y\"><p>"
        #expect(
            HTMLText.withAbsoluteAddresses(html, base: "http://x.cn/a/")
                == "<a href=http://x.cn/a/b title='c'>x</a><IMG SRC=\"http://x.cn/d.jpg?x&amp;y\"><p>")
    }
}
