import Foundation
import TestSupport
import Testing

/// `import`, `list` and `show` on real files.
@Suite(.enabled(if: SharedData.isPresent))
struct ImportTests {
    private struct Item: Decodable {
        let id: Int64
        let title: String
        let place: String?
        let correspondent: String?
        let published: String
    }

    private struct Shown: Decodable {
        let author: String?
        let breadcrumb: [String]
        let text: String
    }

    @Test func theSeedPageIsAnArticleOfMengjin() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        #expect(try heluo.run("import", SharedData.path(of: "seed/luoyang-county-page.txt")).status == 0)
        let listed = try heluo.run("list", "--place", "孟津县", "--json")
        #expect(listed.lines.count == 1)
        let item = try JSONDecoder().decode(Item.self, from: Data(listed.output.utf8))
        #expect(item.title == "孟津县送庄镇:战“疫”春耕齐推进 助力脱贫正当时")
        #expect(item.place == "孟津")
        #expect(item.correspondent == "张帅")
        #expect(item.published == "2020-02-24T16:37:00+08:00")
        let shown = try JSONDecoder().decode(
            Shown.self, from: Data(try heluo.run("show", "\(item.id)", "--json").output.utf8))
        #expect(shown.author == "王宏灿")
        #expect(shown.breadcrumb == ["洛阳网", "县区频道", "孟津"])
        #expect(shown.text.split(separator: "\n").count == 4)
        #expect(shown.text.hasSuffix("提供就业岗位230余个。"))
    }

    @Test func importingAgainAddsNothing() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let feed = SharedData.path(of: "feeds/json/people-daily.json")
        for _ in 0..<2 {
            #expect(try heluo.run("import", feed).status == 0)
            #expect(try heluo.run("list", "--limit", "0").lines.count == 514)
        }
    }
}
