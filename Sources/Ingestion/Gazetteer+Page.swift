public import Extraction
import Markup
public import News

extension Gazetteer {
    /// The place of a saved page's article, and what it was known by.
    public func routing(of page: ParsedPage) -> Routing {
        routing(
            breadcrumb: page.breadcrumb, sources: [page.sourceName].compactMap(\.self), headline: page.title,
            firstParagraph: Document(page.body, base: page.url).firstParagraph)
    }
}
