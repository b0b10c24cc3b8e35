import ArgumentParser
import FoundationEssentials
import Ingestion
import News

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Articles from saved pages (text, HTML) and feeds (RSS, Atom, JSON Feed); folders with all in them.",
        discussion: "Prints what became of each file. Importing a file again adds nothing.")

    @OptionGroup var options: LibraryOptions

    @Argument(help: "Files or folders; - is standard input.")
    var files: [String]

    @Flag(help: "One JSON object a file.")
    var json = false

    func run() throws {
        let installation = try Installation(options)
        _ = (files, json, installation)
    }
}
