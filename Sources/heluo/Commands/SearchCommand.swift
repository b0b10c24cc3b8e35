import ArgumentParser
import News
import NewsStore
import Reader
import Searching

struct SearchCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Articles with words in them, newest first.",
        discussion: """
            All words must be in the headline or the text: hanzi as they stand (one is enough), simplified or traditional; \
            in lower-case letters also as pinyin or initials of headlines, places and sources. -WORD leaves out, \
            "several words" stay together; title: body: place: section: source: from:2020-01 to:2020-03 is:unread \
            is:starred sort:relevance narrow it down. Put -- before words that begin with a hyphen. \
            Text: id, date, place and headline, parted by tabs. Exit code 3 where nothing is found.
            """)

    @OptionGroup var options: LibraryOptions

    @Argument(help: "What is searched for.")
    var words: [String]

    @Option(parsing: .unconditional, help: "At most so many; 0 for all.")
    var limit = 50

    @Flag(help: "Only the exact number of articles.")
    var count = false

    @Flag(help: "One JSON object a line, with a snippet of the text.")
    var json = false

    private static let step = 256

    func validate() throws {
        if limit < 0 {
            throw ValidationError(
                Bilingual("--limit 要一个不小于 0 的数", "--limit wants a number of 0 or more")(Localization.language))
        }
    }

    func run(_ installation: Installation) throws {
        let query = HeadlineQuery(search: try search(installation.edition))
        let store = try installation.openExistingLibrary()
        guard !count else { return try writeCount(query, store) }
        let wanted = limit == 0 ? Int.max : limit
        var written = 0
        while written < wanted {
            let window = try store.headlines(query, from: .offset(written), limit: min(Self.step, wanted - written))
            guard !window.headlines.isEmpty else { break }
            for headline in window.headlines {
                try write(headline, window.snippets[headline.id], installation.edition)
            }
            written += window.headlines.count
        }
        if written == 0 { throw nothingFound }
    }

    private func search(_ edition: Edition) throws -> SearchQuery {
        do {
            return try SearchParser(edition: edition).parse(words.joined(separator: " "))
        } catch {
            throw Failure(.usage, error.message)
        }
    }

    private func writeCount(_ query: HeadlineQuery, _ store: NewsStore) throws {
        let count = try store.count(query) ?? 0
        try Output.write(String(count))
        if count == 0 { throw AlreadySaid(code: .nothingFound) }
    }

    private var nothingFound: Failure {
        let text = words.joined(separator: " ")
        return Failure(.nothingFound, Bilingual("没有找到“\(text)”", "“\(text)” was not found"))
    }

    private func write(_ headline: Headline, _ snippet: Snippet?, _ edition: Edition) throws {
        guard !json else { return try Output.writeJSON(HitJSON(headline, snippet, edition: edition)) }
        let place = headline.place.flatMap { edition.place($0)?.name } ?? ""
        let date = headline.published.dateAndTime(offset: edition.utcOffset)
        try Output.write("\(headline.id.rawValue)\t\(date)\t\(place)\t\(headline.title.onOneLine)")
    }
}

/// An item of `heluo search --json`: one of `list --json` with a snippet.
private struct HitJSON: Encodable {
    private let headline: HeadlineJSON
    private let snippet: String?

    private enum CodingKeys: String, CodingKey {
        case snippet
    }

    init(_ headline: Headline, _ snippet: Snippet?, edition: Edition) {
        self.headline = HeadlineJSON(headline, edition: edition)
        self.snippet = snippet?.text
    }

    func encode(to encoder: any Encoder) throws {
        try headline.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(snippet, forKey: .snippet)
    }
}
