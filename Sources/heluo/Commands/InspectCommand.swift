import ArgumentParser
import Extraction
import FeedParsing
import Ingestion
import News

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "What Heluo makes of a file: its kind, its encoding and why, the feed or the article. Stores nothing."
    )

    @OptionGroup var options: LibraryOptions

    @Argument(help: "A file; - is standard input.")
    var file: String

    @Option(help: "Read it in this encoding, whatever it says itself.")
    var encoding: String?

    @Option(help: "The address it came from, for the relative addresses in it.")
    var base: String?

    @Flag(help: "One JSON document.")
    var json = false

    func run() throws {
        guard !file.hasPrefix("http://"), !file.hasPrefix("https://") else {
            throw Failure(
                .network,
                Bilingual("这个版本还不能读取网址：请先保存为文件", "addresses cannot be read yet: save the page as a file first"))
        }
        let installation = try Installation(options)
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(file, limit: Importer.largestFile)
        } catch {
            throw Inspection.failure(file, error.message)
        }
        let inspection = try Inspection(
            bytes: bytes, name: file, base: base, encoding: try EncodingOption.checked(encoding),
            edition: installation.edition, rules: installation.siteRules())
        if json {
            if inspection.isTruncated {
                Output.complain("\(file): \(Inspection.truncation(installation.language))")
            }
            try Output.writeJSON(inspection.json)
        } else {
            try Output.write(inspection.lines(installation.language).map(\.harmless).joined(separator: "\n"))
        }
    }
}
