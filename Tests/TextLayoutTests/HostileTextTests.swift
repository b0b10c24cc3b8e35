import TestSupport
import Testing
import TextLayout

/// Text that nobody writes: whatever comes, nothing is lost and nothing is too wide.
@Suite struct HostileTextTests {
    @Test(arguments: 0..<40)
    func nothingIsLostOrTooWide(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let text = random.text(pieces: Int.random(in: 0...60, using: &random))
            let style = random.style()
            let widths = random.widths()
            check(text, LineSetter(widths: widths, style: style))
        }
    }

    /// Runs of hanzi, which lines part, between everything that may cling to them, at every width.
    @Test(arguments: [Alignment.start, .justified])
    func runsOfHanziArePartedAtAnyWidth(alignment: Alignment) {
        let text = "孟津县送庄镇十里铺村，“双线作战”\u{2060}春耕备播齐推进\u{FE0F}葛\u{E0100}城区两手抓——助力脱贫攻坚正当时。共3800余吨水"
        for width in 1...130 {
            for kinsoku in Kinsoku.allCases {
                var style = ParagraphStyle(width: width, firstIndent: width % 5, kinsoku: kinsoku, alignment: alignment)
                style.hangsPunctuation = width.isMultiple(of: 2)
                check(text, LineSetter(widths: WidthTable(), style: style))
            }
        }
    }

    /// A style that takes every hanzi by itself breaks lines at the same places as one that takes them in runs.
    @Test(arguments: 1...60) func runsOfHanziChangeNoLine(width: Int) {
        let text = String(repeating: "孟津县送庄镇把春耕“两手抓”，3800余吨、2.98万元／亩……老艺人说：窑火一点，心里就踏实了。", count: 3)
        for kinsoku in Kinsoku.allCases {
            let style = ParagraphStyle(width: width, firstIndent: 4, kinsoku: kinsoku)
            let inRuns = LineSetter(widths: WidthTable(), style: style).lines(of: text)
            // The exception makes the engine look at each hanzi; no 龘 is in the text.
            let singly = LineSetter(widths: WidthTable(exceptions: ["龘": 1]), style: style).lines(of: text)
            #expect(inRuns == singly)
        }
    }

    @Test(arguments: 0..<20) func bytesThatAreNoTextAreNoTrap(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for count in [1, 2, 3, 4, 9, 40, 400] {
            let bytes = (0..<count).map { _ in
                [
                    0x80, 0xBF, 0xC2, 0xE4, 0xE5, 0xE9, 0xF0, 0xFF, 0x0A, 0x20, 0x61,
                    UInt8.random(in: 0...255, using: &random),
                ]
                .randomElement(using: &random) ?? 0
            }
            let lines = LineSetter(widths: random.widths(), style: random.style()).lines(of: bytes.span)
            let offsets = lines.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
            #expect(offsets == offsets.sorted() && offsets.allSatisfy { (0...count).contains($0) })
        }
    }

    private func check(_ text: String, _ setter: LineSetter) {
        let lines = setter.lines(of: text)
        let boundaries = Set(setter.widths.clusters(in: text).map(\.range.lowerBound) + [text.utf8.count])
        let source = Array(text.utf8)
        var end = 0
        for line in lines {
            #expect(line.range.lowerBound >= end, "\(text.debugDescription) \(setter.style)")
            #expect(isWhite(source[end..<max(end, line.range.lowerBound)]), "\(text.debugDescription) \(setter.style)")
            #expect(boundaries.contains(line.range.lowerBound) && boundaries.contains(line.range.upperBound))
            #expect(fits(line, source, setter), "\(text.debugDescription) \(setter.style) \(line)")
            end = line.range.upperBound
        }
        #expect(isWhite(source[end...]), "\(text.debugDescription) \(setter.style)")
    }

    private func isWhite(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    private func fits(_ line: Line, _ source: [UInt8], _ setter: LineSetter) -> Bool {
        let text = String(decoding: source[line.range], as: UTF8.self)
        let gaps = line.gaps.reduce(0) { $0 + $1.cells }
        if !text.contains("\t"), setter.widths.width(of: text) + gaps != line.width { return false }
        if line.indent + line.width <= setter.style.width { return true }
        return setter.widths.clusters(in: text).count { $0.width > 0 } == 1
    }
}

extension SeededGenerator {
    private static let pieces = [
        "洛", "阳日报", "，", "。", "！？", "（", "）", "“", "”", "‘", "’", "——", "……", "／", "·", "～", "2020", "年", "37%",
        "￥", "a", "Latin",
        "don’t", "x", " ", "  ", "\t", "\n", "\r\n", "\u{3000}", "\u{A0}", "\u{200B}", "\u{2060}", "\u{AD}",
        "\u{202E}", "\u{1B}", "é",
        "e\u{301}", "\u{301}", "👨‍👩‍👧", "👍🏽", "🇨🇳", "🇨", "☀️", "한국", "\u{1112}\u{1161}", "क्षि", "\u{903}", "ｱ", "ﾞ",
        "\u{2EBF0}", "—", "…", "①",
        "https://a.cn/b-c/d?e=f", "x@y.cn", "1.5", ",", ".", "\"", "-", "１．５％", "\u{0}", "\u{85}", "\u{2028}",
        "\u{FFFC}", "\u{200D}",
    ]

    mutating func text(pieces count: Int) -> String {
        (0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
    }

    mutating func style() -> ParagraphStyle {
        var style = ParagraphStyle(width: Int.random(in: 1...24, using: &self))
        style.firstIndent = Int.random(in: 0...6, using: &self)
        style.restIndent = Int.random(in: 0...6, using: &self)
        style.kinsoku = Kinsoku.allCases.randomElement(using: &self) ?? .gb
        style.alignment = [Alignment.start, .justified, .centred].randomElement(using: &self) ?? .start
        style.hasHanLatinGap = Bool.random(using: &self)
        style.hangsPunctuation = Bool.random(using: &self)
        style.padsQuotes = Bool.random(using: &self)
        style.avoidsOrphans = Bool.random(using: &self)
        return style
    }

    mutating func widths() -> WidthTable {
        let exceptions: [Unicode.Scalar: Int] = Bool.random(using: &self) ? [:] : ["…": 2, "日": 1, "\u{2EBF0}": 1]
        let agreements: WidthTable.Agreements = Bool.random(using: &self) ? [] : [.joinedEmoji, .emojiPresentation]
        return WidthTable(
            ambiguous: Int.random(in: 1...2, using: &self), exceptions: exceptions, agreements: agreements)
    }
}
