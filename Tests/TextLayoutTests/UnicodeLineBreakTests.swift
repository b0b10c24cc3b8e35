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
