import TestSupport
import Testing

@testable import TextLayout

@Suite struct ClusterTests {
    @Test(.enabled(if: SharedData.isPresent, "needs unicode-17.0/GraphemeBreakTest.txt"))
    func everyLineOfUnicodesTest() {
        let tests = BreakTest.read("GraphemeBreakTest.txt")
        #expect(tests.count == 766)
        let failures = tests.filter { test in
            WidthTable().clusters(in: test.text).map(\.range.upperBound) != test.breakOffsets
        }
        #expect(failures.isEmpty)
    }

    @Test(arguments: [
        ("中a", [3, 4]), ("e\u{301}x", [3, 4]), ("\r\n\n", [2, 3]), ("🇨🇳🇨🇳", [8, 16]), ("👨‍👩‍👧!", [18, 19]), ("한국", [3, 6]),
        ("\u{1112}\u{1161}\u{11AB}", [9]), ("क्षि", [12]), ("", []),
    ])
    func rangesJoin(text: String, ends: [Int]) {
        let clusters = Array(WidthTable().clusters(in: text))
        #expect(clusters.map(\.range.upperBound) == ends)
        #expect(clusters.map(\.range.lowerBound) == Array(([0] + ends).dropLast(ends.isEmpty ? 1 : 1)))
    }

    @Test func aPileOfSpacingMarksIsCut() {
        let text = "क" + String(repeating: "\u{903}", count: 100)
        let clusters = Array(WidthTable().clusters(in: text))
        #expect(clusters.allSatisfy { $0.width <= 8 })
        #expect(clusters.reduce(0) { $0 + $1.width } == 101)
    }
}
