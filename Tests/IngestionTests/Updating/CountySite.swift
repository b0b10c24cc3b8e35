import TestSupport

/// 洛阳网's county site as the loopback server plays it: an index, numbered older lists, articles, one of them cut into
/// two pages; a part of it in GBK.
enum CountySite {
    static let list = "/system/count/0003014/005000000000/000/000/c0003014005000000000_"

    static func path(_ number: Int) -> String {
        "/system/2020/02/\(10 + number)/03014\(1000 + number).shtml"
    }

    static func listPath(_ page: Int) -> String {
        let digits = String(page)
        return list + String(repeating: "0", count: 9 - digits.count) + digits + ".shtml"
    }

    /// Ten articles a list page: the index with the newest, then the older ones by falling numbers.
    static func site(articles: Range<Int>) -> ChangingSite {
        let site = ChangingSite()
        update(site, articles: articles)
        return site
    }

    static func update(_ site: ChangingSite, articles: Range<Int>) {
        for number in articles { site[path(number)] = article(number) }
        let newest = Array(articles.reversed())
        let pages = stride(from: 0, to: newest.count, by: 4).map { Array(newest[$0..<min($0 + 4, newest.count)]) }
        for (index, numbers) in pages.enumerated() {
            let number = pages.count - index
            site[index == 0 ? "/index.shtml" : listPath(number)] = listPage(numbers, own: number, count: pages.count)
        }
    }

    private static func listPage(_ numbers: [Int], own: Int, count: Int) -> LoopbackReply {
        let rows = numbers.map { "<li><a href=\"\(path($0))\">\(title($0))</a></li>" }
        let links = (1..<max(count, 2)).reversed().map { "<a href=\"\(listPath($0))\">\($0)</a>" }
        let ranked = numbers.reversed().map { "<li><a href=\"\(path($0))\">\(title($0))</a></li>" }
        return .ok(
            """
            <html><body><a href='/'>首页</a><ul>\(rows.joined())</ul>\(links.joined())
            <div><h3>县区新闻排行</h3><ul>\(ranked.joined())</ul></div></body></html>
            """)
    }

    static func title(_ number: Int) -> String {
        "孟津区第\(number)个示范园春耕忙"
    }

    /// Every third is in GBK; 5 has a second page.
    private static func article(_ number: Int) -> LoopbackReply {
        number % 3 == 0 ? .ok(gbkArticle(number), type: "text/html; charset=gb2312") : .ok(page(number, text: "正文第一段。"))
    }

    static func addContinuation(to site: ChangingSite, of number: Int) {
        let further = path(number).replacing(".shtml", with: "_01.shtml")
        site[path(number)] = .ok(page(number, text: "第一页的正文。") + "<a href=\"\(further)\">2</a>")
        site[further] = .ok(page(number, text: "第二页的正文。"))
    }

    private static func page(_ number: Int, text: String) -> String {
        """
        <html><head><title>\(title(number))_洛阳网</title></head><body><h1>\(title(number))</h1>
        <div>您当前位置: 洛阳网 &gt;&gt; 县区频道 &gt;&gt; 孟津 &gt;&gt; 正文 通讯员: 张帅 2020年02月\(10 + number)日 16:37</div>
        <div id="content"><p>　　\(text)春风吹过黄河岸边的田野，农户们正忙着整地、施肥、浇水，机器声此起彼伏。</p>
        <p>　　村里的合作社今年又添了两台新机器，大家说，收成会比去年好，日子也会越过越红火。</p></div></body></html>
        """
    }

    /// The page with its few Chinese characters as GBK has them, other text left out.
    private static func gbkArticle(_ number: Int) -> [UInt8] {
        // 孟津区 / 春耕忙，农户整地。
        let head: [UInt8] = [0xC3, 0xCF, 0xBD, 0xF2, 0xC7, 0xF8]
        let body: [UInt8] = [
            0xB4, 0xBA, 0xB8, 0xFB, 0xC3, 0xA6, 0xA3, 0xAC, 0xC5, 0xA9, 0xBB, 0xA7, 0xD5, 0xFB, 0xB5, 0xD8, 0xA1, 0xA3,
        ]
        let sentence = Array(repeating: body, count: 8).flatMap(\.self)
        return Array("<html><head><title>".utf8) + head + Array("GBK\(number)</title></head><body><h1>".utf8) + head
            + Array("GBK\(number)</h1><div id=\"content\"><p>".utf8) + sentence + Array("</p><p>".utf8) + sentence
            + Array("</p></div></body></html>".utf8)
    }

    /// How an article's headline reads in the library.
    static func storedTitle(_ number: Int) -> String {
        number % 3 == 0 ? "孟津区GBK\(number)" : title(number)
    }
}
