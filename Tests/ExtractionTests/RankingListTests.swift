import Extraction
import News
import Testing

/// Lists of most read articles beside a list of news.
@Suite struct RankingListTests {
    private func rankings(_ body: String) -> [Ranking] {
        let news = "<ul><li><a href=\"/2020/0224/100001.shtml\">孟津区：春耕一派繁忙</a></li></ul>"
        return ListPage("<html><body>\(news)\(body)</body></html>", address: "https://x.cn/index.shtml")?.rankings ?? []
    }

    private let entries = [
        Ranking.Entry(title: "古牡丹落户孟津开新花", url: "https://x.cn/2020/0224/100002.shtml"),
        Ranking.Entry(title: "樱桃红了致富路", url: "https://x.cn/2020/0224/100003.shtml"),
    ]

    private var links: [String] {
        entries.map { "<a href=\"\($0.url ?? "")\">\($0.title)</a>" }
    }

    @Test func linksBelowATitleAreIts() {
        let items = links.map { "<li>\($0)</li>" }.joined()
        #expect(rankings("<h3>新闻排行</h3><ol>\(items)</ol><p>版权所有</p>") == [Ranking(title: "新闻排行", entries: entries)])
    }

    @Test(arguments: ["<div>%d</div>%a", "<li><em>%d</em>%a</li>", "%d. %a<br>", "<dd><span>%d</span> %a</dd>"])
    func numbersAreNoHeadlines(form: String) {
        let items = links.enumerated().map { index, link in
            form.replacing("%d", with: "\(index + 1)").replacing("%a", with: link)
        }
        #expect(rankings("<div>点击排行榜</div><div>\(items.joined())</div>") == [Ranking(title: "点击排行榜", entries: entries)])
    }

    @Test func oneFollowsTheOther() {
        let items = links.map { "<li>\($0)</li>" }.joined()
        let html = "<h3>新闻排行</h3><ul>\(items)</ul><h3>县区新闻排行</h3><ul>\(items)</ul>"
        #expect(rankings(html).map(\.title) == ["新闻排行", "县区新闻排行"])
        #expect(rankings(html).map(\.entries.count) == [2, 2])
    }

    @Test func aHeadlineThatIsCutIsWholeInItsLink() {
        let cut = "<a href=\"/1\" title=\"平乐镇东吕庙村：做好养老民生事\">平乐镇东吕庙村：...</a>"
        #expect(
            rankings("<h3>排行</h3><p>\(cut)</p><p>\(links[0])</p>").first?.entries.first?.title == "平乐镇东吕庙村：做好养老民生事")
        let other = "<a href=\"/1\" title=\"点击查看\">平乐镇东吕庙村：...</a>"
        #expect(rankings("<h3>排行</h3><p>\(other)</p><p>\(links[0])</p>").first?.entries.first?.title == "平乐镇东吕庙村：…")
    }

    @Test(arguments: [
        "<ul><li><a href=/a>新闻</a><li><a href=/b>排行</a><li><a href=/c>专题报道</a><li><a href=/d>收藏</a></ul>",
        "<h3>新闻排行</h3><p>今天没有排行，明天再来看看。</p>", "<h3>新闻排行</h3>",
    ])
    func whatIsNoListIsNone(html: String) {
        #expect(rankings(html) == [])
    }

    @Test func theListEndsWhereTextBegins() {
        let html = "<h3>新闻排行</h3><p>\(links[0])</p><p>\(links[1])</p><p>以上为今日排行</p><p>\(links[0])</p>"
        #expect(rankings(html) == [Ranking(title: "新闻排行", entries: entries)])
    }
}
