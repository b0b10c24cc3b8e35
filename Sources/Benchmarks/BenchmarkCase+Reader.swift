import Markup
import News
import Reader
import Screen

/// An article of 1 MB in the reader.
extension BenchmarkCase {
    static func reader(_ arguments: Arguments) -> [BenchmarkCase] {
        [
            showing("pane-open", at: nil) { arguments.articleText },
            showing("pane-open-at-end", at: ReadingPosition(block: .max, offset: 0)) { arguments.articleText },
            finding("pane-find", "的") { arguments.articleText },
            finding("pane-find-nothing", "饕餮纹铜爵") { arguments.articleText },
        ]
    }

    /// Sets what is on the screen, as on opening and after a resize; the result is the number of rows.
    private static func showing(_ name: String, at position: ReadingPosition?, _ text: @escaping () -> String)
        -> BenchmarkCase
    {
        BenchmarkCase(name: name) {
            let document = document(text())
            return Work(bytes: document.plainText.utf8.count) {
                pane(document, at: position).visibleRows.count
            }
        }
    }

    /// Looks for a pattern as it is typed; the result is the number of hits.
    private static func finding(_ name: String, _ pattern: String, _ text: @escaping () -> String) -> BenchmarkCase {
        BenchmarkCase(name: name) {
            let document = document(text())
            let pane = pane(document, at: nil)
            return Work(bytes: document.plainText.utf8.count) {
                ArticleFind(FindPattern(pattern), in: pane.galley, from: pane.anchor).hits.count
            }
        }
    }

    private static func document(_ text: String) -> Document {
        Document(blocks: text.split(separator: "\n").map { .paragraph(Inlines(String($0))) })
    }

    private static func pane(_ document: Document, at position: ReadingPosition?) -> ArticlePane {
        let content = ArticleContent(
            identity: "1", title: "洛阳：春管正当时", published: Published(Timestamp(seconds: 0)), body: .text(""),
            section: SectionKey(rawValue: "county"))
        let article = Article(
            id: ArticleID(rawValue: 1), content: content, source: "", discovered: Timestamp(seconds: 0))
        let edition = Edition(
            key: "luoyang", name: Bilingual("洛阳", "Luoyang"), site: "", language: .chinese, utcOffset: 8 * 3600,
            sections: [], places: [], links: [], about: [])
        return ArticlePane(
            article: article, document: document, position: position, edition: edition, language: .chinese,
            typesetting: Typesetting(), pane: Size(columns: 120, rows: 36))
    }
}
