import News

/// Corrections of places: this source is of this place, headlines with this word are of that one.
extension State {
    /// What stands for no place, and for what the names say.
    private static let nowhere = Bilingual("无", "nowhere")
    private static let byName = Bilingual("按地名", "by-name")

    /// Begins the command that says where a source's articles belong.
    mutating func askForRoute() -> [Effect] {
        let effects = ask(.command)
        prompt?.line = LineEditor("route ")
        let completions = routeCompletions(for: "")
        prompt?.completions = completions
        return effects
    }

    /// A place, for the source of the article; or a word and a place.
    func routeCommand(_ argument: String) -> CommandLine.Parsed {
        let (word, target) = Self.wordAndTarget(argument)
        guard !target.isEmpty else {
            return .mistake(Bilingual("“\(argument)”归哪个县区？", "of which place is “\(argument)”?"))
        }
        if Self.isMeant(Self.nowhere, by: target) { return .route(word: word, .noPlace) }
        if Self.isMeant(Self.byName, by: target) { return .route(word: word, nil) }
        guard let place = places(for: target).first?.place else {
            return .mistake(Bilingual("没有叫“\(target)”的县区", "no place is called “\(target)”"))
        }
        return .route(word: word, .place(place))
    }

    func routeCompletions(for argument: String) -> [Prompt.Completion] {
        let (word, target) = Self.wordAndTarget(argument)
        let line = "route " + (word.map { $0 + " " } ?? "")
        let others = [
            (Self.nowhere, Bilingual("不归任何县区", "of no place")),
            (Self.byName, Bilingual("忘掉指定，按地名", "forget it: by the names")),
        ].map { Prompt.Completion(text: $0.0(language), label: $0.0(language), detail: $0.1(language)) }
        return (places(for: target) + others.filter { $0.label.hasPrefix(target) }).map { target in
            Prompt.Completion(text: line + target.text, label: target.label, detail: target.detail)
        }
    }

    /// The last word is the place.
    private static func wordAndTarget(_ argument: String) -> (word: String?, target: String) {
        guard let blank = argument.lastIndex(of: " ") else { return (nil, argument) }
        let word = argument[..<blank].filter { $0 != " " }
        return (word.isEmpty ? nil : String(argument[..<blank]), String(argument[argument.index(after: blank)...]))
    }

    private static func isMeant(_ name: Bilingual, by target: String) -> Bool {
        target == name.chinese || target == name.english
    }

    /// Those of the edition, without all of them together.
    private func places(for typed: String) -> [Prompt.Completion] {
        PlaceSearch(edition: edition, language: language).completions(for: typed).filter { $0.place != nil }
    }

    /// Of what a correction was, and what it says.
    func summary(of subject: CorrectedSubject, _ place: PlaceCorrection?) -> Bilingual {
        let what =
            switch subject {
            case .word(let word): Bilingual("“\(word)”", "“\(word)”")
            case .source(_, let title): Bilingual("来源“\(title)”", "the source “\(title)”")
            }
        let name = place?.place.map { edition.place($0)?.name ?? $0.rawValue }
        let target =
            switch place {
            case .place: Bilingual("归\(name ?? "")", " is of \(name ?? "")")
            case .noPlace: Bilingual("不归县区", " is of no place")
            case nil: Bilingual("按地名归县区", " goes by the names of places")
            }
        return what + target
    }
}
