import News
import Searching

/// Finds places by what is typed of their names.
struct PlaceSearch {
    let edition: Edition

    /// The places that fit, the best first.
    func completions(for text: String) -> [Prompt.Completion] {
        PlaceFinder(places: edition.places).find(text).map { found in
            let names = (found.place.aliases + found.place.formerNames).joined(separator: " ")
            return Prompt.Completion(
                text: found.place.name, label: found.place.name, detail: found.name ?? names, place: found.place.id)
        }
    }
}
