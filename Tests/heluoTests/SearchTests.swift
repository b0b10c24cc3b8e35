import Foundation
import TestSupport
import Testing

/// Searching from scripts and in the reader, as a person does.
@Suite(.serialized) struct SearchTests {
    private static let feed = """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>孟津新闻</title><link>https://a.example/</link>
        \((1...30).map { number in
            """
            <item><title>\(number % 3 == 0 ? "春耕" : "集市")第\(number)号</title><guid>g\(number)</guid>
            <pubDate>Mon, \(10 + number % 10) Feb 2020 08:\(10 + number):00 +0800</pubDate>
            <description>&lt;p&gt;\(number % 2 == 0 ? "乡村振兴" : "乡村、振兴")的第\(number)天。&lt;/p&gt;</description></item>
            """
        }.joined())
        </channel></rss>
        """

    private func library(_ heluo: Heluo) throws {
        let file = try heluo.write(Self.feed, to: "feed.xml")
        #expect(try heluo.run("import", file).status == 0)
    }

    @Test func aScriptCountsAndReads() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        try library(heluo)
        #expect(try heluo.run("search", "乡村振兴", "--count").output == "15\n")
        #expect(try heluo.run("search", "乡村振兴", "春耕", "--count").output == "5\n")
        #expect(try heluo.run("search", "--count", "--", "乡村振兴 -春耕").output == "10\n")
        #expect(try heluo.run("search", "cg", "--count").output == "10\n")
        let found = try heluo.run("search", "乡村振兴", "--json", "--limit", "3")
        #expect(found.lines.count == 3)
        let first = try #require(
            try JSONSerialization.jsonObject(with: Data(found.lines[0].utf8)) as? [String: Any])
        #expect((first["snippet"] as? String)?.contains("乡村振兴") == true)
        #expect(first["place"] as? String == "孟津")
        #expect(Set(first.keys).isSuperset(of: ["id", "title", "section", "published", "source", "read", "starred"]))
    }

    @Test func nothingFoundAndNothingUnderstoodAreTold() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        try library(heluo)
        let nothing = try heluo.run("search", "饕餮")
        #expect(nothing.status == 3)
        #expect(nothing.complaints == "heluo: 没有找到“饕餮”\n")
        let count = try heluo.run("search", "饕餮", "--count")
        #expect(count.status == 3)
        #expect(count.output == "0\n")
        let wrong = try heluo.run("search", "春耕 place:开封")
        #expect(wrong.status == 2)
        #expect(wrong.complaints == "heluo: 第 10 字：没有叫“开封”的县区\n")
    }

    @Test(.enabled(if: Tmux.isPresent)) func fromHitToHitInTheReader() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        try library(heluo)
        let terminal = try Tmux(heluo, columns: 120, rows: 36)
        try terminal.type("\(Heluo.program)\n")
        try terminal.wait(for: "瀍河")
        try terminal.type("S乡村振兴 春耕")
        try terminal.press("Enter")
        try terminal.wait(for: "搜索 1/5 ")
        try terminal.wait(for: "找到 5 篇")
        try terminal.press("G")
        try terminal.wait(for: "搜索 5/5 ")
        try terminal.press("g", "g", "Enter")
        try terminal.wait(for: "/乡村振兴 春耕  1/2")
        try terminal.press("n")
        try terminal.wait(for: "2/2")
        try terminal.press("n")
        try terminal.wait(for: "搜索 2/5 ")
        try terminal.press("q", "q")
        try terminal.wait(for: "标题 1/30")
        try terminal.press("q")
    }
}
