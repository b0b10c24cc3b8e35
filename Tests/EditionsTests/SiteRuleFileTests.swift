import Editions
import Extraction
import News
import StrictTOML
import TestSupport
import Testing

/// The rules in the binary, and what is said of a user's that are wrong.
@Suite struct SiteRuleFileTests {
    @Test func theRulesInTheBinaryAreRight() {
        let (rules, problems) = SiteRuleFiles().load()
        #expect(problems.isEmpty, "\(problems.flatMap(\.lines).map(\.english))")
        #expect(Set(rules.rules.map(\.kind)) == Set(SiteRule.Kind.allCases))
        #expect(rules.rule(for: nil) == nil && rules.rule(for: "http://example.org/") == nil)
    }

    @Test(arguments: [
        ("http://xianqu.lyd.com.cn/system/2020/02/24/031612345.shtml", "lyd-county"),
        ("http://xianqu.lyd.com.cn/system/2020/02/24/031612345_01.shtml", "lyd-county"),
        ("https://news.lyd.com.cn/system/2025/09/05/032500001.shtml", "lyd-city"),
        ("http://xianqu.lyd.com.cn/index.shtml", "lyd-list"),
        (
            "http://xianqu.lyd.com.cn/system/count/0012005/001000000000/000/000/c0012005001000000000_000000041.shtml",
            "lyd-list"
        ),
        ("http://people.lyd.com.cn/wenti/20240401091233123", "lyd-complaint"),
        ("http://people.lyd.com.cn/duihuabumen/24_mengjinxian/2", "lyd-complaints"),
        ("http://lyrb.lyd.com.cn/html2/2020-02/24/content_12345.htm", "lyd-daily"),
        ("http://lyrb.lyd.com.cn/html2/2020-02/24/node_1.htm", "founder-page"),
        ("http://www.x.cn/system/2020/02/24/012345678.shtml", "enorth-article"),
        ("http://epaper.x.cn/paper/html/2020-02/24/node_12.htm", "founder-page"),
        ("http://epaper.x.cn/paper/html/2020-02/24/content_1_22.htm?div=-1", "founder-article"),
        ("http://epaper.x.cn/pc/paper/layout/202002/24/node_A01.html", "founder-page"),
        ("http://epaper.x.cn/pc/paper/content/202002/24/content_77.html", "founder-article"),
        ("http://epaper.x.cn/rb/20200224/html/index.htm", "founder-page"),
        ("http://epaper.x.cn/rb/20200224/html/content_20200224001001.htm", "founder-article"),
        ("http://epaper.x.cn/shtml/rb/20200224/v01.shtml", "founder-page"),
        ("http://epaper.x.cn/shtml/rb/20200224/123456.shtml", "founder-article"),
        ("http://epaper.x.cn/rb/paperindex.htm", "founder-entrance"),
        ("http://epaper.x.cn/pc/layout/index.html", "founder-entrance"),
    ])
    func theRuleForAnAddress(address: String, key: String) {
        #expect(SiteRuleFiles().load().rules.rule(for: address)?.id == key)
    }

    private let own = """
        [[rules]]
        key = "own"
        kind = "article"
        addresses = "xianqu.lyd.com.cn/system/**"

        [rules.paths]
        title = "//h2"
        body = ["//div[@id='x']", "//td"]
        """

    @Test func aUsersRulesGoFirst() throws {
        let folder = try TemporaryFolder(["my.toml": own, "luoyang.toml": own])
        let (rules, problems) = SiteRuleFiles(userFolder: folder.path).load()
        #expect(problems.isEmpty)
        #expect(rules.rule(for: "http://xianqu.lyd.com.cn/system/2020/02/24/1.shtml")?.id == "own")
        // Their luoyang.toml stands in for ours.
        #expect(!rules.rules.contains { $0.id == "lyd-city" } && rules.rules.contains { $0.id == "enorth-list" })
    }

    @Test(arguments: [
        (
            "//h2", "//h2[", 7,
            "title: path //h2[, column 6: it ends too early"
        ),
        ("//td", "//td[last(]", 8, "body: path //td[last(], column 11: ] cannot stand here"),
        ("title =", "titel =", 7, "unknown key titel; did you mean title?"),
        ("\"article\"", "\"artikel\"", 3, "did you mean \"article\"?"),
        ("title =", "older =", 7, "unknown key older"),
        (
            "xianqu.lyd.com.cn/system/**", "http://xianqu.lyd.com.cn/", 4,
            "addresses must be an address like \"x.cn/news/*.shtml\", without http://, or an array of such"
        ),
        ("key = \"own\"", "", 1, "key is missing"),
    ])
    func whatIsWrongIsSaidWithItsLine(part: String, replacement: String, line: Int, complaint: String) throws {
        let folder = try TemporaryFolder(["my.toml": own.replacing(part, with: replacement, maxReplacements: 1)])
        let (rules, problems) = SiteRuleFiles(userFolder: folder.path).load()
        #expect(rules.rules.contains { $0.id == "lyd-city" } && !rules.rules.contains { $0.id == "own" })
        let lines = problems.flatMap(\.lines).map(\.english)
        #expect(
            lines.contains { $0.hasPrefix("\(folder.path)/my.toml:\(line): ") && $0.contains(complaint) }, "\(lines)")
    }
}
