import Testing

@testable import heluo

struct ReadingTests {
    @Test("The reader's options are taken as they stand")
    func plain() throws {
        let reading = try #require(Reading(plain: ["--library", "a b.sqlite", "--theme", "shuimo"]))
        #expect(reading.choices.library == "a b.sqlite")
        #expect(reading.theme == "shuimo")
        #expect(reading.choices.edition == nil)
        #expect(Reading(plain: []) != nil)
    }

    @Test(
        "Everything else is for the parser of all verbs",
        arguments: [
            ["list"], ["--help"], ["--version"], ["--library"], ["--library=a"], ["--library", "--theme"],
            ["--theme", "a", "--theme", "b"], ["--library", "a", "places"], ["--size", "80x24"],
        ])
    func other(arguments: [String]) {
        #expect(Reading(plain: arguments) == nil)
    }
}
