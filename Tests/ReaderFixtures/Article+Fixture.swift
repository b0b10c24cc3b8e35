public import News

extension CivilTime {
    /// The morning on which the tests are read: a Monday.
    public static let fixture = CivilTime(year: 2026, month: 3, day: 16, hour: 7, minute: 30)
}

extension Article {
    /// Articles from several places, newest first. Ids grow with the date, as the library's do.
    public static let fixtures: [Article] = [
        article(40, "mengjin", "孟津：黄河从这里走出“最后的峡谷”", minutesAgo: 25, by: "张帅", path: ["洛阳网", "县区频道", "孟津"]),
        article(39, "mengjin", "会盟镇：莲塘清淤，等一池新水", minutesAgo: 70, by: "李会盟"),
        article(38, "luanchuan", "老君山雪后初晴，索道恢复运行时间请看景区公告", minutesAgo: 95),
        article(37, "yanshi", "二里头：一座都城的“井”字形大路", minutesAgo: 130, starred: true),
        article(36, "mengjin", "白鹤镇的古柏有了“身份证”——一千四百余株逐棵编号、逐棵巡查、逐棵养护", minutesAgo: 400, read: true),
        article(35, nil, "市区公交线路走向一览（2026年3月版）", minutesAgo: 600, section: "news", read: true),
        article(34, "xinan", "千唐志斋里的墓志，怎样读", minutesAgo: 1500),
        article(33, "songxian", "天池山山门步道：上山前看一眼天气", minutesAgo: 1900, read: true),
        article(32, "mengjin", "送庄镇：大棚西瓜何时下种", minutesAgo: 2400, read: true),
        article(31, "ruyang", "杜康村：一眼老泉的水质记录", minutesAgo: 4200),
        article(30, "yichuan", "水寨镇集市日期", minutesAgo: 6000, read: true),
        article(29, "yiyang", "三乡镇：李贺故里的两处石刻", minutesAgo: 8000),
        article(28, "luoning", "上戈苹果：海拔一千米的花期", minutesAgo: 11000, starred: true),
        article(27, "luolong", "龙门石窟：奉先寺的十一尊像 Fengxian Temple", minutesAgo: 15000),
        article(26, "laocheng", "老城：丽景门外的护城河", minutesAgo: 23000, read: true),
        article(25, "mengjin", "平乐：一个村子的牡丹画", minutesAgo: 40000),
        article(24, "mengjin", "南石山村：三彩是怎样烧成的", onDay: CivilTime(year: 2025, month: 11, day: 2)),
        article(23, "jili", "吉利：黄河北岸的一小块", onDay: CivilTime(year: 2020, month: 2, day: 24), read: true),
        article(22, "chanhe", "瀍河：一条只有几十里的河", onDay: CivilTime(year: 2019, month: 7, day: 1), sample: true),
    ]

    public static let river = fixtures[0]

    private static func article(
        _ id: Int64, _ place: PlaceKey?, _ title: String, minutesAgo: Int64? = nil, onDay day: CivilTime? = nil,
        section: SectionKey = "county", by correspondent: String? = nil, path: [String] = [], read: Bool = false,
        starred: Bool = false, sample: Bool = false
    ) -> Article {
        let now = CivilTime.fixture.moment(offset: Edition.fixture.utcOffset)
        let published =
            day.map { Published($0.moment(offset: Edition.fixture.utcOffset), precision: .day) }
            ?? Published(Timestamp(seconds: now.seconds - (minutesAgo ?? 0) * 60))
        let content = ArticleContent(
            identity: String(id), title: title, url: "https://news.example/\(id)", published: published,
            correspondent: correspondent, breadcrumb: path, body: .text(""), section: section, place: place)
        return Article(
            id: ArticleID(rawValue: id), content: content, source: "县区频道", discovered: published.moment, isRead: read,
            isStarred: starred, isSample: sample)
    }
}

extension StoredRanking {
    public static let fixtures = [
        ranking("新闻排行", [("孟津：黄河从这里走出“最后的峡谷”", 40), ("龙门石窟：奉先寺的十一尊像", 27), ("洛阳春季花期预告", nil)]),
        ranking("县区新闻排行", [("会盟镇：莲塘清淤，等一池新水", 39), ("杜康村：一眼老泉的水质记录", 31)]),
    ]

    private static func ranking(_ title: String, _ entries: [(String, Int64?)]) -> StoredRanking {
        StoredRanking(
            title: title, captured: CivilTime.fixture.moment(offset: Edition.fixture.utcOffset),
            entries: entries.map { title, id in
                Entry(title: title, url: nil, article: id.map(ArticleID.init(rawValue:)))
            })
    }
}
