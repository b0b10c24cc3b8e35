import Testing

@testable import Extraction

/// What an address says of itself, where no rule does.
@Suite struct ListAddressTests {
    @Test(arguments: [
        ("https://xianqu.lyd.com.cn/system/2020/02/24/031471234.shtml", true),
        ("https://xianqu.lyd.com.cn/system/2020/02/24/031471234_01.shtml", false),
        ("https://lyrb.lyd.com.cn/html2/2020-02/24/content_123.htm", true),
        ("https://lyrb.lyd.com.cn/html2/2020-02/24/node_2.htm", false),
        ("https://news.lyd.com.cn/index.shtml", false), ("https://news.lyd.com.cn/about.html", false),
        ("https://www.example.gov.cn/2020/0224/12345.html", true), ("https://example.com/news/123456", true),
        (
            "https://xianqu.lyd.com.cn/system/count/0003014/005000000000/000/000/c0003014005000000000_000000123.shtml",
            false
        ),
    ])
    func addressesOfArticlesAreKnown(address: String, isArticle: Bool) {
        #expect(ListAddress(address).isArticle == isArticle)
    }

    @Test func otherHostsOfASiteAreOfIt() {
        #expect(ListAddress("https://xianqu.lyd.com.cn/").site == ListAddress("https://news.lyd.com.cn/").site)
        #expect(ListAddress("https://a.example.com/").site == "example.com")
        #expect(ListAddress("https://a.com.cn/").site == "a.com.cn")
        #expect(ListAddress("http://127.0.0.1:80/").site != ListAddress("http://127.0.0.1:81/").site)
    }
}
