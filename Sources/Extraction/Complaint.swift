import Markup
public import News

/// A letter of a reader to the authorities with the answer and what others say of it: a thread of 百姓呼声.
public struct Complaint: Sendable, Hashable {
    public struct Reply: Sendable, Hashable {
        /// 瀍河区
        public var department: String
        public var published: Published?
        public var paragraphs: [String]
    }

    /// 编号
    public var number: String?
    public var title: String
    /// `网友123456`
    public var author: String?
    public var published: Published?
    public var paragraphs: [String]
    /// Absent while nobody has answered.
    public var reply: Reply?
    /// How many people have joined it.
    public var participants: Int?
    /// What others wrote below it.
    public var comments: [ComplaintComment]

    /// Reads the lines of a thread's page; nothing where they are none.
    ///
    /// What makes it one is the line of the department (`回复部门:瀍河区 2024-04-09 15:55:57`), or number and writer.
    init?(lines: [String], title known: String?, dates: DateReader) {
        let replyLine = lines.firstIndex { $0.holds("回复部门") && $0.utf8.count < 200 }
        let writerLine = lines[..<(replyLine ?? lines.endIndex)].firstIndex { Self.writer(in: $0) != nil }
        let numberLine = lines.firstIndex {
            $0.utf8.count < 200 && Self.value(after: "编号", in: $0) != nil && !Furniture.isImprint($0)
        }
        guard let writerLine, replyLine != nil || numberLine != nil else { return nil }
        number = numberLine.flatMap { Self.value(after: "编号", in: lines[$0]) }
        author = Self.writer(in: lines[writerLine])
        guard let title = known ?? Self.title(lines[..<writerLine]) else { return nil }
        self.title = title
        let end = replyLine ?? lines[(writerLine + 1)...].firstIndex(where: Self.endsText) ?? lines.endIndex
        let head = lines[writerLine..<min(writerLine + 3, end)]
        published = head.lazy.compactMap { dates.find(in: $0)?.date }.first
        paragraphs = lines[(writerLine + 1)..<end].filter { !$0.isEmpty && !Self.isMetadata($0, dates) && $0 != title }
        reply = replyLine.flatMap { Self.reply(lines[$0...], dates) }
        participants = lines.lazy.compactMap(Self.participants).first
        let answer = (replyLine ?? writerLine) + 1
        comments =
            lines[answer...].firstIndex(where: Self.endsText).map { ComplaintComment.read(lines[$0...], dates) } ?? []
    }

    private static func reply(_ lines: ArraySlice<String>, _ dates: DateReader) -> Reply? {
        guard let first = lines.first, let department = value(after: "回复部门", in: first) else { return nil }
        let rest = lines.dropFirst()
        let end = rest.firstIndex(where: endsText) ?? rest.endIndex
        return Reply(
            department: department, published: dates.find(in: first)?.date,
            paragraphs: rest[..<end].filter { !$0.isEmpty && !isMetadata($0, dates) })
    }

    private static func endsText(_ line: String) -> Bool {
        participants(line) != nil || Furniture.endsArticle(line) || line.hasPrefix("我要评论") || line.hasPrefix("网友评论")
    }

    /// `12名群众参与`
    private static func participants(_ line: String) -> Int? {
        guard line.holds("名群众参与"), let range = line.firstRange(of: "名群众参与") else { return nil }
        let digits = line[..<range.lowerBound].reversed().prefix { $0.isASCII && $0.isNumber }
        return Int(String(digits.reversed()))
    }

    static func writer(in line: String) -> String? {
        guard line.utf8.count < 200, line.holds("网友"),
            let word = Line.words(line).first(where: { $0.hasPrefix("网友") && $0.count > 2 })
        else { return nil }
        let name = word.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return name.count > 2 && !["网友评论", "网友留言", "网友发言"].contains { name.hasPrefix($0) } ? String(name) : nil
    }

    /// The word after a label and its colon.
    private static func value(after label: String, in line: String) -> String? {
        guard line.holds(label), let range = line.firstRange(of: label) else { return nil }
        let rest = line[range.upperBound...].drop { $0.isWhitespace }
        guard let colon = rest.first, ":：".contains(colon) else { return nil }
        return Line.words(rest.dropFirst()).first
    }

    private static func title(_ lines: ArraySlice<String>) -> String? {
        lines.last { !$0.isEmpty && !Line.isNavigation($0) && !$0.holds("编号") && (4...60).contains($0.count) }
    }

    static func isMetadata(_ line: String, _ dates: DateReader) -> Bool {
        line.count <= 40 && dates.find(in: line)?.range.lowerBound == 0
            || line.count <= 40 && value(after: "编号", in: line) != nil
    }
}

extension Complaint {
    /// The thread as an article: the letter, then the answer as a quotation under the department's name.
    var document: Document {
        var blocks = paragraphs.map { Block.paragraph(Inlines($0)) }
        if let reply {
            let date = reply.published.map { " " + $0.text(offset: 28_800).split(separator: "T")[0] } ?? ""
            blocks.append(.heading(level: 3, Inlines("回复部门：\(reply.department)\(date)")))
            blocks += reply.paragraphs.map { .quotation(depth: 1, Inlines($0)) }
        }
        if !comments.isEmpty { blocks.append(.heading(level: 3, Inlines("网友评论"))) }
        for comment in comments {
            let date = comment.published.map { " " + $0.text(offset: 28_800).split(separator: "T")[0] } ?? ""
            blocks.append(.paragraph(Inlines("\(comment.author)\(date)：")))
            blocks += comment.paragraphs.map { .quotation(depth: 1, Inlines($0)) }
        }
        return Document(blocks: blocks)
    }

    func page(address: String?) -> ParsedPage {
        ParsedPage(
            title: title, url: address, published: published, author: author, body: .html(HTMLWriter.html(document)))
    }
}
