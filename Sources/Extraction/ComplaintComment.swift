public import News

/// What a reader wrote below a complaint.
public struct ComplaintComment: Sendable, Hashable {
    /// `网友123456`
    public var author: String
    public var published: Published?
    public var paragraphs: [String]

    /// Reads the comments among the lines below a complaint: each opens with its writer, and a date on that line or the
    /// next; the page's own lines end them.
    static func read(_ lines: ArraySlice<String>, _ dates: DateReader) -> [ComplaintComment] {
        var comments: [ComplaintComment] = []
        for line in lines where !line.isEmpty && !titles.contains(where: line.hasPrefix) {
            if let author = Complaint.writer(in: line), line.hasPrefix(author) {
                comments.append(ComplaintComment(author: author, line: line.dropFirst(author.count), dates))
            } else if let last = comments.indices.last {
                if Furniture.endsArticle(line) { break }
                comments[last].add(line, dates)
            }
        }
        return comments.filter { !$0.paragraphs.isEmpty }
    }

    private static let titles = ["网友评论", "最新评论", "我要评论"]

    private init(author: String, line: Substring, _ dates: DateReader) {
        self.author = author
        paragraphs = []
        let line = String(line)
        let date = dates.find(in: line)
        published = date?.date
        let end = date.flatMap { String.Index(utf8Offset: $0.range.upperBound, in: line) } ?? line.startIndex
        let text = Line.trimmed(line[end...].drop { ":： 　".contains($0) })
        if text.count > 1 { paragraphs.append(text) }
    }

    private mutating func add(_ line: String, _ dates: DateReader) {
        if Complaint.isMetadata(line, dates) {
            published = published ?? dates.find(in: line)?.date
        } else {
            paragraphs.append(line)
        }
    }
}
