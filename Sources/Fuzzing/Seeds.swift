/// Small inputs that use all of a format.
enum Seeds {
    static let rss = Array(
        """
        <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY a "洛阳">]><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xml:base="http://x.cn/"><channel><title>&a;网</title><link>/</link>
        <atom:link href="f.xml" rel="self"/><item><title><![CDATA[春耕 <齐>]]></title><link>/1?a=1&b=2</link><guid isPermaLink="false">1</guid>
        <pubDate>Mon, 24 Feb 2020 16:37:05 +0800</pubDate><author>a@x.cn (张帅)</author><category>县区</category>
        <description>&lt;p&gt;文&nbsp;&lt;img src="a.jpg"&gt;</description><content:encoded><![CDATA[<p>文</p>]]></content:encoded>
        <enclosure url="a.mp3" length="12" type="audio/mpeg"/><media:group><media:content url="b.jpg" medium="image"/></media:group>
        <dc:date>2020-02-24</dc:date><itunes:keywords>一,二</itunes:keywords><image><url>c.png</url></image></item></channel></rss>
        """.utf8)

    static let rdf = Array(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="http://x.cn/"><title>洛阳网</title><items><rdf:Seq><rdf:li resource="http://x.cn/1"/></rdf:Seq></items></channel>
        <item rdf:about="http://x.cn/1"><title>春耕</title><link>http://x.cn/1</link><dc:creator>张帅</dc:creator><dc:date>2020-02-24T16:37+08:00</dc:date></item>
        </rdf:RDF>
        """.utf8)

    static let atom = Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh" xml:base="http://x.cn/"><title type="html">洛阳&amp;amp;网</title><id>i</id>
        <link rel="self" href="a.xml"/><updated>2020-02-24T08:37:05Z</updated><author><name>张帅</name><email>a@x.cn</email></author>
        <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">春<b>耕</b></div></title><id>1</id><link href="1.html"/>
        <link rel="enclosure" href="a.mp3" length="1"/><category term="县区" label="区"/><summary>摘要</summary><published>2020-02-24</published>
        <content type="application/octet-stream">5paH</content><source><author><name>李四</name></author></source></entry></feed>
        """.utf8)

    static let json = Array(
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "洛阳网", "feed_url": "http://x.cn/f.json", "authors": [{"name": "社"}],
         "items": [{"id": 1, "url": "/1", "title": "\\u6625\\u8015 \\ud83d\\ude00", "content_html": "<p>文<img src='a.jpg'></p>",
         "date_published": "2020-02-24T16:37:05+08:00", "tags": ["县区", null], "attachments": [{"url": "a.mp3", "size_in_bytes": 1e3}]},
         {"id": "2", "content_text": "文", "author": {"name": "张帅"}, "image": "b.jpg"}]}
        """.utf8)

    static let opml = Array(
        """
        <opml version="2.0"><head><title>订阅</title></head><body><outline text="洛阳"><outline type="rss" text="洛阳网" xmlUrl="http://x.cn/f.xml"
        htmlUrl="http://x.cn/?a=1&amp;b=2" heluo:encoding="gbk"/></outline><outline title="博客" xmlUrl="http://y.cn/"></outline></body></opml>
        """.utf8)

    static let page = Array(
        """
        <!DOCTYPE html><html><head><meta charset=utf-8><title>春耕齐推进_洛阳网</title><meta name=pubdate content="2020-02-24">
        <script>var publishTime = "2020-02-24 16:37"; if (a < b) x()</script></head><body><div class=nav><a href=/>首页</a><a href=/c>县区</a></div>
        <p>您当前位置: <a>洛阳网</a> >> <a>县区频道</a> >> 正文</p><h1>春耕齐推进</h1><div class=info>来源：洛阳网 通讯员: 张帅 2020年02月24日 16:37</div>
        <div id=content><p>　　面对当前依然严峻的形势，<b>送庄镇</b>“双线作战”。&nbsp;</p><p><img data-src="a.jpg" alt="图"></p><table><tr><th>一<td>二<tr><td>三<td>四</table>
        <ul><li>甲<ol><li>乙</ol></ul><pre> x
         y</pre><blockquote>引<a href="/x?a=1&amp;b">链</a></blockquote><ruby>字<rt>zì</ruby><p>突出重点，织密“保护网”。(王宏灿)</p></div>
        <div class=comment>评论，很长，很长。</div><p>责任编辑：某<!-- c --></body></html>
        """.utf8)

    static let paths: [[UInt8]] = [
        "//div[@id='content']/p[position() > 1 and not(contains(., '编辑'))]", "(//a/@href)[1] | //h1/text()",
        "//comment()[normalize-space()='enpcontent']/following-sibling::node()", "substring-after(//p[last()], '来源：')",
        "//table//tr[count(td) = 2]/td[1]/ancestor::div//*[starts-with(name(), 'h')]",
    ].map { Array($0.utf8) }

    static let capture = Array(
        """
        洛阳网首页 新闻 县区
        偃师 | 孟津 | 新安
        孟津县送庄镇:春耕齐推进
        您当前位置: 洛阳网 >> 县区频道 >> 孟津 >> 正文   通讯员: 张帅  2020年02月24日 16:37

          面对当前依然严峻的形势,送庄镇“双线作战”。
          突出重点。(王宏灿)

        百姓呼声·
        新闻排行
          • 洛阳民宿咋发展...
          • 县区新闻排行
          • 桐花烂漫
          • 诚邀通讯员 报道身边事
        """.utf8)

    /// 洛阳网讯 in several encodings.
    static let encodings: [[UInt8]] = [
        Array("<?xml version='1.0' encoding='utf-8'?>洛阳网讯，记者昨日获悉".utf8),
        Array("<meta charset=gb2312>".utf8) + [0xC2, 0xE5, 0xD1, 0xF4, 0xCD, 0xF8, 0xD1, 0xB6, 0x81, 0x30, 0x81, 0x30],
        Array("<meta charset=big5>".utf8) + [0xAC, 0xA5, 0xB6, 0xA7, 0xBA, 0xF4, 0xB0, 0x54],
        [0xFF, 0xFE, 0x1B, 0x6D, 0x33, 0x96, 0x61, 0x00], Array("Luoyang ~{CO=r~} ~~".utf8),
        [0x1B, 0x24, 0x42, 0x4D, 0x6B, 0x1B, 0x28, 0x42],
    ]

    static let dates: [[UInt8]] = [
        "Mon, 24 Feb 2020 16:37:05 +0800", "2020-02-24T16:37:05.123Z", "2020年02月24日 星期一 下午4:37", "昨天 12:30", "3 小时前",
        "1582533425000",
        "Mon Feb 24 16:37:05 CST 2020", "2/24/2020 4:37:05 PM", "20200224T083705Z", "02-24 16:37",
    ].map { Array($0.utf8) }
}
