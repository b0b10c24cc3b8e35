import Foundation
import TestSupport
import Testing

/// The reader in a terminal, as a person uses it.
@Suite(.enabled(if: Tmux.isPresent && SharedData.isPresent), .serialized)
struct ReadingTests {
    private let seed = SharedData.path(of: "seed/luoyang-county-page.txt")

    @Test func aMorningWithTheSeedArticle() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        #expect(try heluo.run("import", seed).status == 0)
        #expect(try heluo.run("import", SharedData.path(of: "feeds/real/luoyang-wang-wechat.xml")).status == 0)
        let terminal = try Tmux(heluo, columns: 120, rows: 36)
        try terminal.type("stty -a > before; \(Heluo.program); stty -a > after; cmp before after && echo same\n")
        try terminal.wait(for: "瀍河")

        try terminal.type("'孟津")
        try terminal.press("Enter")
        try terminal.wait(for: "标题 1/1 ")
        try terminal.press("Enter")
        try terminal.wait(for: "通讯员：张帅")

        try terminal.type("/脱贫")
        try terminal.press("Enter")
        let count = try #require(terminal.wait(for: "/脱贫  1/").last { $0.contains("/脱贫") })
        let hits = try #require(count.firstMatch(of: /1\/(\d+)/)?.1)
        try terminal.press("n", "n", "n")
        try terminal.wait(for: "4/\(hits)")

        try terminal.press("C-d")
        let scrolled = try terminal.wait(for: "a line of the text at the top") { rows in
            !firstTextLine(of: rows).isEmpty && !firstTextLine(of: rows).hasPrefix("孟津县送庄镇")
        }
        let before = firstTextLine(of: scrolled)
        try terminal.resize(columns: 60, rows: 20)
        try terminal.wait(for: "60 columns") { rows in rows.contains { $0.contains("─") } && rows.count <= 21 }
        try terminal.resize(columns: 120, rows: 36)
        try terminal.wait(for: before) { rows in firstTextLine(of: rows) == before }

        try terminal.press("q")
        try terminal.press("1")
        try terminal.wait(for: "标题 1/11")
        try terminal.press("Enter")
        try terminal.wait(for: "原文：")
        try terminal.press("J")
        try terminal.wait(for: "标题 2/11")
        try terminal.press("q")
        try terminal.press("q")
        try terminal.wait(for: "same")
    }

    /// The first line of the article's pane, as far as it is text.
    private func firstTextLine(of rows: [String]) -> String {
        let line = rows.dropFirst(3).first ?? ""
        return line.split(separator: "│").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    }
}
