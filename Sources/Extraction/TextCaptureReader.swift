import Markup
import News

/// Reads the text of a page as a browser copies it: bar and tabs, headline, breadcrumb, paragraphs, lists, footer.
///
/// A text without breadcrumb or date is an article all the same: its first line is the headline.
struct TextCaptureReader {
    private let lines: [String]
    private let dates: DateReader

    init(_ text: String, dates: DateReader) {
        // A page of a book is no capture; what is longer than this is not looked at line by line.
        lines = CharacterFilter.filtered(text.replacingLineEnds).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map {
            Line.trimmed($0)
        }
        self.dates = dates
    }

    func read() throws(PageError) -> ParsedPage {
        if let complaint = Complaint(lines: Array(lines.prefix(2000)), title: nil, dates: dates) {
            return complaint.page(address: nil)
        }
        let head = head()
        let body = bodyRange(after: head.end)
        guard isFurniture(outside: head.title, body) else { return wholeText }
        var paragraphs = lines[body].filter { !$0.isEmpty }
        let byline = takeByline(&paragraphs) ?? paragraphs.first.flatMap(Byline.opening)
        guard !head.title.isEmpty || !paragraphs.isEmpty else { throw .noArticle }
        return ParsedPage(
            title: head.title, published: head.metadata.published, sourceName: head.metadata.source,
            author: head.metadata.author ?? byline?.author,
            correspondent: head.metadata.correspondent ?? byline?.correspondent,
            breadcrumb: head.breadcrumb, body: .text(paragraphs.joined(separator: "\n")),
            rankings: Rankings.read(lines[body.upperBound...]))
    }

    /// Whether what the article leaves out can be what a page has around one. It is not where prose stands above the
    /// headline, or more prose below the article than in it: then the text is a book, or several articles, and nothing of
    /// it may be lost.
    private func isFurniture(outside title: String, _ body: Range<Int>) -> Bool {
        let above = lines[..<body.lowerBound].filter { $0 != title }
        let below = Self.prose(lines[body.upperBound...])
        return Self.prose(above[...]) <= 400 && below <= max(Self.prose(lines[body]), 2000) && below <= 20_000
    }

    /// Characters in lines that are long enough for paragraphs.
    private static func prose(_ lines: ArraySlice<String>) -> Int {
        lines.reduce(0) { sum, line in line.utf8.count >= 120 ? sum + line.unicodeScalars.count : sum }
    }

    private var wholeText: ParsedPage {
        let head = headWithoutMetadata()
        let paragraphs = lines[head.end...].filter { !$0.isEmpty }
        return ParsedPage(
            title: head.title, published: head.metadata.published, sourceName: head.metadata.source,
            author: head.metadata.author, correspondent: head.metadata.correspondent,
            body: .text(paragraphs.joined(separator: "\n")))
    }

    /// All above the body.
    private struct Head {
        var title = ""
        var breadcrumb: [String] = []
        var metadata = MetadataLine()
        /// The number of the first line after it.
        var end = 0
    }

    private func head() -> Head {
        for (number, line) in lines.prefix(200).enumerated() where !line.isEmpty {
            if let breadcrumb = Breadcrumb(line) { return head(breadcrumb, at: number) }
            if number > 0, let head = headOfMetadata(line, at: number) { return head }
        }
        return headWithoutMetadata()
    }

    private func head(_ breadcrumb: Breadcrumb, at number: Int) -> Head {
        var head = Head(
            breadcrumb: breadcrumb.names, metadata: MetadataLine(breadcrumb.rest, dates: dates), end: number + 1)
        if head.metadata.isEmpty || title(before: number) == nil {
            // The breadcrumb stands at the top, headline and date follow it.
            head.title = takeTitle(&head.end) ?? ""
            if head.title.isEmpty { head.title = title(before: number) ?? "" }
        } else {
            head.title = title(before: number) ?? ""
        }
        takeMetadata(&head)
        return head
    }

    /// A line of source and date without a breadcrumb.
    private func headOfMetadata(_ line: String, at number: Int) -> Head? {
        guard line.count <= 80, !MetadataLine.labels(in: line).isEmpty else { return nil }
        let metadata = MetadataLine(line, dates: dates)
        guard !metadata.isEmpty, let title = title(before: number) else { return nil }
        var head = Head(title: title, metadata: metadata, end: number + 1)
        takeMetadata(&head)
        return head
    }

    private func headWithoutMetadata() -> Head {
        var head = Head()
        guard let first = lines.firstIndex(where: { !$0.isEmpty }) else { return head }
        let text = lines[first]
        let isParagraph = text.count > 60 || text.hasSuffix("。")
        head.title = isParagraph ? String(text.prefix(40)) + (text.count > 40 ? "…" : "") : text
        head.end = isParagraph ? first : first + 1
        takeMetadata(&head)
        return head
    }

    /// The last line before `number` that can be a headline.
    private func title(before number: Int) -> String? {
        lines[..<number].last { !$0.isEmpty }.flatMap { Line.isNavigation($0) ? nil : $0 }
    }

    /// The next line that is not empty, where it is short enough for a headline.
    private func takeTitle(_ number: inout Int) -> String? {
        guard let next = lines[number...].firstIndex(where: { !$0.isEmpty }), lines[next].count <= 60,
            !lines[next].hasSuffix("。"), MetadataLine.labels(in: lines[next]).isEmpty
        else { return nil }
        number = next + 1
        return lines[next]
    }

    /// Takes the lines of metadata that follow the headline.
    private func takeMetadata(_ head: inout Head) {
        while let next = lines[head.end...].firstIndex(where: { !$0.isEmpty }), isMetadata(lines[next]) {
            head.metadata.add(MetadataLine(lines[next], dates: dates))
            head.end = next + 1
        }
    }

    /// Whether a short line holds nothing but labels or a date.
    private func isMetadata(_ line: String) -> Bool {
        guard line.count <= 80, !line.hasSuffix("。") else { return false }
        if let label = MetadataLine.firstLabel(in: line), label == line.startIndex { return true }
        return dates.find(in: line).map { $0.range.lowerBound == 0 && line.count <= 40 } ?? false
    }

    private func bodyRange(after start: Int) -> Range<Int> {
        let end = lines[start...].firstIndex { !$0.isEmpty && Furniture.endsArticle($0) } ?? lines.endIndex
        return start..<end
    }

    private func takeByline(_ paragraphs: inout [String]) -> Byline? {
        guard var last = paragraphs.popLast() else { return nil }
        let byline = Byline.take(from: &last)
        if !last.isEmpty { paragraphs.append(last) }
        return byline
    }
}

extension String {
    /// With line feeds for every kind of line end.
    fileprivate var replacingLineEnds: String {
        guard utf8.contains(0x0D) else { return self }
        return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    }
}
