/// A feed of Chinese news, made of the sample text.
enum SampleFeed {
    /// RSS 2.0 of at least so many bytes, with whole articles in it.
    static func rss(bytes: Int) -> [UInt8] {
        var feed = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>洛阳网县区频道</title><link>https://example.org/</link><description>样报</description>

            """
        var number = 0
        while feed.utf8.count < bytes {
            number += 1
            feed += """
                <item><title>孟津县送庄镇：第\(number)号文章</title><link>https://example.org/system/\(number).shtml</link>
                <guid isPermaLink="false">\(number)</guid><pubDate>Mon, 24 Feb 2020 16:37:05 +0800</pubDate>
                <dc:creator>张帅</dc:creator><category>县区</category>
                <description>\(escaped(article))</description></item>

                """
        }
        return Array((feed + "</channel></rss>\n").utf8)
    }

    /// HTML of at least so many bytes: the same articles one after the other.
    static func articles(bytes: Int) -> [UInt8] {
        let article = Array(article.utf8)
        return Array(repeatElement(article, count: bytes / article.count + 1).joined())
    }

    /// A headline, paragraphs, a picture, links, a list and a table.
    private static let article: String = {
        let paragraphs = SampleText.chinese.split(separator: "\n").map { "<p style=\"text-indent: 2em\">　　\($0)</p>\n" }
        return "<h2>春耕齐推进</h2>\n" + paragraphs.joined()
            + "<p><img data-src=\"https://example.org/pic/1.jpg\" src=\"blank.gif\" alt=\"大棚\"></p>\n"
            + "<p>详见<a href=\"https://example.org/?a=1&amp;b=2\">原文</a>，<strong>转载</strong>请注明。</p>\n"
            + "<ul><li>番茄</li><li>黄瓜</li></ul>\n"
            + "<table><tr><th>村</th><th>亩</th></tr><tr><td>十里铺</td><td>1.2万</td></tr></table>\n"
    }()

    private static func escaped(_ html: String) -> String {
        html.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
