public import News

extension Edition {
    /// The paper that the tests read: the sections and places of Luoyang, with a few names of each.
    public static let fixture = Edition(
        key: "luoyang", name: Bilingual("洛阳", "Luoyang"), site: "洛阳网", language: .chinese, utcOffset: 8 * 3600,
        sections: [
            section("county", "县区", "Counties", .places), section("news", "新闻", "News", .articles),
            section("complaints", "百姓呼声", "Complaints", .complaints), section("epaper", "电子报", "E-paper", .epaper),
            section("rankings", "排行", "Rankings", .rankings), section("starred", "收藏", "Starred", .starred),
        ],
        places: [
            place("yanshi", "偃师", ["偃师区"], ["偃师市"], ["二里头"]),
            place("mengjin", "孟津", ["孟津区"], ["孟津县"], ["送庄镇", "白鹤镇", "会盟镇"]),
            place("xinan", "新安", ["新安县"], [], ["铁门镇", "千唐志斋"]),
            place("luanchuan", "栾川", ["栾川县"], [], ["潭头镇", "老君山"]),
            place("songxian", "嵩县", [], [], ["车村镇", "天池山"]), place("ruyang", "汝阳", ["汝阳县"], [], ["内埠镇"]),
            place("yichuan", "伊川", ["伊川县"], [], ["水寨镇"]), place("yiyang", "宜阳", ["宜阳县"], [], ["三乡镇"]),
            place("luoning", "洛宁", ["洛宁县"], [], ["上戈镇"]), place("luolong", "洛龙", ["洛龙区"], [], ["龙门镇"]),
            place("xigong", "西工", ["西工区"], [], []), place("jianxi", "涧西", ["涧西区"], [], []),
            place("yibin", "伊滨", ["伊滨区"], [], []), place("jili", "吉利", [], ["吉利区"], []),
            place("laocheng", "老城", ["老城区"], [], []), place("chanhe", "瀍河", ["瀍河回族区"], [], []),
        ],
        links: [
            Link(title: Bilingual("洛阳网", "Luoyang Net"), url: "https://news.example/"),
            Link(title: Bilingual("网站投稿", "Submissions"), url: "https://news.example/submit"),
        ],
        about: ["许可证 编号：样例一号", "地址：洛阳新区", "邮编：471023"])

    private static func section(
        _ key: String, _ chinese: String, _ english: String, _ kind: Section.Kind
    ) -> Section {
        Section(id: SectionKey(rawValue: key), title: Bilingual(chinese, english), kind: kind)
    }

    private static func place(
        _ key: String, _ name: String, _ aliases: [String], _ formerNames: [String], _ localities: [String]
    ) -> Place {
        Place(
            id: PlaceKey(rawValue: key), name: name, aliases: aliases, formerNames: formerNames, localities: localities)
    }
}

extension PlaceKey: ExpressibleByStringLiteral {
    public init(stringLiteral key: String) {
        self.init(rawValue: key)
    }
}

extension SectionKey: ExpressibleByStringLiteral {
    public init(stringLiteral key: String) {
        self.init(rawValue: key)
    }
}

extension ArticleID: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: Int64) {
        self.init(rawValue: number)
    }
}
