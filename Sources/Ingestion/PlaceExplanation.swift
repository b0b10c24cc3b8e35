import Markup
public import News
public import NewsStore

/// Why a stored article is where it is.
public enum PlaceExplanation {
    /// The routing of an article by today's names and corrections.
    public static func routing(
        of article: Article, in store: NewsStore, edition: Edition
    ) throws(StoreError) -> Gazetteer.Routing {
        let content = article.content
        let routing = Gazetteer(edition: edition).routing(
            breadcrumb: content.breadcrumb, sources: [content.sourceName, article.source].compactMap(\.self),
            headline: content.title, firstParagraph: Document(content.body, base: content.url).firstParagraph)
        return routing.corrected(
            headline: content.title, words: try store.placeCorrections(),
            source: try store.placeCorrection(ofSourceOf: article.id))
    }
}
