import ChineseText
import TestSupport
import Testing

@Suite struct TextExpressionTests {
    private func found(_ pattern: String, in text: String) throws -> [String] {
        let bytes = Array(text.utf8)
        return try TextExpression(pattern).ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("孟津", "孟津与孟津", ["孟津", "孟津"]), ("\\d+", "2020年12月", ["2020", "12"]), ("[一二三]月", "一月四月三月", ["一月", "三月"]),
        ("孟.区", "孟津区", ["孟津区"]), ("(春|秋)耕", "春耕夏耘秋耕", ["春耕", "秋耕"]), ("战役?疫", "战疫战役疫", ["战疫", "战役疫"]),
        ("^第", "第一\n第二", ["第", "第"]), ("号$", "一号\n二号楼", ["号"]), ("[^，]+", "一，二三", ["一", "二三"]),
        ("\\d{2,3}", "1 12 1234", ["12", "123"]),
        ("BEIDOU", "BeiDou", ["BeiDou"]), ("偃師", "偃师", ["偃师"]), ("a*", "bb", []), ("\\.", "3.14", ["."]),
        ("(ab)+", "ababa", ["abab"]),
        ("[a-c]{2}", "abcd", ["ab"]), ("\\D+", "1年2", ["年"]), ("[\\d年]+", "2020年", ["2020年"]), ("一|一二", "一二", ["一二"]),
        ("(?:一){2}", "一一一", ["一一"]),
    ]) func occurrences(pattern: String, text: String, expected: [String]) throws {
        #expect(try found(pattern, in: text) == expected)
    }

    @Test(arguments: [
        ("(", ExpressionError.openGroup), (")", .closingWithoutGroup), ("[一", .openClass), ("[二-一]", .badRange),
        ("*", .nothingToRepeat),
        ("一{", .badCount), ("一{3,2}", .badCount), ("\\", .unfinishedEscape), ("(((一{99}){99}){99}){99}", .tooLong),
        ("((){999}){999}(一{999}){999}", .tooLong), (String(repeating: "(", count: 99), .tooLong),
    ]) func whatIsNoExpression(pattern: String, error: ExpressionError) {
        #expect(throws: error) { try TextExpression(pattern) }
    }

    /// Expressions that other engines never come back from; here they end at once.
    @Test(arguments: ["(a+)+$", "(a|a)*b", "(a*)*b", "a*a*a*a*a*a*b", "(a?){60}a{60}"])
    func noExpressionTakesLong(pattern: String) throws {
        _ = try TextExpression(pattern).ranges(in: String(repeating: "a", count: 2000) + "c")
    }

    /// As Swift's own expressions find it, where both say the same by rule: no choice between shorter and longer.
    @Test(arguments: 1...200) func likeSwiftsOwn(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let atoms = ["一", "二", "[一二]", "[^一]", ".", "三"]
        let repetitions = ["", "", "", "?", "*", "+", "{2}", "{1,2}"]
        let pattern = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            (atoms.randomElement(using: &random) ?? "") + (repetitions.randomElement(using: &random) ?? "")
        }.joined()
        let text = String((0..<12).map { _ in "一二三".randomElement(using: &random) ?? "一" })
        let expected = try text.firstMatch(of: Regex(pattern)).map { String($0.0) }
        let own = try found(pattern, in: text).first
        if let expected, !expected.isEmpty {
            // Swift's is greedy part by part, this one takes the longest: never less.
            #expect(try #require(own).count >= expected.count, "\(pattern) in \(text)")
        }
    }
}
