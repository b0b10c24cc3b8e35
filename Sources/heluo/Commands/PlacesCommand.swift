import ArgumentParser
import News
import NewsStore

struct PlacesCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "places", abstract: "The places of the edition, with their articles and unread articles.",
        discussion: "Text: name, key, and unread/all articles, parted by tabs.")

    @OptionGroup var options: LibraryOptions

    @Flag(help: "One JSON object a line.")
    var json = false

    private struct Row: Encodable {
        let key: String
        let name: String
        let aliases: [String]
        let formerNames: [String]
        let total: Int
        let unread: Int

        enum CodingKeys: String, CodingKey {
            case key, name, aliases, total, unread
            case formerNames = "former_names"
        }
    }

    func run(_ installation: Installation) throws {
        let tallies = try installation.openExistingLibrary().tallies()
        for place in installation.edition.places {
            let tally = tallies.tally(place: place.id)
            if json {
                try Output.writeJSON(
                    Row(
                        key: place.id.rawValue, name: place.name, aliases: place.aliases,
                        formerNames: place.formerNames, total: tally.total, unread: tally.unread))
            } else {
                try Output.write("\(place.name)\t\(place.id.rawValue)\t\(tally.unread)/\(tally.total)")
            }
        }
    }
}
