public import Markup

extension Document {
    /// An article with every kind of block, about the Yellow River at 孟津.
    public static let river = Document(blocks: [
        .paragraph(
            Inlines(
                "黄河出了三门峡，在八里胡同一带被山夹成一条窄水，到孟津才算走完了山路。两岸的土塬一层一层退下去，水面宽了，水也慢了，"
                    + "人们说这里是黄河“最后的峡谷”，又说是“平原的开头”。古人在这里设渡口，叫它盟津，也叫孟津。")),
        .heading(level: 2, Inlines("一、渡口")),
        .paragraph(
            styled(
                "渡口不止一处。最有名的在会盟镇，《尚书》里“会于孟津”说的就是这一段河。会盟镇的村子大多背靠土塬、面向河滩，滩上种莲、种稻，"
                    + "也养鱼；雨水多的年份，河滩会淹掉一半，所以老宅都建在塬边的高处。想看地图的，可以打开河务部门的网页。",
                .strong, on: "会于孟津", .link(url: "https://river.example/map"), on: "河务部门的网页")),
        .paragraph(
            styled(
                "再往西是白鹤镇，汉光武帝陵就在铁谢村旁。陵园里有一千多株柏树，枕着河岸；当地人把它叫作“刘秀坟”。清早起雾的时候，"
                    + "柏林与河面连成一片，看不出哪里是岸。",
                .emphasis, on: "光武帝")),
        .heading(level: 2, Inlines("二、大坝")),
        .paragraph(
            Inlines(
                "小浪底水利枢纽在孟津与济源之间，1991年动工，2001年年底主体工程完工，坝高160米，是黄河上控制下游水沙的关键。"
                    + "每年夏初的调水调沙，几道浑黄的水柱从排沙洞里冲出来，声音几里外听得到。水位以EL.275米为限，最大下泄流量有严格的规程。")),
        .listItem(depth: 1, marker: "1.", Inlines("防洪、防凌：把下游的防洪标准从六十年一遇提高到千年一遇。")),
        .listItem(depth: 1, marker: "2.", Inlines("减淤：拦沙与调水调沙并用，让下游河床二十年左右不再抬高，给后来的办法留出时间。")),
        .listItem(depth: 2, marker: "•", Inlines("供水、灌溉、发电：装机180万千瓦。")),
        .quotation(depth: 1, Inlines("河出图，洛出书，圣人则之。——《周易·系辞上》")),
        .table(
            Table(
                rows: [
                    [Inlines("去处"), Inlines("所在"), Inlines("看什么")],
                    [Inlines("龙马负图寺"), Inlines("会盟镇"), Inlines("河图的传说")],
                    [Inlines("王铎故居"), Inlines("会盟镇"), Inlines("《拟山园帖》刻石")],
                    [Inlines("汉光武帝陵"), Inlines("白鹤镇"), Inlines("古柏")],
                ], headingRows: 1, caption: "沿河的三处古迹")),
        .image(Image(url: "https://river.example/boat.jpg", caption: "河滩上的木船")),
        .preformatted("里程（千米）\n孟津老城    0\n白鹤       12\n小浪底     25"),
        .rule,
        .paragraph(
            styled(
                "2021年，孟津县与吉利区合为孟津区，黄河两岸第一次同属一个区。Map data © OpenStreetMap，资料截至2024年。更多的图见河务网。",
                .code, on: "OpenStreetMap", .link(url: "https://river.example/photos"), on: "河务网")),
    ])

    /// A text whose parts are styled where they first stand in it.
    private static func styled(
        _ text: String, _ style: InlineStyle, on part: String, _ other: InlineStyle? = nil, on otherPart: String = ""
    ) -> Inlines {
        let runs = [(style, part)] + (other.map { [($0, otherPart)] } ?? [])
        return Inlines(
            text,
            runs: runs.compactMap { style, part in
                text.utf8Range(of: part).map { Inlines.Run(range: $0, style: style) }
            })
    }

    /// So many paragraphs of a few lines each.
    public static func paragraphs(_ count: Int) -> Document {
        Document(
            blocks: (1...max(1, count)).map { number in
                .paragraph(
                    Inlines(
                        "第\(number)段。伊河从栾川的山里出来，过嵩县、伊川，在龙门穿山而过，到偃师与洛河相会；洛河从陕西来，过洛宁、宜阳，穿过"
                            + "城区。两条河之间的平地叫伊洛平原，三千多年里，十几个王朝的都城都摆在这块不大的平地上。"))
            })
    }
}

extension String {
    /// Half-open UTF-8 offsets of the first occurrence.
    public func utf8Range(of part: String) -> Range<Int>? {
        let (text, wanted) = (Array(utf8), Array(part.utf8))
        guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
        return (0...text.count - wanted.count).first { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
            .map { $0..<$0 + wanted.count }
    }
}
