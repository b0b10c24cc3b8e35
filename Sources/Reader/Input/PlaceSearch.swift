import ChineseText
import News

/// Finds places by what is typed of their names.
struct PlaceSearch {
    let edition: Edition

    /// The places that fit, the best first: its name, its key, another name of it, a town of it, letters of its key.
    func completions(for text: String) -> [Prompt.Completion] {
        let wanted = Folding.all.fold(text.filter { !$0.isWhitespace })
        guard !wanted.isEmpty else {
            return edition.places.map { completion(of: $0) }
        }
        let ranked = edition.places.enumerated().compactMap { index, place in
            rank(of: place, for: wanted).map { (rank: $0.rank, index: index, detail: $0.detail) }
        }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
            .map { completion(of: edition.places[$0.index], detail: $0.detail) }
    }

    private func completion(of place: Place, detail: String? = nil) -> Prompt.Completion {
        let names = (place.aliases + place.formerNames).joined(separator: " ")
        return Prompt.Completion(text: place.name, label: place.name, detail: detail ?? names, place: place.id)
    }

    private func rank(of place: Place, for wanted: String) -> (rank: Int, detail: String?)? {
        if Folding.all.fold(place.name).hasPrefix(wanted) {
            return (0, nil)
        }
        if place.id.rawValue.hasPrefix(wanted) {
            return (1, place.id.rawValue)
        }
        if let name = (place.aliases + place.formerNames).first(where: { Folding.all.fold($0).contains(wanted) }) {
            return (2, name)
        }
        if let locality = place.localities.first(where: { Folding.all.fold($0).contains(wanted) }) {
            return (3, locality)
        }
        return wanted.isAbbreviation(of: place.id.rawValue) ? (4, place.id.rawValue) : nil
    }
}

extension String {
    /// Whether its characters stand in a word in their order, the first at its start: `mj` in `mengjin`.
    fileprivate func isAbbreviation(of word: String) -> Bool {
        guard first == word.first else { return false }
        var rest = word[...]
        return allSatisfy { character in
            guard let index = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: index)...]
            return true
        }
    }
}
