import Editions
import Extraction
import FeedParsing
import Ingestion
import News
import TestSupport
import Testing

/// Articles find their places by the built-in edition's names.
@Suite struct RoutingTests {
    private let gazetteer: Gazetteer

    init() throws {
        gazetteer = Gazetteer(edition: try #require(try Editions().edition("luoyang")))
    }

    private func place(headline: String, paragraph: String = "") -> String? {
        gazetteer.routing(breadcrumb: [], sources: [], headline: headline, firstParagraph: paragraph).place?.rawValue
    }

    @Test(arguments: [
        ("孟津区：桐花烂漫 景色如画", "mengjin"),
        ("孟津县送庄镇：战“疫”春耕齐推进", "mengjin"),
        ("送庄镇春耕正忙", "mengjin"),
        ("古牡丹落户孟津开新花", "mengjin"),
        ("2024中原药谷建设发展大会在嵩县举行", "songxian"),
        ("栾川：向新而进春浩荡", "luanchuan"),
        ("偃师市的老街", "yanshi"),
        ("洛阳老城的灯笼", "laocheng"),
        ("老城：灯笼挂起来", "laocheng"),
        ("西工区：樱桃红了致富路", "xigong"),
    ])
    func aHeadlineNamesItsPlace(headline: String, place: String) {
        #expect(self.place(headline: headline) == place)
    }

    @Test(arguments: [
        "洛阳民宿咋发展 业内大咖有见地", "吉利汽车发布新车", "新安全生产法施行", "，新安装的电梯", "陕西工商联来访", "一座古老城市的早晨",
        "南昌老城区改造", "首付12万起就能买房！",
    ])
    func ordinaryWordsAreNoPlaces(headline: String) {
        #expect(place(headline: headline) == nil)
    }

    @Test func twoPlacesAreNone() {
        #expect(place(headline: "孟津偃师联手治理伊洛河", paragraph: "孟津区水利局……") == nil)
    }

    @Test func whatStandsBeforeTheColonIsForemost() {
        #expect(place(headline: "孟津区：与偃师联手治河") == "mengjin")
    }

    @Test func theFirstParagraphDecidesLast() {
        #expect(place(headline: "小小樱桃红了山乡", paragraph: "在新安县五头镇，樱桃熟了。") == "xinan")
        #expect(place(headline: "栾川的雪", paragraph: "在新安县五头镇……") == "luanchuan")
    }

    @Test func theBreadcrumbDecidesFirst() {
        let routing = gazetteer.routing(
            breadcrumb: ["洛阳网", "县区频道", "孟津"], sources: ["栾川发布"], headline: "嵩县的雪", firstParagraph: "")
        #expect(routing.place?.rawValue == "mengjin")
        #expect(routing.reason == .breadcrumb("孟津"))
    }

    @Test func aSourceNamedAfterAPlaceDecidesBeforeTheHeadline() {
        let routing = gazetteer.routing(
            breadcrumb: [], sources: ["栾川县融媒体中心"], headline: "嵩县的雪", firstParagraph: "")
        #expect(routing.place?.rawValue == "luanchuan")
    }

    @Test func theSectionIsTheInnermostChannel() {
        #expect(gazetteer.section(breadcrumb: ["洛阳网", "新闻中心", "民呼我应"])?.rawValue == "news")
        #expect(gazetteer.section(breadcrumb: ["洛阳网", "县区频道", "孟津"])?.rawValue == "county")
        #expect(gazetteer.section(breadcrumb: ["首页"]) == nil)
    }

    /// The headlines of 洛阳网's account are of the whole city.
    @Test(.enabled(if: SharedData.isPresent))
    func headlinesOfTheCityHaveNoPlace() throws {
        let feed = try FeedParser.parse(SharedData.bytes(of: "feeds/real/luoyang-wang-wechat.xml")).feed
        #expect(feed.items.count == 10)
        for item in feed.items {
            #expect(place(headline: item.title ?? "") == nil, "\(item.title ?? "")")
        }
    }

    /// The county ranking of the captured page, whose headlines all begin with their place.
    @Test(.enabled(if: SharedData.isPresent))
    func headlinesOfTheRankingHaveTheirPlaces() throws {
        let page = try PageReader.read(SharedData.bytes(of: "seed/luoyang-county-page.txt"))
        let ranking = try #require(page.rankings.first { $0.title == "县区新闻排行" })
        let expected: [String?] = [
            "mengjin", "xigong", nil, "mengjin", "mengjin", "mengjin", "ruyang", "mengjin", "yiyang", "luanchuan",
        ]
        #expect(ranking.entries.map { place(headline: $0.title) } == expected)
    }
}
