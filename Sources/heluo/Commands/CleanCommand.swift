import ArgumentParser
import News
import NewsStore
import Settings

struct CleanCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "clean", abstract: "Removes the articles that the configuration ([keep]) keeps no longer.",
        discussion: """
            Starred articles stay. The library's file becomes smaller. What was removed does not come back with the next \
            import. Options stand in for what the configuration says of the whole library.
            """)

    @OptionGroup var options: LibraryOptions

    @Option(parsing: .unconditional, help: "Articles older than so many days go.")
    var days: Int?

    @Option(parsing: .unconditional, help: "Of more articles than this, the oldest go.")
    var articles: Int?

    @Option(parsing: .unconditional, help: "Of a larger library than this, the oldest articles go.")
    var megabytes: Int?

    func validate() throws {
        guard [days, articles, megabytes].compactMap(\.self).allSatisfy({ (1...100_000_000).contains($0) }) else {
            throw ValidationError(
                Bilingual(
                    "--days、--articles、--megabytes 要一个不小于 1 的数", "--days, --articles and --megabytes want 1 or more")(
                        Localization.language))
        }
    }

    func run(_ installation: Installation) throws {
        var keeping = installation.settings.keeping
        keeping.all.days = days ?? keeping.all.days
        keeping.all.articles = articles ?? keeping.all.articles
        keeping.megabytes = megabytes ?? keeping.megabytes
        let rules = RetentionRules(keeping)
        guard !rules.isEmpty else {
            throw Failure(
                .usage,
                Bilingual(
                    "没有说明保留多少：写在设置的 [keep] 里，或用 --days、--articles、--megabytes",
                    "nothing says how much to keep: set [keep] in the configuration, or use --days, --articles or --megabytes"
                ))
        }
        try installation.requireNamedLibrary()
        let count = try translatingStoreErrors { () throws(StoreError) in
            let store = try NewsStore(path: installation.libraryPath, access: .readWrite)
            return try store.retain(rules, now: Desk.now)
        }
        try Output.write(Bilingual("已删去 \(count) 篇文章", "\(count) articles removed")(installation.language))
    }
}
