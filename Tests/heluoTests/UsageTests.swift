import Testing

/// Wrong input: one line that says what, where and what to do, and the documented exit code.
@Suite struct UsageTests {
    @Test func anUnknownVerbIsWrongUsage() throws {
        try expect(2, of: ["frobnicate"])
    }

    @Test func anUnknownOptionIsWrongUsage() throws {
        try expect(2, of: ["list", "--frobnicate"])
    }

    @Test func anUnknownPlaceIsNotFound() throws {
        try expect(3, of: ["list", "--place", "长安"])
    }

    @Test func anUnknownArticleIsNotFound() throws {
        try expect(3, of: ["show", "1"])
    }

    @Test func aMissingFileFails() throws {
        try expect(1, of: ["import", "no-such-file"])
        try expect(1, of: ["inspect", "no-such-file"])
    }

    @Test func aFileThatIsNoLibraryIsLeftAlone() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let path = try heluo.write("河洛", to: "notes.txt")
        let outcome = try heluo.run("list", "--library", path)
        #expect(outcome.status == 4)
        #expect(outcome.complaints.split(separator: "\n").count == 1)
        #expect(outcome.complaints.contains(path))
    }

    @Test func theReaderWantsATerminal() throws {
        try expect(1, of: [])
    }

    @Test func helpIsNoMistake() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let outcome = try heluo.run("--help")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("import"))
    }

    private func expect(_ status: Int32, of arguments: [String]) throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let outcome = try heluo.run(arguments)
        #expect(outcome.status == status)
        #expect(outcome.complaints.split(separator: "\n").count == 1, "\(outcome.complaints)")
    }
}
