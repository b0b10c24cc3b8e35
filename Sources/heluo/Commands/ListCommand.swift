import ArgumentParser
import News
import NewsStore
import Reader

struct ListCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Headlines, newest first.",
        discussion: """
            Text: id, date, place and headline, parted by tabs; JSON has the place's name and the section's key. Exit code \
            3 where there are none.
            """)

    @OptionGroup var options: LibraryOptions

    @Option(help: "A place: its key or one of its names.")
    var place: String?

    @Option(help: "A section: its key or its title.")
    var section: String?

    @Flag(help: "Only unread articles.")
    var unread = false

    @Flag(help: "Only starred articles.")
    var starred = false

    @Option(parsing: .unconditional, help: "At most so many; 0 for all.")
    var limit = 50

    @Flag(help: "One JSON object a line.")
    var json = false

    func validate() throws {
        if limit < 0 {
            throw ValidationError(
                Bilingual("--limit 要一个不小于 0 的数", "--limit wants a number of 0 or more")(Localization.language))
        }
        if unread, starred {
            throw ValidationError(
                Bilingual("--unread 与 --starred 只能用一个", "use one of --unread and --starred")(Localization.language))
        }
    }

    func run(_ installation: Installation) throws {
        let query = HeadlineQuery(
            section: try section.map { try installation.section(named: $0) },
            place: try place.map { try installation.place(named: $0) },
            show: unread ? .unread : starred ? .starred : .all)
        let store = try installation.openExistingLibrary()
        var written = 0
        let wanted = limit == 0 ? Int.max : limit
        while written < wanted {
            let window = try store.headlines(query, from: .offset(written), limit: min(512, wanted - written))
            guard !window.headlines.isEmpty else { break }
            for headline in window.headlines {
                try write(headline, installation)
            }
            written += window.headlines.count
        }
        if written == 0 {
            throw Failure(.nothingFound, Bilingual("没有这样的文章", "there are no such articles"))
        }
    }

    private func write(_ headline: Headline, _ installation: Installation) throws {
        let edition = installation.edition
        guard !json else {
            return try Output.writeJSON(HeadlineJSON(headline, edition: edition))
        }
        let place = headline.place.flatMap { edition.place($0)?.name } ?? ""
        let date = headline.published.dateAndTime(offset: edition.utcOffset)
        try Output.write("\(headline.id.rawValue)\t\(date)\t\(place)\t\(headline.title.onOneLine)")
    }
}
