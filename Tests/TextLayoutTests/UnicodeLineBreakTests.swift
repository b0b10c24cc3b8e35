import TestSupport
import Testing

@testable import TextLayout

@Suite struct UnicodeLineBreakTests {
    @Test(.enabled(if: SharedData.isPresent, "needs unicode-17.0/LineBreakTest.txt"))
    func everyLineOfUnicodesTest() {
        let tests = BreakTest.read("LineBreakTest.txt")
        #expect(tests.count > 19_000)
        let failures = tests.filter { Self.offsets($0.text) != $0.breakOffsets }
        #expect(failures.count == 0)
        for failure in failures.prefix(20) {
            Issue.record("\(failure): \(Self.offsets(failure.text)), not \(failure.breakOffsets)")
        }
    }

    /// The places in a text, and its end.
    static func offsets(_ text: String) -> [Int] {
        BreakOpportunity.all(in: text).map(\.offset) + [text.utf8.count]
    }
}

/// A line of the test file for each rule, kept here so that a checkout alone tests them all.
@Suite struct LineBreakRuleTests {
    @Test(arguments: [
        "× 000B ÷ 0041 ÷",  // LB4
        "× 000D × 000A ÷ 0041 ÷",  // LB5
        "× 0041 × 000A ÷",  // LB6
        "× 0041 × 0020 × 200B ÷ 0042 ÷",  // LB7, LB8
        "× 200B × 0020 ÷ 0029 ÷",  // LB8
        "× 0031 × 200D × 4E2D ÷",  // LB8a
        "× 4E2D × 0308 × 0020 ÷ 0308 ÷",  // LB9, LB10
        "× 4E2D × 2060 × 4E2D ÷",  // LB11
        "× 00A0 × 4E2D × 00A0 ÷",  // LB12, LB12a
        "× 002D ÷ 00A0 ÷",  // LB12a
        "× 4E2D × 3002 ÷ 4E2D × 0021 ÷",  // LB13
        "× 4E2D × 0020 × 0029 ÷",  // LB13
        "× 0028 × 0020 × 4E2D ÷",  // LB14
        "× 0041 × 0020 ÷ 201C × 0020 × 0042 ÷",  // LB15a
        "× 0041 × 0020 × 201D × 0020 ÷ 0042 ÷",  // LB15b
        "× 0041 × 0020 ÷ 002E × 0035 ÷",  // LB15c
        "× 0041 × 0020 × 002E × 0041 ÷",  // LB15d
        "× 3009 × 0020 × 3005 ÷",  // LB16
        "× 2014 × 0020 × 2014 ÷ 4E2D ÷",  // LB17
        "× 0041 × 0020 ÷ 0042 ÷",  // LB18
        "× 4E2D × 0022 × 4E2D ÷",  // LB19
        "× 0041 × 201D × 4E2D ÷",  // LB19a
        "× 4E2D × 201D ÷ 4E2D ÷ 201C × 4E2D ÷",  // LB19a
        "× 0041 ÷ FFFC ÷ 0041 ÷",  // LB20
        "× 0020 ÷ 002D × 0041 × 002D ÷ 0041 ÷",  // LB20a, LB21
        "× 00B4 × 4E2D ÷",  // LB21
        "× 05D0 × 002D × 0041 ÷",  // LB21a
        "× 002F × 05D0 ÷",  // LB21b
        "× 4E2D × 2026 ÷",  // LB22
        "× 0041 × 0031 × 0042 ÷",  // LB23
        "× 0024 × 4E2D × 0025 ÷",  // LB23a
        "× 0024 × 0041 × 0025 ÷",  // LB24
        "× 0024 × 0028 × 0031 × 002E × 0032 × 0029 × 0025 ÷",  // LB25
        "× 1100 × 1161 × 11A8 ÷ AC00 ÷",  // LB26
        "× AC00 × 0025 ÷",  // LB27
        "× 0041 × 0042 ÷",  // LB28
        "× 1B05 × 1B44 × 1B05 ÷",  // LB28a
        "× 002E × 0041 ÷",  // LB29
        "× 0041 × 0028 × 0041 × 0029 × 0041 ÷",  // LB30
        "× 1F1E8 × 1F1F3 ÷ 1F1E8 × 1F1F3 ÷",  // LB30a
        "× 1F44D × 1F3FD ÷",  // LB30b
        "× 4E2D ÷ 4E2D ÷ 0041 ÷",  // LB31
    ])
    func rule(line: String) throws {
        let test = try #require(BreakTest.parse(line).first)
        #expect(UnicodeLineBreakTests.offsets(test.text) == test.breakOffsets)
    }
}
