import ArgumentParser
import News
import NewsStore

struct RemoveCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Ends a subscription, whose articles stay; or removes the samples.")

    @OptionGroup var options: LibraryOptions

    @Argument(help: "A source: its number, address or title.")
    var source: String?

    @Flag(help: "The sample articles of the first start.")
    var samples = false

    func validate() throws {
        if samples == (source != nil) {
            throw ValidationError(
                Bilingual("要移除什么？一个来源，或 --samples", "remove what? a source, or --samples")(Localization.language))
        }
    }

    func run(_ installation: Installation) throws {
        if let source { return try remove(source, installation) }
        let count = try installation.openExistingLibrary().removeSamples()
        try Output.write(
            Bilingual("已移除 \(count) 篇样例文章", "\(count) sample articles removed")(installation.language))
    }

    private func remove(_ name: String, _ installation: Installation) throws {
        let store = try installation.openExistingLibrary(withSamples: false)
        let subscription = try installation.subscription(named: name, in: store)
        try translatingStoreErrors { () throws(StoreError) in try store.unsubscribe(subscription.id) }
        let title = subscription.source.title.onOneLine
        try Output.write(
            Bilingual("已移除来源 \(title)，它的文章还在", "the source \(title) is removed; its articles stay")(
                installation.language))
    }
}
