import ArgumentParser
import News
import NewsStore

struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Removes the sample articles from the library.")

    @OptionGroup var options: LibraryOptions

    @Flag(help: "The sample articles of the first start.")
    var samples = false

    func validate() throws {
        if !samples {
            throw ValidationError(Bilingual("要移除什么？--samples", "remove what? --samples")(Localization.language))
        }
    }

    func run() throws {
        let installation = try Installation(options)
        let count = try installation.openLibrary().removeSamples()
        try Output.write(
            Bilingual("已移除 \(count) 篇样例文章", "\(count) sample articles removed")(installation.language))
    }
}
