import ChineseText
import News
import Searching

/// Finds places by what is typed of their names.
struct PlaceSearch {
    let edition: Edition

    let language: Language

    /// The places that fit, the best first; all of them together stand first while nothing is typed, else last.
    func completions(for text: String) -> [Prompt.Completion] {
        let places = PlaceFinder(places: edition.places).find(text).map { found in
            let names = (found.place.aliases + found.place.formerNames).joined(separator: " ")
            return Prompt.Completion(
                text: found.place.name, label: found.place.name, detail: found.name ?? names, place: found.place.id)
        }
        guard isOfAll(text) else { return places }
        let name = Tab.allTitle(language)
        let all = Prompt.Completion(
            text: name, label: name, detail: Bilingual("所有县区", "every place")(language))
        return text.isEmpty ? [all] + places : places + [all]
    }

    private func isOfAll(_ text: String) -> Bool {
        let typed = Folding.all.fold(text.filter { !$0.isWhitespace })
        let (chinese, english) = (Tab.allTitle.chinese, Tab.allTitle.english)
        return Folding.all.fold(chinese).hasPrefix(typed) || Folding.all.fold(english).hasPrefix(typed)
            || PinyinMatcher(typed)?.isPrefix(of: chinese) == true
    }
}
