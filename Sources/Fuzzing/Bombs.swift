/// Inputs that make a careless parser take all time or all memory.
enum Bombs {
    @Sendable static func xml(_ size: Int) -> [[UInt8]] {
        let levels = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }.joined()
        let entities = "<!DOCTYPE rss [<!ENTITY l0 'lol'>\(levels)]><rss><channel><title>&l9;</title>"
        let units = [
            "<item>", "<entry>", "<a>", "<title>", "<description><item>", "<![CDATA[", "<![CDATA[]]>", "<!--", "&l9;",
            "<a b='c'>", "<a b='",
            "<a/>", "</a>", "</item>", "<item/>", "<outline text='x'>", "<category>x</category>", "&", "]]>",
            "<media:group>", "<itunes:category text='x'>", "<channel>", "<?", "<!",
            "<source>", "<author>", "<x xmlns:a='b'>", "<item><title>x</title></item>",
        ]
        return units.flatMap { unit in
            [
                "<rss><channel>", "<rss><channel><item>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<opml><body>",
                entities,
            ].map { head in
                Array(head.utf8) + repeated(unit, size)
            }
        }
    }

    @Sendable static func json(_ size: Int) -> [[UInt8]] {
        let head = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":["
        let units = [
            "[", "{\"a\":", "{", "\"", "\\u", "\"\\ud800\",", "{},", ",", "1e9,", "[],",
            "{\"content_html\":\"<img>\"},", "null,",
        ]
        return units.map { Array(head.utf8) + repeated($0, size) }
    }

    @Sendable static func html(_ size: Int) -> [[UInt8]] {
        let units = [
            "<b>", "<div>", "</i>", "</p>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<a href=\"", "<!--",
            "<![CDATA[", "<script>", "<p",
            "<p><b></p>", "<title>", "<font><p>", "<select><option>", "　　", "<br>", "<ruby><rt>", "<dl><dt>", "<td>",
            "<a><div></a>", "<pre>", "&#",
            "<img alt=x src=y>", "<figure><figcaption>x", "<h1>x", "<p>来源：洛阳网 2020-02-24 ", "<div class='comment'>，。",
            "<li><a>x</a>", "<meta>",
            "<b>x", "<span>", "<p>您当前位置：a > b > c", "<p>，。，。，。，。，。，。", "<textarea>", "<style>",
        ]
        return units.map { repeated($0, size) }
    }

    /// As many steps as a path may have, over and over; what is longer is refused.
    @Sendable static func path(_ size: Int) -> [[UInt8]] {
        ["/", "//*", "(", "[a", "//*[count(//*)>1]", "//p/following::*", "a|", "not(", "'", "1"].map {
            repeated($0, min(size, 4000))
        }
    }

    @Sendable static func text(_ size: Int) -> [[UInt8]] {
        let units = [
            "\n", "•", "来源：", "您当前位置: a >> b\n", "2020年", "20200224", "(王宏灿)", "：", "新闻排行\n• x\n", "　", ">", "\u{0}",
            "昨天", "~{", "\u{1B}$B", "洛阳", "9",
        ]
        return units.map { repeated($0, size) }
            + [[0xFF], [0x81], [0x81, 0x30], [0xE4, 0xBD], [0x00], [0xFE, 0xFF]].map { unit in
                Array(repeatElement(unit, count: size / unit.count).joined())
            }
    }

    private static func repeated(_ unit: String, _ size: Int) -> [UInt8] {
        Array(repeatElement(Array(unit.utf8), count: max(1, size / unit.utf8.count)).joined())
    }
}
