internal import Markup
public import News
internal import StrictTOML

/// Articles written for this project, so that an edition shows something before it has a source.
public struct Samples: Sendable, Hashable {
    public var source: Source
    public var articles: [ArticleContent]

    init(_ table: TOMLTableReader, edition: Edition) {
        source = Source(key: "sample:\(edition.key)", kind: .sample, title: table.string("source"))
        articles = table.tables("articles").map { ArticleContent(sample: $0, edition: edition) }
            .filter { article in
                edition.section(article.section) != nil && article.place.map { edition.place($0) != nil } ?? true
            }
    }
}

extension ArticleContent {
    fileprivate init(sample table: TOMLTableReader, edition: Edition) {
        self.init(
            identity: "sample:\(edition.key)/\(table.key())", title: table.string("title"),
            published: table.required(
                "date", .date(offset: edition.utcOffset), placeholder: Published(Timestamp(seconds: 0))),
            body: .html(HTMLWriter.html(Self.document(of: table.string("body")))),
            section: SectionKey(rawValue: table.string("section")),
            place: table.value("place", .string).map(PlaceKey.init))
    }

    /// In the file, paragraphs are parted by blank lines; one that begins with `## ` is a heading.
    private static func document(of body: String) -> Document {
        let paragraphs = body.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }
            .map { $0.joined() }
        return Document(blocks: paragraphs.map(block))
    }

    private static func block(of paragraph: String) -> Block {
        let mark = "## "
        return paragraph.hasPrefix(mark)
            ? .heading(level: 2, Inlines(String(paragraph.dropFirst(mark.count)))) : .paragraph(Inlines(paragraph))
    }
}

extension TOMLForm<Published> {
    fileprivate static func date(offset: Int) -> Self {
        Self(expected: Bilingual("\"2020-02-24T16:37:00+08:00\" 这样的时间", "a date like \"2020-02-24T16:37:00+08:00\"")) {
            $0.string.flatMap(DateReader(utcOffset: offset).read)
        }
    }
}
