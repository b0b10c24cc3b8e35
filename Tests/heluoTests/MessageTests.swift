import Foundation
import Testing

/// What the verbs say: in one language, with nothing in it but text.
@Suite struct MessageTests {
    private func complaint(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
        let heluo = try Heluo()
        defer { heluo.remove() }
        return try heluo.run(arguments, environment: environment).complaints
    }

    private func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    @Test(arguments: [["inspect", "none"], ["import", "none"], ["show", "987654"], ["list", "--place", "长安"]])
    func theEditionsLanguageGoesForTheWholeLine(verb: [String]) throws {
        let line = try complaint(verb)
        #expect(hasHan(line), "\(line)")
        #expect(!line.contains("No such file"))
    }

    @Test func theConfigurationsLanguageGoesBefore() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        _ = try heluo.write("language = \"en\"\n", to: ".config/heluo/config.toml")
        let chinese = ["LANG": "zh_CN.UTF-8"]
        #expect(try heluo.run(["import", "none"], environment: chinese).complaints.contains("No such file"))
        #expect(try heluo.run(["show", "987654"], environment: chinese).complaints.contains("no article"))
    }

    @Test(arguments: [
        ["list", "--limit", "-1"], ["search", "春", "--limit", "-1"], ["wrap", "--width", "-5"],
        ["wrap", "--indent", "-1"],
        ["clean", "--days", "-1"],
    ])
    func aNumberOutOfItsRangeIsToldTheRange(verb: [String]) throws {
        let line = try complaint(verb)
        #expect(line.contains("want"), "\(line)")
    }

    @Test func anUnknownSectionIsToldTheTitlesAsWell() throws {
        let line = try complaint(["list", "--section", "xx"])
        #expect(line.contains("county") && line.contains("县区"))
    }

    @Test func theSourceIsShown() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let feed = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "洛阳网", "items": [{"id": "1", \
            "title": "孟津\\u001b[31m红\\u202e字", "content_text": "一\\u001b]0;x\\u0007二\\u202e三"}]}
            """
        let file = try heluo.write(feed, to: "feed.json")
        let inspected = try heluo.run("inspect", "--json", file).output
        #expect(inspected.contains("\"孟津红字\"") && inspected.contains("\"一二三\""), "\(inspected)")
        #expect(try heluo.run("import", file).status == 0)
        let row = try heluo.run("list", "--limit", "1").output
        #expect(row.hasSuffix("孟津红字\n"))
        let id = row.prefix { $0 != "\t" }
        #expect(try heluo.run("show", String(id)).output.contains("来源：洛阳网"))
    }

    @Test func thePictureHasATitle() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        #expect(try heluo.run("screenshot", "-o", "a.svg", "--size", "80x24").status == 0)
        let picture = try String(contentsOf: heluo.home.appending(path: "a.svg"), encoding: .utf8)
        #expect(picture.contains("<title>河洛 洛阳 80x24</title>"))
    }
}
