import Foundation
import Testing

/// What is wrong with the user's files, said with the file and the line.
@Suite struct UserFileTests {
    private static let config = ".config/heluo/config.toml"

    private func home(_ config: String) throws -> Heluo {
        let heluo = try Heluo()
        _ = try heluo.write(config, to: Self.config)
        return heluo
    }

    @Test func anUnknownThemeIsNamedAndTheDefaultIsUsed() throws {
        let heluo = try home("theme = \"nosuch\"\n")
        defer { heluo.remove() }
        for arguments in [["screenshot"], ["screenshot", "--theme", "other"]] {
            let outcome = try heluo.run(arguments)
            #expect(outcome.status == 0 && outcome.lines.count > 20)
            #expect(outcome.complaints.split(separator: "\n").count == 1)
            #expect(outcome.complaints.contains(arguments.last == "other" ? "other" : "nosuch"))
        }
    }

    @Test(.enabled(if: Tmux.isPresent)) func theReaderSaysSoBeforeItsScreen() throws {
        let heluo = try home("")
        defer { heluo.remove() }
        _ = try heluo.write("name = \"坏\"\nbroken\n", to: ".config/heluo/themes/bad.toml")
        let terminal = try Tmux(heluo, columns: 120, rows: 30)
        try terminal.type("\(Heluo.program) --theme bad 2>complaints; echo done$?\n")
        _ = try terminal.wait(for: "县区")
        let complaints = try String(contentsOf: heluo.home.appending(path: "complaints"), encoding: .utf8)
        #expect(complaints.split(separator: "\n").count == 1, "\(complaints)")
        #expect(complaints.contains("bad.toml 第 2 行"), "\(complaints)")
        try terminal.type("Q")
        _ = try terminal.wait(for: "done0")
    }

    @Test func aBrokenThemeIsNoRowOfTheList() throws {
        let heluo = try home("")
        defer { heluo.remove() }
        #expect(try heluo.run("theme", "list").status == 0)
        _ = try heluo.write("name = \"坏\"\nbroken\n", to: ".config/heluo/themes/bad.toml")
        let outcome = try heluo.run("theme", "list")
        #expect(outcome.status == 1)
        #expect(!outcome.output.contains("bad") && outcome.complaints.contains("bad.toml 第 2 行"))
        #expect(outcome.lines.allSatisfy { $0.split(separator: "\t").count == 3 })
    }

    @Test func twoActionsOnOneKeyAreBothNamed() throws {
        for keys in ["down = [\"j\"]\nup = [\"j\"]", "down = \"gx\"\nup = \"g\""] {
            let heluo = try home("[keys]\n\(keys)\n")
            defer { heluo.remove() }
            let outcome = try heluo.run("config", "check")
            #expect(outcome.status == 2)
            #expect(outcome.complaints.split(separator: "\n").count == 1)
            #expect(
                ["config.toml 第 3 行", "down", "up"].allSatisfy(outcome.complaints.contains), "\(outcome.complaints)")
        }
    }

    @Test func anotherKeyForAnActionIsNoClash() throws {
        let heluo = try home("[keys]\ndown = [\"k\"]\nup = [\"j\"]\n")
        defer { heluo.remove() }
        #expect(try heluo.run("config", "check").status == 0)
    }

    @Test func aMisspeltActionIsReportedByEveryVerb() throws {
        let heluo = try home("[keys]\ndwon = \"j\"\n")
        defer { heluo.remove() }
        for verb in [["config", "check"], ["list"], ["screenshot"], []] {
            let outcome = try heluo.run(verb)
            #expect(outcome.status == 2)
            #expect(
                ["config.toml", "2", "dwon", "down"].allSatisfy(outcome.complaints.contains), "\(outcome.complaints)")
        }
    }

    @Test func aByteOrderMarkIsNoMistake() throws {
        let heluo = try home("\u{FEFF}theme = \"shuimo\"\n")
        defer { heluo.remove() }
        #expect(try heluo.run("config", "check").status == 0)
    }
}
