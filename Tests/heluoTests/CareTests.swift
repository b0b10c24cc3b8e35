import Foundation
import TestSupport
import Testing

/// `backup`, `doctor` and `clean`, as a person uses them.
@Suite struct CareTests {
    private struct Report: Decodable {
        struct Terminal: Decodable {
            struct Sample: Decodable {
                let text: String
                let assumed: Int
                let answered: Int?
            }

            let columns: Int
            let samples: [Sample]
        }

        let articles: Int?
        let integrity: String
        let terminal: Terminal?
    }

    /// Twelve articles, a day apart, the first on the first of the month.
    private static let feed =
        "<rss version=\"2.0\"><channel><title>孟津新闻</title>"
        + (1...12).map { day in
            let date = "\(day < 10 ? "0" : "")\(day) Feb 2020 08:00:00 +0800"
            return "<item><guid>\(day)</guid><title>孟津第\(day)日</title><pubDate>\(date)</pubDate>"
                + "<description>\(String(repeating: "一条消息。", count: 400))</description></item>"
        }.joined() + "</channel></rss>"

    private func report(_ outcome: Heluo.Outcome) throws -> Report {
        try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    }

    /// A home with a library, and the library's path.
    private func home() throws -> (Heluo, library: String) {
        let heluo = try Heluo()
        let file = try heluo.write(Self.feed, to: "feed.xml")
        #expect(try heluo.run("import", "--library", "l.sqlite", file).status == 0)
        return (heluo, heluo.home.appending(path: "l.sqlite").path)
    }

    @Test func aBackupIsRestored() throws {
        let (heluo, library) = try home()
        defer { heluo.remove() }
        #expect(try heluo.run("backup", "--library", library, "copy.sqlite").status == 0)
        let again = try heluo.run("backup", "--library", library, "copy.sqlite")
        #expect(again.status == 2 && again.complaints.split(separator: "\n").count == 1)
        #expect(try heluo.run("backup", "--library", library, "--force", "copy.sqlite").status == 0)
        #expect(try heluo.run("list", "--library", "copy.sqlite").lines.count == 12)
        #expect(try heluo.run("backup", "--library", "none.sqlite", "x.sqlite").status == 3)
    }

    @Test func aSoundLibraryIsWell() throws {
        let (heluo, library) = try home()
        defer { heluo.remove() }
        let outcome = try heluo.run("doctor", "--library", library, "--json")
        #expect(outcome.status == 0)
        let report = try report(outcome)
        #expect(report.articles == 12 && report.integrity == "ok" && report.terminal == nil)
        let lines = try heluo.run("doctor", "--library", library).lines
        #expect(lines.count >= 8 && lines.allSatisfy { $0.hasPrefix("正常") || $0.hasPrefix("留意") })
    }

    @Test func aDamagedLibraryIsRepaired() throws {
        let (heluo, library) = try home()
        defer { heluo.remove() }
        var bytes = try Data(contentsOf: URL(filePath: library))
        let page = bytes.count / 4096 / 2
        bytes.replaceSubrange(page * 4096..<page * 4096 + 4096, with: Data((0..<4096).map { UInt8($0 * 7 % 251) }))
        try bytes.write(to: URL(filePath: library))
        #expect(try heluo.run("doctor", "--library", library).status == 4)
        let outcome = try heluo.run("doctor", "--repair", "--library", library, "--json")
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(try report(outcome).integrity == "ok")
        let kept = try FileManager.default.contentsOfDirectory(atPath: heluo.home.path)
            .first { $0.hasPrefix("l.sqlite.damaged-") }
        #expect(try Data(contentsOf: heluo.home.appending(path: try #require(kept))) == bytes)
        #expect(try heluo.run("list", "--library", library).status == 0)
    }

    /// The first page says what the file is: without it, it is known by where its tables begin.
    @Test func aLibraryWithoutItsFirstPageIsRepaired() throws {
        let (heluo, library) = try home()
        defer { heluo.remove() }
        let ids = try heluo.run("list", "--library", library, "--json").lines
        var bytes = try Data(contentsOf: URL(filePath: library))
        bytes.replaceSubrange(0..<4096, with: Data(count: 4096))
        try bytes.write(to: URL(filePath: library))
        let refused = try heluo.run("list", "--library", library)
        #expect(refused.status == 4 && refused.complaints.contains("heluo doctor --repair"))
        let complaint = try heluo.run("doctor", "--library", library).lines.first { $0.contains("--repair") } ?? ""
        #expect(complaint.components(separatedBy: "--repair").count == 2, "\(complaint)")
        #expect(try heluo.run("doctor", "--repair", "--library", library).status == 0)
        #expect(try heluo.run("list", "--library", library, "--json").lines == ids)
    }

    @Test func aWrongConfigurationIsNamedAndNothingElseIsLeftOut() throws {
        let (heluo, library) = try home()
        defer { heluo.remove() }
        _ = try heluo.write("theeme = \"x\"\n", to: ".config/heluo/config.toml")
        let outcome = try heluo.run("doctor", "--library", library)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("theeme") && outcome.output.contains("12"))
    }

    @Test func whatIsKeptNoLongerIsRemoved() throws {
        let (heluo, library) = try home()
        defer { heluo.remove() }
        #expect(try heluo.run("clean", "--library", library).status == 2)
        #expect(try heluo.run("clean", "--library", library, "--articles", "5").output == "已删去 7 篇文章\n")
        #expect(try heluo.run("list", "--library", library).lines.count == 5)
        // Importing applies what the configuration says, and does not bring back what has gone.
        _ = try heluo.write("[keep]\narticles = 3\n", to: ".config/heluo/config.toml")
        #expect(try heluo.run("import", "--library", library, "feed.xml").status == 0)
        #expect(try heluo.run("list", "--library", library).lines.count == 3)
    }

    /// On a terminal, the terminal is asked as well: what is assumed of its widths, and what it answered.
    @Test(.enabled(if: Tmux.isPresent)) func theTerminalIsAsked() throws {
        let (heluo, library) = try home()
        defer { heluo.remove() }
        let terminal = try Tmux(heluo, columns: 100, rows: 60)
        try terminal.type("\(Heluo.program) doctor --library \(library); echo done$?\n")
        let rows = try terminal.wait(for: "done0")
        #expect(rows.contains { $0.contains("已问过终端") }, "\(rows.joined(separator: "\n"))")
        #expect(rows.contains { $0.contains("100×60") })
        #expect(rows.contains { $0.contains("字宽 “") && $0.contains("终端画 1 格") })
        // Nothing that the terminal answered is left for the shell.
        #expect(!rows.contains { $0.contains("[") && $0.contains("R") && $0.contains(";1") })
    }
}
