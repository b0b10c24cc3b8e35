import Markup
import News
import TestSupport
import Testing

@testable import FeedParsing

@Suite(.enabled(if: SharedData.isPresent)) struct RealFeedTests {
    @Test func peoplesDailyHasAllArticlesWithTheirParagraphs() throws {
        let reading = try FeedParser.parse(SharedData.bytes(of: "feeds/json/people-daily.json"))
        #expect(reading.feed.format == .jsonFeed && reading.feed.title == "人民日报" && !reading.isTruncated)
        #expect(reading.feed.items.count == 514)
        #expect(reading.feed.items.allSatisfy { $0.id != nil && $0.title != nil && $0.link != nil })
        let first = try #require(reading.feed.items.first)
        #expect(first.title == "01版 - 发挥比较优势 坚持稳中求进 推动我国未来产业发展不断取得新突破")
        let document = Document(html: try #require(first.contentHTML), base: first.link)
        #expect(document.blocks.count == 19)
        #expect(document.plainText.contains("■培育发展未来产业，对于抢占科技和产业制高点"))
        #expect(reading.feed.items.allSatisfy { !Document(html: $0.contentHTML ?? "").blocks.isEmpty })
    }

    @Test func luoyangsWeChatFeed() throws {
        let feed = try FeedParser.parse(SharedData.bytes(of: "feeds/real/luoyang-wang-wechat.xml")).feed
        #expect(feed.format == .rss && feed.title == "洛阳网 | wechat-feeds" && feed.items.count == 10)
        #expect(feed.items[1].title == "洛阳这些水域，危险！请远离！")
        #expect(feed.items[1].link == "https://mp.weixin.qq.com/s/9DFVe9-t1iQM-tTZFVE2kw")
        #expect(feed.items[1].published?.text(offset: 28_800) == "2021-06-17T11:32:33+08:00")
    }

    @Test func ruanYifengsAtom() throws {
        let reading = try FeedParser.parse(SharedData.bytes(of: "feeds/real/ruanyifeng-atom.xml"))
        #expect(reading.feed.format == .atom && reading.feed.items.count == 3 && reading.encoding == "utf-8")
        #expect(reading.feed.items[0].authors == ["阮一峰"] && reading.feed.items[0].categories == ["Weekly"])
        #expect(reading.feed.items[0].contentHTML?.contains("<h2>封面图</h2>") == true)
        #expect(reading.feed.items[0].images.first == "https://cdn.beekka.com/blogimg/asset/202511/bg2025112516.webp")
    }

    @Test func rsshub() throws {
        let feed = try FeedParser.parse(SharedData.bytes(of: "feeds/real/rsshub-3dm.xml")).feed
        #expect(feed.items.count == 20 && feed.feedURL == "https://rsshub.app/3dm/news" && feed.language == "zh-cn")
        #expect(feed.items.allSatisfy { $0.summary?.contains("<p") == true && !$0.images.isEmpty })
    }

    @Test func outlinesOfIndependentBlogs() throws {
        let outline = try OutlineParser.parse(SharedData.bytes(of: "opml/chinese-independent-blogs.opml"))
        #expect(outline.entries.count == 1326)
        #expect(try OutlineParser.parse(Array(OutlineWriter.write(outline).utf8)) == outline)
    }
}
