import ArgumentParser
import Ingestion
import Markup
import News
import NewsStore
import Reader

struct ShowCommand: InstalledVerb {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "One article.")

    @OptionGroup var options: LibraryOptions

    @Argument(help: "The article's id, as heluo list gives it.")
    var id: Int64

    @Flag(help: "One JSON document.")
    var json = false

    func run(_ installation: Installation) throws {
        guard let article = try installation.openExistingLibrary().article(ArticleID(rawValue: id)) else {
            throw Failure(
                .nothingFound,
                Bilingual("文库里没有 id 为 \(id) 的文章：heluo list 列出文章", "no article has the id \(id): heluo list shows them"))
        }
        let document = Document(article.content.body, base: article.content.url)
        guard !json else {
            return try Output.writeJSON(ArticleJSON(article, document: document, edition: installation.edition))
        }
        try Output.write(plainText(of: article, document, installation))
    }

    /// Headline, a line about it, and the paragraphs with blank lines between.
    private func plainText(of article: Article, _ document: Document, _ installation: Installation) -> String {
        let content = article.content
        let language = installation.language
        let facts = [
            content.breadcrumb.isEmpty ? nil : content.breadcrumb.joined(separator: " › "),
            Bilingual("来源：", "Source: ")(language) + (content.sourceName ?? article.source),
            content.correspondent.map { Bilingual("通讯员：", "Correspondent: ")(language) + $0 },
            content.author.map { Bilingual("作者：", "By ")(language) + $0 },
            article.published.dateAndTime(offset: installation.edition.utcOffset),
        ]
        let paragraphs = document.blocks.compactMap(\.plainText)
        let parts = [content.title, facts.compactMap(\.self).joined(separator: "  ")] + paragraphs
        return (parts + [content.url].compactMap(\.self)).map(\.harmless).joined(separator: "\n\n")
    }
}
