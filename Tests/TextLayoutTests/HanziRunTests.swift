import Testing

@testable import TextLayout

/// What the scanner takes for granted of the hanzi that it takes in runs.
@Suite struct HanziRunTests {
    @Test(arguments: [1, 2]) func everyHanziOfTheBlockCanBeInARun(ambiguous: Int) {
        let widths = WidthTable(ambiguous: ambiguous)
        #expect((0x4E00...0x9FFF).allSatisfy { widths.properties(of: $0).has(.gathers) })
    }

    @Test(arguments: [LineBreakRules.unicode, .latin, .chinese])
    func aLineMayEndBetweenAnyTwoAtEveryLevelAndTheStateStays(rules: LineBreakRules) {
        let automaton = rules.automaton
        let symbols = [LineBreakClass.id, .unit].map { BreakSymbol($0, isEastAsian: true) }
        let state = automaton.cell(BreakAutomaton.start, symbols[0]).state
        for symbol in symbols {
            #expect(automaton.cell(BreakAutomaton.start, symbol).state == state)
            #expect(automaton.cell(state, symbol).state == state)
            #expect(automaton.cell(state, symbol).level == .strict)
        }
    }

    @Test func aRunIsAUnit() {
        var scanner = UnitScanner("孟津县送庄镇，abc".utf8.span, widths: WidthTable(), style: ParagraphStyle(width: 80))
        var units: [Unit] = []
        scanner.scan("孟津县送庄镇，abc".utf8.span, into: &units, atLeast: 100)
        #expect(units.count < 9)
        #expect(units.contains { $0.isRunOfHanzi })
        #expect(units.reduce(0) { $0 + $1.width } == 17)
    }
}
