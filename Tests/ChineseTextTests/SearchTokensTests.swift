import ChineseText
import TestSupport
import Testing

@Suite struct SearchTokensTests {
    private func tokens(_ text: String, mark: SearchTokens.Mark? = nil) -> [String] {
        var tokens = SearchTokens()
        tokens.add(text, mark: mark)
        return String(decoding: tokens.bytes, as: UTF8.self).split(separator: " ").map(String.init)
    }

    @Test(arguments: [
        ("孟津", ["孟津", "津"]), ("孟津县", ["孟津", "津县", "县"]), ("津", ["津"]), ("中，国", ["中", "国"]),
        ("孟津孟津", ["孟津", "津孟", "津"]), ("孟津 5G基站", ["孟津", "津", "5g", "基站", "站"]),
        ("ＢＥＩＤＯＵ－３", ["beidou", "3"]), ("偃師", ["偃师", "师"]), ("“战疫”", ["战疫", "疫"]), ("", []), ("……——", []),
        ("第〇三期", ["第〇", "〇三", "三期", "期"]), ("カラオケ・ア", ["カラ", "ラオ", "オケ", "ケ", "ア"]), ("𠮷野", ["𠮷野", "野"]),
        ("e\u{301}t", ["e\u{301}t"]), ("naïve", ["naïve"]), ("字\u{200B}字", ["字"]),
    ]) func aTextHas(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test func marksTellKindsApart() {
        #expect(tokens("孟津", mark: .title) == ["\u{E000}孟津", "\u{E000}津"])
        var tokens = SearchTokens()
        tokens.addInitials(of: "重庆5G")
        #expect(
            String(decoding: tokens.bytes, as: UTF8.self)
                == " \u{E001}zq \u{E001}cq \u{E001}q5 \u{E001}5g")
    }

    /// Whatever holds a pattern has the tokens that the pattern needs; where they suffice, only it has them.
    @Test(arguments: 1...300) func neededTokensAreThere(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let letters = Array("孟津县，。 5Ga市")
        let text = String((0..<12).map { _ in letters.randomElement(using: &random) ?? "一" })
        let pattern = String(
            (0..<Int.random(in: 1...4, using: &random)).map { _ in letters.randomElement(using: &random) ?? "一" })
        let has = Set(tokens(text))
        guard let needed = SearchTokens.needed(for: pattern) else {
            #expect(!WordMatcher.canFind(pattern))
            return
        }
        let hasAll =
            needed.isPrefix
            ? needed.tokens.allSatisfy { token in has.contains { $0.hasPrefix(token) } }
            : needed.tokens.allSatisfy(has.contains)
        let isFound = WordMatcher(pattern).isFound(in: text)
        #expect(!isFound || hasAll, "\(pattern) in \(text) lacks one of \(needed.tokens)")
        #expect(!needed.isSufficient || isFound == hasAll, "\(pattern) in \(text)")
    }

    @Test(arguments: [
        ("5g", "15g", false), ("5g", "用5G上网", true), ("beidou-3", "BeiDou-3卫星", true), ("bei", "BeiDou", false),
        ("中国", "中，国", false), ("偃師", "偃师市", true), ("，", "一，二", false), ("2020", "2020年", true),
        ("202", "2020年", false),
    ]) func wordsAreWhole(pattern: String, text: String, isFound: Bool) {
        #expect(WordMatcher(pattern).isFound(in: text) == isFound)
        #expect(WordMatcher(pattern).ranges(in: text).isEmpty == !isFound)
    }
}
