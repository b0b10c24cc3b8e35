import CharacterEncoding
import News
import TestSupport
import Testing

@testable import FeedParsing

@Suite struct FeedParserTests {
    private func rss(_ items: String, head: String = "<rss version='2.0'><channel>") throws -> ParsedFeed {
        try FeedParser.parse(Array("\(head)\(items)</channel></rss>".utf8), address: "http://x.cn/feed.xml").feed
    }

    @Test func whatSourcesGetWrong() throws {
        let feed = try FeedParser.parse(
            Array(
                """
                \u{FEFF}
                  <?xml version="1.0"?><rss><channel><title>Fish & Chips&nbsp;&hellip;</title>
                <item><title>a\u{1}b<![CDATA[ <c> ]]></title><link>http://x.cn/?a=1&b=2</link><dc:creator>张帅</dc:creator>
                <content:encoded><![CDATA[<p>文</p></content:encoded><guid>1</guid></item>
                <item><title>二<title></item>
                <item><title>三</title><description>未完</item><item><title>四</title></channel></rss>
                """.utf8)
        ).feed
        #expect(feed.title == "Fish & Chips …")
        #expect(feed.items.map(\.title) == ["ab <c>", "二", "三", "四"])
        #expect(feed.items[0].link == "http://x.cn/?a=1&b=2" && feed.items[0].authors == ["张帅"])
        #expect(feed.items[0].contentHTML == "<p>文</p>" && feed.items[0].id == "1")
        #expect(feed.items[2].summary == "未完")
    }

    @Test func aTruncatedFeedGivesItsWholeItems() throws {
        let whole =
            "<rss><channel><title>t</title><item><title>一</title></item><item><title>二</title></item></channel></rss>"
        for end in [whole.count - 20, whole.count - 25, whole.count - 32] {
            let reading = try FeedParser.parse(Array(whole.utf8.prefix(end)))
            #expect(reading.isTruncated && reading.feed.items.first?.title == "一")
        }
        #expect(try FeedParser.parse(Array(whole.utf8)).isTruncated == false)
        let json = #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"一"},{"id":"2","ti"#
        let reading = try FeedParser.parse(Array(json.utf8))
        #expect(reading.isTruncated && reading.feed.items.map(\.id) == ["1"])
    }

    @Test func whatIsNoFeed() {
        #expect(throws: FeedError.empty) { try FeedParser.parse([]) }
        #expect(throws: FeedError.empty) { try FeedParser.parse(Array(" \n".utf8)) }
        #expect(throws: FeedError.binary) { try FeedParser.parse([0x89, 0x50, 0x4E, 0x47, 0, 0, 1]) }
        #expect(throws: FeedError.notAFeed) { try FeedParser.parse(Array("<html><p>x".utf8)) }
        #expect(throws: FeedError.notAFeed) { try FeedParser.parse(Array("{\"a\":[]}".utf8)) }
        #expect(throws: FeedError.notAFeed) { try FeedParser.parse(Array("{\"items\":[1]}".utf8)) }
        #expect(throws: FeedError.notAFeed) { try FeedParser.parse(Array("[{\"title\":\"x\"}]".utf8)) }
        #expect(throws: FeedError.notAFeed) { try FeedParser.parse(Array("<?xml version='1.0'?><urlset/>".utf8)) }
        #expect(throws: FeedError.malformedJSON(TextPosition(line: 2, column: 2))) {
            try FeedParser.parse(Array("{\n 洛阳".utf8))
        }
    }

    @Test func relativeAddressesAndBases() throws {
        let feed = try rss(
            "<item xml:base='/a/'><link>b.html</link><enclosure url='c.mp3' length='x'/></item><item><link>/d</link></item>"
        )
        #expect(feed.items.map(\.link) == ["http://x.cn/a/b.html", "http://x.cn/d"])
        #expect(feed.items[0].enclosures == [Enclosure(url: "http://x.cn/a/c.mp3")])
        let atom =
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://y.cn/p/'><entry><content type='html'>&lt;a href='q'&gt;</content></entry></feed>"
        #expect(try FeedParser.parse(Array(atom.utf8)).feed.items[0].contentHTML == "<a href='http://y.cn/p/q'>")
    }

    @Test func declaredEntitiesAreExpandedWithinBounds() throws {
        let head =
            "<!DOCTYPE rss [<!ENTITY a '洛'><!ENTITY b '&a;阳'><!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel>"
        #expect(try rss("<title>&b;&x;</title>", head: head).title == "洛阳&x;")
        let levels = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }.joined()
        let bomb = "<!DOCTYPE rss [<!ENTITY l0 'lol'>\(levels)]><rss><channel>"
        let feed = try rss("<title>&l9;</title><item><title>一</title></item>", head: bomb)
        #expect((feed.title?.utf8.count ?? 0) < 20_000_000 && feed.items.count == 1)
    }

    @Test func authorsInEveryForm() throws {
        #expect(try rss("<item><author>a@x.cn (张帅)</author></item>").items[0].authors == ["张帅"])
        #expect(try rss("<item><author>a@x.cn</author><dc:creator>李四</dc:creator></item>").items[0].authors == ["李四"])
        #expect(try rss("<item><author>a@x.cn</author></item>").items[0].authors == ["a@x.cn"])
        #expect(
            try rss("<item><dc:creator>甲</dc:creator><dc:creator>乙</dc:creator></item>").items[0].authors == ["甲", "乙"])
    }

    @Test func whatOtherVocabulariesSayOfAnItem() throws {
        let item = try rss(
            """
            <item rdf:about='http://x.cn/1'><itunes:category text='新闻'><itunes:category text='县区'/></itunes:category>
            <media:category label='春耕'>x</media:category><media:category>牡丹</media:category><itunes:image url='/a.jpg'/>
            <xhtml:body xmlns:xhtml='http://www.w3.org/1999/xhtml'><p>正文</p></xhtml:body><summary>摘要</summary></item>
            """
        ).items[0]
        #expect(item.categories == ["新闻", "县区", "春耕", "牡丹"] && item.images == ["http://x.cn/a.jpg"])
        #expect(item.contentHTML == "<p>正文</p>" && item.summary == "摘要")
    }

    @Test func anItemThatIsOnlyNamed() throws {
        let rdf =
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item rdf:about='http://x.cn/1'/></rdf:RDF>"
        #expect(try FeedParser.parse(Array(rdf.utf8)).feed.items.map(\.id) == ["http://x.cn/1"])
        #expect(try rss("<item></item><item/>").items.isEmpty)
    }

    @Test func theFeedsOwnVocabularyUnderAnyName() throws {
        let feed = try rss("<title>洛阳网</title>", head: "<rss xmlns='http://blogs.law.harvard.edu/tech/rss'><channel>")
        #expect(feed.title == "洛阳网")
        #expect(try rss("<title>洛阳网</title>", head: "<rss xmlns='urn:x'><channel>").title == "洛阳网")
    }

    /// Deep nesting of what is read by one function that calls itself.
    @Test(arguments: [
        "<channel>", "<media:group>", "<itunes:category>", "<item><media:group>", "<item><itunes:category text='a'>",
    ])
    func endlessNesting(unit: String) throws {
        let bomb = Array("<rss><channel><item>".utf8) + Array(repeatElement(Array(unit.utf8), count: 20_000).joined())
        _ = try FeedParser.parse(bomb)
        _ = try FeedParser.parse(
            Array("<rss>".utf8) + Array(repeatElement(Array(unit.utf8), count: 20_000).joined()))
    }

    @Test func encodings() throws {
        let gb =
            Array("<?xml version='1.0' encoding='GB2312'?><rss><channel><title>".utf8) + [0xC2, 0xE5, 0xD1, 0xF4]
            + Array("</title></channel></rss>".utf8)
        let reading = try FeedParser.parse(gb)
        #expect(reading.feed.title == "洛阳" && reading.encoding == "gb18030" && reading.encodingOrigin == .declaration)
        let units = Array("<rss><channel><title>洛阳</title></channel></rss>".utf16)
        let utf16: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try FeedParser.parse(utf16).feed.title == "洛阳")
    }

    @Test func datesWithoutAZoneAreOfTheGivenClock() throws {
        let feed = Array("<rss><channel><item><pubDate>2020-02-24 16:37</pubDate></item></channel></rss>".utf8)
        #expect(try FeedParser.parse(feed).feed.items[0].published?.moment.rfc3339(offset: 0) == "2020-02-24T08:37:00Z")
        #expect(
            try FeedParser.parse(feed, utcOffset: 0).feed.items[0].published?.moment.rfc3339(offset: 0)
                == "2020-02-24T16:37:00Z")
    }

    @Test func jsonFeedsAsTheyAre() throws {
        let json = #"""
            {"version": "https://jsonfeed.org/version/1.1", "authors": [{"name": "社"}], "items": [
              {"id": 7, "url": "/a", "content_text": "\u6D1B\uD83D\uDE00\/", "date_published": "Mon, 24 Feb 2020 08:37:05 GMT",},
              {"id": "8", "author": {"name": "张帅"}, "attachments": [{"url": "b.mp3", "size_in_bytes": 12.0}]}
            ]}
            """#
        let items = try FeedParser.parse(Array(json.utf8), address: "http://x.cn/feed.json").feed.items
        #expect(items[0].id == "7" && items[0].link == "http://x.cn/a" && items[0].contentText == "洛😀/")
        #expect(items[0].authors == ["社"] && items[0].published?.text(offset: 0) == "2020-02-24T08:37:05Z")
        #expect(items[1].authors == ["张帅"] && items[1].enclosures == [Enclosure(url: "http://x.cn/b.mp3", length: 12)])
    }
}

@Suite struct ContentKindTests {
    @Test(arguments: [
        ("", ContentKind.empty), (" \r\n", .empty), ("<?xml version='1.0'?><rss>", .rss),
        ("\u{FEFF}\n<!-- c --><feed>", .atom),
        ("<rdf:RDF xmlns:rdf='x'>", .rdf), ("<opml version='1.0'>", .opml), ("<!DOCTYPE html><title>x", .page),
        ("<p>x", .page),
        ("<html>", .page), ("洛阳网首页 新闻", .text), ("{\"items\": []}", .jsonFeed), ("{\"a\": 1}", .jsonFeed),
        ("[图] 春耕", .text), ("{春耕}", .text), ("<?xml version='1.0'?><urlset>", .xml),
        ("<?xml version='1.0'?><!DOCTYPE html SYSTEM 'x'><rss>", .rss), ("<?xml version='1.0'?><html>", .page),
        ("<note>", .text),
        ("a < b", .text),
    ])
    func kinds(text: String, kind: ContentKind) {
        #expect(ContentKind.sniff(Array(text.utf8)) == kind)
    }

    @Test func binaryFiles() {
        #expect(ContentKind.sniff([0x1F, 0x8B, 8, 0]) == .binary)
        #expect(ContentKind.sniff(Array(0...255)) == .binary)
        #expect(ContentKind.sniff(Array("SQLite format 3\0".utf8)) == .binary)
        #expect(
            ContentKind.sniff([0xFF, 0xFE] + "<rss>".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }) == .rss)
    }
}

@Suite struct OutlineTests {
    @Test func foldersAndSettingsSurvive() throws {
        let outline = Outline(
            title: "订阅 & 更多",
            entries: [
                OutlineEntry(
                    title: "洛阳网", xmlURL: "http://x.cn/a?b=1&c=2", htmlURL: "http://x.cn/", folders: ["新闻", "洛阳"]),
                OutlineEntry(
                    title: "\"博客\"", xmlURL: "http://y.cn/", folders: ["新闻"],
                    settings: ["encoding": "gbk", "place": "mengjin"]),
                OutlineEntry(title: "独立", xmlURL: "http://z.cn/"),
            ])
        #expect(try OutlineParser.parse(Array(OutlineWriter.write(outline).utf8)) == outline)
    }

    @Test func outlinesAsTheyAre() throws {
        let opml = """
            <opml version="1.0"><head><title>t</title></head><body>
            <outline text="夹"><outline text="甲" xmlurl="http://a.cn/?x&y"/><outline title="乙" text="b" xmlUrl="http://b.cn/"></outline>
            </outline><outline text="空"/><outline xmlUrl="http://c.cn/">
            """
        let entries = try OutlineParser.parse(Array(opml.utf8)).entries
        #expect(entries.map(\.title) == ["甲", "乙", "http://c.cn/"])
        #expect(entries.map(\.folders) == [["夹"], ["夹"], []])
        #expect(entries[0].xmlURL == "http://a.cn/?x&y")
    }

    @Test func deepFoldersAreReadWithinBounds() throws {
        let opml = "<opml><body>" + String(repeating: "<outline text='x'>", count: 20_000) + "<outline xmlUrl='u'/>"
        #expect(try OutlineParser.parse(Array(opml.utf8)).entries.count <= 1)
    }
}
