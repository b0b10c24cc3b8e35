import Testing

@testable import StrictTOML

struct TOMLLinesTests {
    private let lines = TOMLLines(
        of: """
            # comment = 1
            a = "x # no = comment" # b = 2
            b.c = 1
            multi = \"\"\"
            fake = 1
            [fake]
            \"\"\"\"
            literal = '''
            [[fake]]'''
            array = [ # [x]
                "]", { y = "}" },
                '"',
            ]
            "quoted.key" = 'C:\\'
            escaped = "\\"" # still a comment

            [table]
            a = 1
            [table.inner]
            a = 1
            [[list]]
            a = 1
              [list.inner]
              a = 1
            [[list]]
            [[list.deep]]
            a = 1
            [[list.deep]]
            b = 1
            """)

    @Test(arguments: [
        (["a"], 2), (["b", "c"], 3), (["multi"], 4), (["literal"], 8), (["array"], 10), (["quoted.key"], 14),
        (["escaped"], 15), (["table"], 17), (["table", "a"], 18), (["table", "inner", "a"], 20), (["list"], 21),
    ])
    func keysAreOnTheirLines(keys: [String], line: Int) {
        #expect(lines.line(of: keys.map(TOMLPathStep.key)) == line)
    }

    @Test func tablesOfArraysAreCounted() {
        let list: TOMLPath = [.key("list")]
        #expect(lines.line(of: list + [.index(0), .key("a")]) == 22)
        #expect(lines.line(of: list + [.index(0), .key("inner"), .key("a")]) == 24)
        #expect(lines.line(of: list + [.index(1)]) == 25)
        #expect(lines.line(of: list + [.index(1), .key("deep"), .index(0), .key("a")]) == 27)
        #expect(lines.line(of: list + [.index(1), .key("deep"), .index(1), .key("b")]) == 29)
    }

    @Test func whatHasNoLineHasThatOfWhatIsAroundIt() {
        #expect(lines.line(of: [.key("array"), .index(0), .key("y")]) == 10)
        #expect(lines.line(of: [.key("table"), .key("missing")]) == 17)
        #expect(lines.line(of: [.key("fake")]) == nil)
        #expect(lines.line(of: []) == nil)
    }

    @Test(arguments: ["", "[", "[[", "a", "a =", "a = [", "\"", "'''", "= 1", "a..b = 1", "[a]]\n[b"])
    func brokenTextsDoNoHarm(text: String) {
        _ = TOMLLines(of: text).line(of: [.key("a")])
    }
}
