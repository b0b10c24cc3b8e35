/// A vocabulary that elements of feeds come from.
enum Namespace: Sendable, Hashable {
    /// RSS of any version; elements without a namespace.
    case rss
    case atom
    case rdf
    case content
    case dublinCore
    case dublinCoreTerms
    case media
    case iTunes
    case xml
    case other

    /// The vocabulary of a namespace name; its version and spelling vary from feed to feed.
    init(name: String) {
        let key = name.lowercased()
        self =
            if key.contains("purl.org/rss/1.0/modules/content") {
                .content
            } else if key.contains("w3.org/2005/atom") || key.contains("purl.org/atom") {
                .atom
            } else if key.contains("22-rdf-syntax-ns") {
                .rdf
            } else if key.contains("purl.org/dc/elements") {
                .dublinCore
            } else if key.contains("purl.org/dc/terms") {
                .dublinCoreTerms
            } else if key.contains("search.yahoo.com/mrss") || key.contains("/media/rss") {
                .media
            } else if key.contains("itunes") {
                .iTunes
            } else if key.contains("purl.org/rss/1.0") && !key.contains("modules") || key.contains("netscape.com/rdf")
                || key.contains("my.netscape.com/rdf") || key.contains("backend.userland.com")
                || key.contains("harvard.edu/tech/rss") || key.contains("purl.org/net/rss1") || key.isEmpty
            {
                .rss
            } else {
                .other
            }
    }

    /// What a prefix means in a feed that does not declare it.
    init(undeclaredPrefix prefix: String) {
        self =
            switch prefix {
            case "atom", "a10": .atom
            case "rdf": .rdf
            case "content": .content
            case "dc": .dublinCore
            case "dcterms": .dublinCoreTerms
            case "media": .media
            case "itunes": .iTunes
            case "xml": .xml
            case "rss": .rss
            default: .other
            }
    }
}
