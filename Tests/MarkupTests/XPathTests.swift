import Testing

@testable import Markup

@Suite struct XPathTests {
    static let page = HTMLTree(
        """
        <html><body><div id="path" class="bar"><a href="/">洛阳网</a> &gt; <a href="/x/" rel=up>县区</a></div>
        <DIV CLASS="main text"><H1>春耕</H1><p class=info>来源：洛阳网<span>2020-02-24</span></p>
        <!--enpcontent--><p>一</p><p>二<b>甲</b></p><p>三</p><!--/enpcontent--><p>尾</p><script>var p = '一'</script></div>
        <ul><li><a href="1.htm">甲</a><li><a href="2.htm">乙</a><li>丙</ul></body></html>
        """)

    private func texts(_ path: String) throws -> [String] {
        try XPath(path).texts(in: Self.page)
    }

    @Test(arguments: [
        ("//h1", ["春耕"]),
        ("/html/body/div[2]/h1", ["春耕"]),
        ("//DIV[@class='main text']/h1", ["春耕"]),
        ("//div[contains(@class, 'main')]/p[2]", ["一"]),
        ("//div[2]/p[last()]", ["尾"]),
        ("//div[2]/p[position() > 1 and position() < 4]", ["一", "二甲"]),
        ("//p[b]/b", ["甲"]),
        ("//p[not(@class)][1]", ["一"]),
        ("(//p)[1]/span", ["2020-02-24"]),
        ("(//li)[last()]", ["丙"]),
        ("//li/a/@href", ["1.htm", "2.htm"]),
        ("//a[@rel]/@*", ["/x/", "up"]),
        ("//a[starts-with(@href, '/')]", ["洛阳网", "县区"]),
        ("//li[a='乙']", ["乙"]),
        ("//li[count(a) = 0]", ["丙"]),
        ("//li[normalize-space()='丙']", ["丙"]),
        ("//p[@class='info']/text()", ["来源：洛阳网"]),
        ("substring-after(//p[@class='info']/text(), '来源：')", ["洛阳网"]),
        ("concat(//h1, '（', substring-before(//span, '-'), '）')", ["春耕（2020）"]),
        ("//comment()[.='enpcontent']/following-sibling::p", ["一", "二甲", "三", "尾"]),
        ("//p[preceding-sibling::comment()[.='enpcontent'] and following-sibling::comment()]", ["一", "二甲", "三"]),
        ("//b/..", ["二甲"]),
        ("//b/ancestor::div/h1 | //a[@rel]", ["县区", "春耕"]),
        ("//p[b]/preceding-sibling::p[1]", ["一"]),
        ("//h1/following-sibling::*[1]/descendant::span", ["2020-02-24"]),
        ("//div[@id='path']//a[2]", ["县区"]),
        ("//*[name()='h1']", ["春耕"]),
        ("//div[string-length(h1) = 2]/h1", ["春耕"]),
        ("//div[contains(., 'var p')]", []),
        ("//nothing/@href", []),
    ])
    func whatAPathLeadsTo(path: String, texts: [String]) throws {
        #expect(try self.texts(path) == texts)
    }

    @Test(arguments: [
        ("//div[", XPathSyntaxError.Problem.endOfText, 7),
        ("", .endOfText, 1),
        ("//div]", .unexpected("]"), 6),
        ("//div[@id='x]", .openString, 11),
        ("//div[upper-case(@id)]", .unknownFunction("upper-case"), 7),
        ("sibling::p", .unknownAxis("sibling"), 1),
        ("//p[contains(.)]", .arguments(of: "contains", 2...2), 5),
        ("//p[1 + 1]", .unexpected("+"), 7),
        ("$x", .unexpected("$"), 1),
    ])
    func whatIsNoPath(path: String, problem: XPathSyntaxError.Problem, column: Int) {
        #expect(throws: XPathSyntaxError(problem: problem, column: column)) { try XPath(path) }
    }

    @Test func deepAndLongPathsAreRefused() {
        #expect(throws: XPathSyntaxError.self) { try XPath(String(repeating: "(", count: 3000) + "a") }
        #expect(throws: XPathSyntaxError.self) { try XPath(String(repeating: "a[", count: 100)) }
        #expect(throws: XPathSyntaxError.self) { try XPath(String(repeating: "/a", count: 5000)) }
    }

    @Test func aPathThatTakesTooMuchWorkFindsNothing() throws {
        let tree = HTMLTree(String(repeating: "<p>x<b>y</b></p>", count: 100))
        #expect(try XPath("//*[count(//*[count(//*) > 0]) > 0]").value(in: tree, from: tree.root, limit: 10_000) == nil)
        #expect(try XPath("//b").value(in: tree, from: tree.root, limit: 10_000) != nil)
    }
}
