import Testing
import TextLayout

@Suite struct WidthTableTests {
    @Test(arguments: [
        ("洛阳", 4), ("abc", 3), ("，。", 4), ("“”", 2), ("—…·①℃", 5), ("─│█", 3), ("ｱ", 1), ("Ａ", 2), ("e\u{301}", 1),
        ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("☀", 1), ("☰", 2), ("\u{2EBF0}", 2), ("\u{323B0}", 2),
        ("\u{200B}\u{202E}\u{AD}", 0), ("", 0),
    ])
    func narrowTerminal(text: String, cells: Int) {
        #expect(WidthTable().width(of: text) == cells)
    }

    @Test(arguments: [("“”", 4), ("—…·①℃", 10), ("─│█", 3), ("洛阳 a", 6), ("e\u{301}", 1)])
    func wideTerminal(text: String, cells: Int) {
        #expect(WidthTable(ambiguous: 2).width(of: text) == cells)
    }

    @Test func exceptionsConcernOneCharacterEach() {
        let table = WidthTable(ambiguous: 2, exceptions: ["·": 1, "\u{2EBF0}": 1, "─": 2, "中": 7])
        #expect(table.width(of: "·") == 1)
        #expect(table.width(of: "…") == 2)
        #expect(table.width(of: "\u{2EBF0}") == 1)
        #expect(table.width(of: "\u{2EBF1}") == 2)
        #expect(table.width(of: "─") == 2)
        #expect(table.width(of: "中") == 2)
    }

    @Test(arguments: [
        ("👨‍👩‍👧", 2, 2), ("👍🏽", 2, 2), ("☀️", 1, 2), ("❤️‍🔥", 1, 2), ("🇨🇳", 2, 2), ("1️⃣", 1, 1), ("🏽", 2, 2), ("中\u{FE0F}", 2, 2),
    ])
    func sequences(text: String, simple: Int, agreed: Int) {
        #expect(WidthTable().width(of: text) == simple)
        #expect(WidthTable(agreements: [.joinedEmoji, .emojiPresentation]).width(of: text) == agreed)
    }

    @Test(arguments: [
        ("洛阳", "洛阳"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\tb\nc", "a b␤c"), ("\u{9B}x\u{7F}", "?x␡"),
        ("a\u{202E}b\u{2066}c\u{200B}\u{AD}", "abc"), ("👨‍👩‍👧了", "👨了"), ("👍🏽", "👍"), ("☀️", "☀"),
        ("葛\u{E0100}城", "葛\u{E0100}城"),
        ("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}\u{301}"), ("क्‍ष", "क्‍ष"),
    ])
    func shownHarmlessly(text: String, shown: String) {
        #expect(WidthTable().shown(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func sequencesAreShownWholeWhereTheTerminalAgrees() {
        let table = WidthTable(agreements: [.joinedEmoji, .emojiPresentation])
        #expect(table.shown("👨‍👩‍👧👍🏽☀️") == "👨‍👩‍👧👍🏽☀️")
    }

    @Test(arguments: [
        ("洛阳日报", 8, "洛阳日报"), ("洛阳日报", 7, "洛阳日…"), ("洛阳日报", 6, "洛阳…"), ("洛阳日报", 1, "…"), ("洛阳日报", 0, ""),
        ("洛阳 日报", 6, "洛阳…"), ("", 0, ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("ab", -1, ""),
    ])
    func truncation(text: String, cells: Int, result: String) {
        #expect(WidthTable().truncated(text, to: cells) == result)
    }

    @Test func ellipsisThatDoesNotFitIsLeftOut() {
        #expect(WidthTable(ambiguous: 2).truncated("洛阳", to: 1) == "")
        #expect(WidthTable().truncated("洛阳日报", to: 5, ellipsis: "......") == "洛阳")
    }

    @Test func cursesAsksTheSameTable() {
        defer { #expect(WidthTable().installForCurses()) }
        for table in [WidthTable(), WidthTable(ambiguous: 2, exceptions: ["—": 1, "①": 1, "\u{2EBF0}": 1])] {
            #expect(table.installForCurses())
            for scalar in "中a“—①\u{2EBF0}─e\u{301}é\u{202E}".unicodeScalars {
                #expect(WidthTable.cursesWidth(of: scalar) == table.width(of: scalar))
            }
        }
        #expect(WidthTable.cursesWidth(of: "\u{1B}") == -1)
    }
}
