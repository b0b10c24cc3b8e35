import ArgumentParser
import Extraction
import FeedParsing
import Fetching
import Ingestion
import News

struct InspectCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract:
            "What Heluo makes of a file or an address: its kind, its encoding and why, the feed or the article. Stores nothing."
    )

    @OptionGroup var options: LibraryOptions

    @Argument(help: "A file, an address of the web; - is standard input.")
    var file: String

    @Option(help: "Read it in this encoding, whatever it says itself.")
    var encoding: String?

    @Option(help: "The address it came from, for the relative addresses in it.")
    var base: String?

    @Flag(help: "One JSON document.")
    var json = false

    func run(_ installation: Installation) throws {
        let (bytes, address) = try content(installation)
        let inspection = try Inspection(
            bytes: bytes, name: file, base: base ?? address, encoding: try EncodingOption.checked(encoding),
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

    /// The bytes of the file, or of what is at the address, and where they came from in the end.
    private func content(_ installation: Installation) throws -> (bytes: [UInt8], address: String?) {
        guard Origin(file) == nil else { return try fetched(installation) }
        do {
            return (try FileBytes.read(file, limit: Importer.largestFile), nil)
        } catch {
            throw Inspection.failure(file, error.message)
        }
    }

    private func fetched(_ installation: Installation) throws -> (bytes: [UInt8], address: String?) {
        let fetcher = Fetcher(installation.network)
        do {
            let fetched = try waiting { [file] in try await fetcher.fetch(FetchRequest(file)) }
            guard case .body(let bytes) = fetched.content else { return ([], fetched.address) }
            return (bytes, fetched.address)
        } catch let error as FetchError {
            throw Failure(.network, error.message(for: file))
        }
    }
}
