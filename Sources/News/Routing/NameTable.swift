/// The names of an edition's places, to be found in texts: at every position the longest one.
struct NameTable: Sendable {
    struct Name: Sendable {
        let text: String
        let scalars: [Unicode.Scalar]
        /// Absent for a word in which a name stands and does not mean the place.
        let place: PlaceKey?
        /// Whether it is an ordinary word as well.
        let isWord: Bool
    }

    struct Occurrence {
        let name: Name
        /// Whether the text begins with it and a colon or a bar follows.
        let isDateline: Bool
    }

    /// By first character, the longest first.
    private let names: [Unicode.Scalar: [Name]]
    private let whole: [String: Name]
    /// Behind the city's name, a name that is a word too is a name.
    private let city: [[Unicode.Scalar]]

    init(edition: Edition) {
        let all = edition.places.flatMap { place in
            ([place.name] + place.aliases + place.formerNames + place.localities).map { text in
                Name(
                    text: text, scalars: Array(text.unicodeScalars), place: place.id,
                    isWord: place.wordNames.contains(text))
            }
        }
        let others = edition.otherWords.map { text in
            Name(text: text, scalars: Array(text.unicodeScalars), place: nil, isWord: false)
        }
        names = Dictionary(grouping: (all + others).filter { !$0.scalars.isEmpty }) { $0.scalars[0] }
            .mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
        whole = Dictionary(all.map { ($0.text, $0) }) { first, _ in first }
        city = [edition.name.chinese + "市", edition.name.chinese].map { Array($0.unicodeScalars) }
    }

    /// The name that a text is, if it is one.
    func wholeName(_ text: String) -> Name? {
        whole[text]
    }

    /// All names in a text, from left to right, none overlapping another.
    func names(in text: String) -> [Occurrence] {
        let scalars = Array(text.unicodeScalars)
        var found: [Occurrence] = []
        var index = 0
        while index < scalars.count {
            guard let name = name(at: index, in: scalars) else {
                index += 1
                continue
            }
            let end = index + name.scalars.count
            if name.place != nil {
                found.append(Occurrence(name: name, isDateline: index == 0 && isDatelineEnd(scalars, at: end)))
            }
            index = end
        }
        return found
    }

    private func name(at index: Int, in scalars: [Unicode.Scalar]) -> Name? {
        names[scalars[index]]?.first { name in
            scalars[index...].starts(with: name.scalars) && (!name.isWord || beginsName(scalars, at: index))
        }
    }

    /// Whether what stands at `index` begins something: the text, a clause, or the part behind the city's name.
    private func beginsName(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = scalars[index - 1]
        if !before.properties.isAlphabetic, before.properties.numericType == nil { return true }
        return city.contains { name in
            index >= name.count && scalars[index - name.count..<index].elementsEqual(name)
        }
    }

    private func isDatelineEnd(_ scalars: [Unicode.Scalar], at end: Int) -> Bool {
        end < scalars.count && "：:｜|丨".unicodeScalars.contains(scalars[end])
    }
}
