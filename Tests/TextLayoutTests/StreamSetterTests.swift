import Testing

@testable import TextLayout

@Suite struct StreamSetterTests {
    @Test(arguments: [
        ("洛阳日报\n\n　　新闻\n", "洛阳\n日报\n\n\n新闻\n"), ("洛阳", "洛阳\n"), ("", ""), ("\n", "\n"), ("a\r\nb", "a\nb\n"),
        ("a\tb", "a  b\n"),
    ])
    func lines(source: String, set: String) {
        #expect(wrapped(source, ParagraphStyle(width: 4, tabWidth: 3)) == set)
    }

    @Test func anIndentTakesThePlaceOfTheSources() {
        let style = ParagraphStyle(width: 8, firstIndent: 4)
        #expect(wrapped("　　洛阳日报新闻\n  a\n", style) == "    洛阳\n日报新闻\n    a\n")
    }

    @Test func gapsAreSpaces() {
        #expect(wrapped("用iPhone拍", ParagraphStyle(width: 20, hasHanLatinGap: true)) == "用 iPhone 拍\n")
    }

    @Test(arguments: [1, 2, 3, 5, 7, 4096])
    func piecesMayBeCutAnywhere(size: Int) {
        let source = "孟津县送庄镇：战“疫”春耕齐推进👨‍👩‍👧\r\n　　助力脱贫正当时\n"
        let style = ParagraphStyle(width: 12, firstIndent: 4)
        #expect(wrapped(source, style, pieces: size) == wrapped(source, style))
    }

    @Test func whatIsNotUTF8IsReplaced() {
        var stream = StreamSetter(LineSetter(widths: WidthTable(), style: ParagraphStyle(width: 20)))
        var output: [UInt8] = []
        stream.take([0x61, 0xFF, 0xE6, 0xB4, 0x0A].span, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "a\u{FFFD}\u{FFFD}\n")
    }

    @Test func aLongParagraphIsSetInParts() {
        let source = String(repeating: "洛阳日报，2020年。", count: 1000)
        let style = ParagraphStyle(width: 30, firstIndent: 4, restIndent: 2)
        #expect(wrapped(source, style, pieces: 100, partSize: 1000) == wrapped(source, style))
    }

    private func wrapped(
        _ source: String, _ style: ParagraphStyle, pieces: Int = .max, partSize: Int = 1 << 20
    ) -> String {
        var stream = StreamSetter(LineSetter(widths: WidthTable(), style: style), partSize: partSize)
        var output: [UInt8] = []
        var rest = Array(source.utf8)[...]
        while !rest.isEmpty {
            stream.take(Array(rest.prefix(pieces)).span, into: &output)
            rest = rest.dropFirst(pieces)
        }
        stream.finish(into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
