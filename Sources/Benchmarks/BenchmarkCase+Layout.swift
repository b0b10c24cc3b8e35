import TextLayout

extension BenchmarkCase {
    static func layout(_ arguments: Arguments) -> [BenchmarkCase] {
        let gb = ParagraphStyle(width: 80, firstIndent: 4)
        let full = ParagraphStyle(width: 80, firstIndent: 4, alignment: .justified, hasHanLatinGap: true)
        return [
            setting("chinese", gb) { arguments.chineseText },
            setting("chinese-justified-gap", full) { arguments.chineseText },
            setting("article-3000", gb) { SampleText.article(hanzi: 3000) },
            setting("latin", gb) { SampleText.repeated(SampleText.latin, bytes: 30_000_000) },
            setting("unbroken", gb) { String(repeating: "a", count: 10_000_000) },
            setting("marks", gb) { "a" + String(repeating: "\u{301}", count: 5_000_000) },
            setting("zwj", gb) { String(repeating: "👩\u{200D}", count: 150_000) },
            setting("closing", gb) { String(repeating: "。", count: 3_333_333) },
            streaming("stream", gb) { arguments.chineseText },
            measuring("width") { arguments.chineseText },
        ]
    }

    /// Sets every paragraph of a text; the result is the number of lines.
    private static func setting(_ name: String, _ style: ParagraphStyle, _ text: @escaping () -> String)
        -> BenchmarkCase
    {
        BenchmarkCase(name: name) {
            let text = text()
            let paragraphs = text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
            let setter = LineSetter(widths: WidthTable(), style: style)
            return Work(bytes: text.utf8.count) {
                paragraphs.reduce(0) { $0 + setter.lines(of: $1).count }
            }
        }
    }

    /// As `heluo wrap` does; the result is the number of bytes put out.
    private static func streaming(_ name: String, _ style: ParagraphStyle, _ text: @escaping () -> String)
        -> BenchmarkCase
    {
        BenchmarkCase(name: name) {
            let bytes = Array(text().utf8)
            return Work(bytes: bytes.count) {
                var stream = StreamSetter(LineSetter(widths: WidthTable(), style: style))
                var output: [UInt8] = []
                var count = 0
                for start in stride(from: 0, to: bytes.count, by: 65536) {
                    stream.take(bytes.span.extracting(start..<min(start + 65536, bytes.count)), into: &output)
                    count += output.count
                    output.removeAll(keepingCapacity: true)
                }
                stream.finish(into: &output)
                return count + output.count
            }
        }
    }

    private static func measuring(_ name: String, _ text: @escaping () -> String) -> BenchmarkCase {
        BenchmarkCase(name: name) {
            let text = text()
            return Work(bytes: text.utf8.count) { WidthTable().width(of: text) }
        }
    }
}
