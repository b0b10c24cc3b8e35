/// Writes a document as HTML from which the same document can be made.
public enum HTMLWriter {
    public static func html(_ document: Document) -> String {
        var writer = Writer()
        for block in document.blocks { writer.write(block) }
        writer.endList(downTo: 0)
        return writer.result
    }

    private struct Writer {
        var result = ""
        /// What stands before the items of each open list: true for numbers.
        private var lists: [Bool] = []

        mutating func write(_ block: Block) {
            if case .listItem(let depth, let marker, let inlines) = block {
                writeItem(depth: depth, marker: marker, inlines)
                return
            }
            endList(downTo: 0)
            switch block {
            case .paragraph(let inlines): result += "<p>\(HTMLWriter.html(inlines))</p>\n"
            case .heading(let level, let inlines): result += "<h\(level)>\(HTMLWriter.html(inlines))</h\(level)>\n"
            case .quotation(let depth, let inlines):
                let (open, close) = (
                    String(repeating: "<blockquote>", count: depth), String(repeating: "</blockquote>", count: depth)
                )
                result += "\(open)<p>\(HTMLWriter.html(inlines))</p>\(close)\n"
            case .preformatted(let text): result += "<pre>\n\(HTMLWriter.escaped(text))</pre>\n"
            case .table(let table): write(table)
            case .image(let image): write(image)
            case .rule: result += "<hr>\n"
            case .listItem: break
            }
        }

        private mutating func writeItem(depth: Int, marker: String, _ inlines: Inlines) {
            endList(downTo: depth)
            let number = Int(marker.dropLast())
            while lists.count < depth {
                lists.append(number != nil)
                result += number.map { "<ol start=\"\($0)\">" } ?? "<ul>"
            }
            result += marker.isEmpty ? "<p>\(HTMLWriter.html(inlines))</p>" : "<li>\(HTMLWriter.html(inlines))"
            result += "\n"
        }

        mutating func endList(downTo depth: Int) {
            while lists.count > depth, let isOrdered = lists.popLast() { result += isOrdered ? "</ol>\n" : "</ul>\n" }
        }

        private mutating func write(_ image: Image) {
            let address = "<img src=\"\(HTMLWriter.escaped(image.url))\">"
            if let caption = image.caption {
                result += "<figure>\(address)<figcaption>\(HTMLWriter.escaped(caption))</figcaption></figure>\n"
            } else {
                result += "<p>\(address)</p>\n"
            }
        }

        private mutating func write(_ table: Table) {
            result += "<table>"
            if let caption = table.caption { result += "<caption>\(HTMLWriter.escaped(caption))</caption>" }
            for (number, row) in table.rows.enumerated() {
                let cell = number < table.headingRows ? "th" : "td"
                result += "<tr>\(row.map { "<\(cell)>\(HTMLWriter.html($0))</\(cell)>" }.joined())</tr>"
            }
            result += "</table>\n"
        }
    }

    /// Text and its styles. Runs that overlap without one holding the other are cut at the other's end.
    static func html(_ inlines: Inlines) -> String {
        guard !inlines.runs.isEmpty else { return withBreaks(inlines.text) }
        let bytes = Array(inlines.text.utf8)
        let cuts = Set(inlines.runs.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, bytes.count])
            .filter { (0...bytes.count).contains($0) }.sorted()
        let runs = inlines.runs.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        var result = ""
        var open: [Inlines.Run] = []
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            let wanted = runs.filter { $0.range.lowerBound <= start && $0.range.upperBound >= end }
            let kept = zip(open, wanted).prefix { $0 == $1 }.count
            result += open[kept...].reversed().map { tags($0.style).close }.joined()
            result += wanted[kept...].map { tags($0.style).open }.joined()
            result += withBreaks(String(decoding: bytes[start..<end], as: UTF8.self))
            open = wanted
        }
        return result + open.reversed().map { tags($0.style).close }.joined()
    }

    private static func withBreaks(_ text: String) -> String {
        escaped(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br>")
    }

    private static func tags(_ style: InlineStyle) -> (open: String, close: String) {
        switch style {
        case .strong: ("<strong>", "</strong>")
        case .emphasis: ("<em>", "</em>")
        case .code: ("<code>", "</code>")
        case .deleted: ("<del>", "</del>")
        case .superscript: ("<sup>", "</sup>")
        case .subscript: ("<sub>", "</sub>")
        case .link(let url): ("<a href=\"\(escaped(url))\">", "</a>")
        }
    }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == .ampersand || $0 == .lessThan || $0 == .greaterThan || $0 == 0x22 })
        else { return text }
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
