import ArgumentParser
import Glibc
import News
import TextLayout

struct WrapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wrap",
        abstract: "Sets text from standard input as the article pane does: a fold for Chinese.",
        discussion: "Every line of the input is a paragraph. Memory holds one paragraph at most.")

    @Option(parsing: .unconditional, help: "Cells of a line.")
    var width = 80

    @Option(help: "The prohibitions at line starts and ends: none, basic, gb, strict.", transform: level)
    var kinsoku = Kinsoku.gb

    @Option(parsing: .unconditional, help: "Cells of East Asian Ambiguous characters (“ ” … ·): 1 or 2.")
    var ambiguous = 1

    @Option(
        parsing: .unconditional,
        help: "Indent of a paragraph's first line, in hanzi of two cells; takes the place of the white space there.")
    var indent = 0

    @Flag(help: "One blank cell between hanzi and Latin letters or digits.")
    var gap = false

    @Flag(help: "One of 、，。 may hang in two cells at the right.")
    var hanging = false

    @Flag(help: "Quotation marks of one cell take two, by a blank.")
    var padQuotes = false

    @Flag(help: "Fills lines by blanks.")
    var justify = false

    func validate() throws {
        let language = Localization.language
        guard width >= 1, width <= 1_000_000 else {
            throw ValidationError(Bilingual("--width 要 1 到 1000000", "--width wants 1 to 1000000")(language))
        }
        guard (1...2).contains(ambiguous) else {
            throw ValidationError(Bilingual("--ambiguous 要 1 或 2", "--ambiguous wants 1 or 2")(language))
        }
        guard (0...100).contains(indent) else {
            throw ValidationError(Bilingual("--indent 要 0 到 100", "--indent wants 0 to 100")(language))
        }
    }

    func run() throws {
        let style = ParagraphStyle(
            width: width, firstIndent: indent * 2, kinsoku: kinsoku, alignment: justify ? .justified : .start,
            hasHanLatinGap: gap, hangsPunctuation: hanging, padsQuotes: padQuotes)
        var stream = StreamSetter(LineSetter(widths: WidthTable(ambiguous: ambiguous), style: style))
        var lines: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try Self.read(into: &chunk)
            guard count > 0 else { break }
            stream.take(chunk.span.extracting(0..<count), into: &lines)
            try Output.write(lines)
            lines.removeAll(keepingCapacity: true)
        }
        stream.finish(into: &lines)
        try Output.write(lines)
    }

    private static func level(_ name: String) throws -> Kinsoku {
        guard let level = Kinsoku(rawValue: name) else {
            let known = Kinsoku.allCases.map(\.rawValue).joined(separator: " ")
            throw ValidationError(
                Bilingual("--kinsoku 可以是：\(known)", "--kinsoku is one of: \(known)")(Localization.language))
        }
        return level
    }

    /// How many bytes were read; none at the end.
    private static func read(into chunk: inout [UInt8]) throws -> Int {
        while true {
            let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
            if count >= 0 { return count }
            guard errno == EINTR else {
                let reason = Bilingual(errno: errno)
                throw Failure(
                    .failed,
                    Bilingual("无法读取标准输入：\(reason.chinese)", "cannot read standard input: \(reason.english)"))
            }
        }
    }
}
