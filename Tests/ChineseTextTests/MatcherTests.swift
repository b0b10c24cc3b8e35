import ChineseText
import TestSupport
import Testing

struct MatcherTests {
    struct Case: Sendable {
        var pattern: String
        var text: String
        var found: [String]
    }

    @Test(arguments: [
        Case(pattern: "孟津", text: "孟津县送庄镇，孟 津，孟津", found: ["孟津", "孟津"]),
        Case(pattern: "孟津县", text: "孟津縣與孟津县", found: ["孟津縣", "孟津县"]),
        Case(pattern: "後臺", text: "后台 後台 后臺 後颱", found: ["后台", "後台", "后臺", "後颱"]),
        Case(pattern: "covid", text: "COVID，ＣｏＶｉＤ-19 covi", found: ["COVID", "ＣｏＶｉＤ"]),
        Case(pattern: "ｋ", text: "kKＫK 开", found: ["k", "K", "Ｋ", "K"]),
        Case(pattern: "，", text: "一,二，三、", found: [",", "，"]),
        Case(pattern: "aa", text: "aaaaa", found: ["aa", "aa"]),
        Case(pattern: "𪟝", text: "勣𪟝", found: ["勣", "𪟝"]),
        Case(pattern: "ab", text: String(repeating: "ab，", count: 3) + "aab", found: ["ab", "ab", "ab", "ab"]),
        Case(pattern: "县", text: "县", found: ["县"]),
        Case(pattern: "", text: "县", found: []),
        Case(pattern: "县", text: "", found: []),
        Case(pattern: "战疫", text: "战“疫”", found: []),
    ])
    func spellingsOfThePatternAreFound(test: Case) {
        let found = Matcher(pattern: test.pattern).ranges(in: test.text).map { test.text.slice($0) }
        #expect(found == test.found)
    }

    @Test func aLesserFoldingFindsLess() {
        let text = "县縣 AaＡ"
        func found(_ pattern: String, _ folding: Folding) -> [Range<Int>] {
            Matcher(pattern: pattern, folding: folding).ranges(in: text)
        }
        #expect(found("县", []) == [0..<3])
        #expect(found("縣", [.width, .letterCase]) == [3..<6])
        #expect(found("A", []) == [7..<8])
        #expect(found("a", .letterCase) == [7..<8, 8..<9])
        #expect(found("A", .width) == [7..<8, 9..<12])
    }

    @Test func countAndFirstAgreeWithTheRanges() {
        let text = String(repeating: "洛阳龍門石窟。", count: 100)
        let matcher = Matcher(pattern: "龙门")
        let bytes = text.utf8.span
        #expect(matcher.count(in: bytes) == 100)
        #expect(matcher.firstRange(in: bytes) == 6..<12)
        #expect(matcher.firstRange(in: bytes, from: 7) == 27..<33)
        #expect(matcher.firstRange(in: bytes, from: text.utf8.count) == nil)
        #expect(matcher.isFound(in: text))
        #expect(!matcher.isFound(in: "龙 门"))
    }

    @Test func textsAreSearchedAsIfTheyHadBeenFoldedBefore() {
        var random = SeededGenerator(seed: 17)
        for round in 0..<3000 {
            let folding = Folding(rawValue: UInt8.random(in: 0...7, using: &random))
            let text = random.text(ofLength: Int.random(in: 0...(round % 10 == 0 ? 400 : 40), using: &random))
            let pattern = random.text(ofLength: Int.random(in: 1...3, using: &random))
            #expect(
                Matcher(pattern: pattern, folding: folding).ranges(in: text)
                    == rangesBySearchingFoldedText(pattern, in: text, folding),
                "\(pattern) in \(text)")
        }
    }

    @Test func bytesThatAreNoTextDoNoHarm() {
        var random = SeededGenerator(seed: 4)
        let matcher = Matcher(pattern: "县")
        let alphabet: [UInt8] = [0xE5, 0x8E, 0xBF, 0x80, 0xF0, 0x41]
        for _ in 0..<500 {
            var bytes = (0..<200).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            bytes += Array("縣".utf8)
            for range in matcher.ranges(in: bytes.span) {
                #expect(["县", "縣"].contains(String(decoding: bytes[range], as: UTF8.self)))
            }
            #expect(matcher.ranges(in: bytes.span).last == 200..<203)
        }
    }

    @Test(arguments: ["，县", "县，", "县台", "台县"])
    func aStrayByteStandsBetweenItsNeighbours(pattern: String) {
        let pieces = pattern.map { Array(String($0).utf8) }
        let bytes = pieces[0] + [0x80] + pieces[1]
        #expect(Matcher(pattern: pattern).ranges(in: bytes.span) == [])
        #expect(Matcher(pattern: pattern).ranges(in: pattern) == [0..<6])
    }

    private func rangesBySearchingFoldedText(_ pattern: String, in text: String, _ folding: Folding) -> [Range<Int>] {
        let folded = folding.folded(text)
        let needle = Array(folding.fold(pattern).unicodeScalars)
        let scalars = Array(folded.text.unicodeScalars)
        let offsets = scalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + UTF8.width($1)) }
        var ranges: [Range<Int>] = []
        var index = 0
        while index + needle.count <= scalars.count {
            guard Array(scalars[index..<index + needle.count]) == needle else {
                index += 1
                continue
            }
            ranges.append(folded.sourceRange(of: offsets[index]..<offsets[index + needle.count]))
            index += needle.count
        }
        return ranges
    }
}

extension String {
    fileprivate func slice(_ range: Range<Int>) -> String {
        String(decoding: Array(utf8)[range], as: UTF8.self)
    }
}

extension SeededGenerator {
    /// A text of few different code points, so that patterns are found in it.
    fileprivate mutating func text(ofLength length: Int) -> String {
        let alphabet = Array("aAａｋkK县縣台臺颱檯勣𪟝，, 孟".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<length {
            text.append(alphabet.randomElement(using: &self) ?? "a")
        }
        return String(text)
    }
}
