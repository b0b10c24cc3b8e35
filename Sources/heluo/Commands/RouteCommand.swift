import ArgumentParser
import Ingestion
import News
import NewsStore

struct RouteCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "Why an article is in its place; corrections that are remembered.",
        discussion: """
            heluo route ID says why. heluo route --word 牡丹阁 --place 洛龙: headlines with that word are of that place; \
            --source: all articles of that source. --nowhere instead of a place: of none. --forget: what the names say. \
            Stored articles follow at once; with --forget, those that come from now on. In the reader, :route says the \
            same, and u undoes either.
            """)

    @OptionGroup var options: LibraryOptions

    @Argument(help: "The id of an article.")
    var id: Int64?

    @Option(help: "A word in headlines.")
    var word: String?

    @Option(help: "A source: its number, address or title.")
    var source: String?

    @Option(help: "The place that it means.")
    var place: String?

    @Flag(help: "It means no place.")
    var nowhere = false

    @Flag(help: "Forget what was said of it.")
    var forget = false

    func validate() throws {
        let subjects = [id != nil, word != nil, source != nil].count(where: \.self)
        let targets = [place != nil, nowhere, forget].count(where: \.self)
        guard subjects == 1, targets == (id == nil ? 1 : 0), word?.isEmpty != true else {
            throw ValidationError(
                Bilingual(
                    "用法：heluo route 编号；或 --word/--source 加 --place/--nowhere/--forget",
                    "either an id, or --word or --source with --place, --nowhere or --forget")(Localization.language))
        }
    }

    func run(_ installation: Installation) throws {
        let correction = try place.map { PlaceCorrection.place(try installation.place(named: $0)) }
        let store = try installation.openExistingLibrary()
        if let id { return try explain(ArticleID(rawValue: id), store, installation) }
        let target = nowhere ? .noPlace : correction
        let subject = try subject(installation, store)
        let moved = try translatingStoreErrors { () throws(StoreError) in
            try store.correct(subject, to: target, homes: installation.edition.homes).count
        }
        try Output.write(
            Bilingual("已记住，移动了 \(moved) 篇文章", "remembered; \(moved) articles moved")(installation.language))
    }

    private func subject(_ installation: Installation, _ store: NewsStore) throws -> CorrectedSubject {
        if let word { return .word(word) }
        let subscription = try installation.subscription(named: source ?? "", in: store)
        return .source(subscription.id, title: subscription.source.title)
    }

    private func explain(_ id: ArticleID, _ store: NewsStore, _ installation: Installation) throws {
        let language = installation.language
        guard let article = try translatingStoreErrors({ () throws(StoreError) in try store.article(id) }) else {
            throw Failure(.nothingFound, Bilingual("没有文章 \(id.rawValue)", "there is no article \(id.rawValue)"))
        }
        let routing = try translatingStoreErrors { () throws(StoreError) in
            try PlaceExplanation.routing(of: article, in: store, edition: installation.edition)
        }
        let name = routing.place.flatMap { installation.edition.place($0)?.name } ?? Bilingual("无", "none")(language)
        try Output.write("\(name)\t\(routing.reason.text(language))")
    }
}
