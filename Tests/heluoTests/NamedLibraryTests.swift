import Foundation
import Testing

/// A library that was named and is not there: said in one line, and not made by a verb that only reads.
@Suite struct NamedLibraryTests {
    private func expectMissing(_ arguments: [String], _ heluo: Heluo) throws {
        let outcome = try heluo.run(arguments)
        #expect(outcome.status == 3, "\(arguments): \(outcome.status)")
        #expect(outcome.complaints.split(separator: "\n").count == 1, "\(outcome.complaints)")
        #expect(outcome.complaints.contains("typo.sqlite"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: heluo.home.path).allSatisfy { $0.hasPrefix(".") })
    }

    @Test(arguments: [
        ["list"], ["places"], ["show", "1"], ["search", "春"], ["sources"], ["backup", "copy.sqlite"], ["screenshot"],
        ["route", "1"], ["remove", "--samples"], ["clean", "--days", "3"],
    ])
    func aVerbThatReadsMakesNone(verb: [String]) throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        try expectMissing(verb + ["--library", "typo.sqlite"], heluo)
    }

    @Test func theConfigurationNamesOneAsWell() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let path = heluo.home.appending(path: "typo.sqlite").path
        _ = try heluo.write("library = \"\(path)\"\n", to: ".config/heluo/config.toml")
        try expectMissing(["list"], heluo)
    }

    @Test func theDoctorSaysSoAmongTheOthers() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let outcome = try heluo.run("doctor", "--library", "typo.sqlite")
        #expect(outcome.status == 3)
        #expect(outcome.lines.count { $0.contains("typo.sqlite") } == 1)
        #expect(!FileManager.default.fileExists(atPath: heluo.home.appending(path: "typo.sqlite").path))
        #expect(try heluo.run("doctor").status == 0)
    }

    @Test func theFirstStartMakesTheDefaultOne() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        #expect(try heluo.run("list").status == 0)
    }

    @Test func anEmptyNameIsWrongUsage() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let outcome = try heluo.run("list", "--library", "")
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("--library"))
    }
}
