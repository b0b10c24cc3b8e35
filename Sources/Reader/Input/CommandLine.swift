import ChineseText
import News

/// The command line behind `:`; a command's name, and for some a word behind it.
struct CommandLine {
    let state: State

    enum Parsed: Hashable {
        case nothing
        case command(Command)
        case theme(String)
        /// All of them where there is no key.
        case place(PlaceKey?)
        case section(SectionKey)
        case show(HeadlineQuery.Show)
        case sort(HeadlineQuery.Order)
        case measure(Int)
        case search(String)
        case mute(MutedWord)
        /// No word: the source of the article.
        case route(word: String?, PlaceCorrection?)
        case mistake(Bilingual)
    }

    private static let wordsWithArgument = ["theme", "place", "section", "show", "sort", "measure", "search"]

    /// A line typed with an input method left on counts as what was meant.
    func parse(_ line: String) -> Parsed {
        let words = Folding.width.fold(line).split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { return .nothing }
        let argument = words.dropFirst().first?.trimmingSpaces ?? ""
        guard argument.isEmpty else { return parse(name, argument: argument) }
        return Command(rawValue: name).map { .command($0) } ?? parseMissingArgument(of: name)
    }

    /// What a line may become: names of commands, then the words that fit the one named.
    func completions(for line: String) -> [Prompt.Completion] {
        let line = Folding.width.fold(line)
        let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard words.count == 2 else {
            return names(fitting: line)
        }
        let typed = words[1].trimmingSpaces
        guard words[0] != "place" else {
            return places(for: typed).map { place in
                Prompt.Completion(text: "place " + place.text, label: place.label, detail: place.detail)
            }
        }
        guard words[0] != "route" else {
            return state.routeCompletions(for: words[1])
        }
        return arguments(of: words[0])
            .filter { $0.word.hasPrefix(typed) || $0.title.contains(typed) }
            .map { Prompt.Completion(text: words[0] + " " + $0.word, label: $0.word, detail: $0.title) }
    }

    /// Those that begin so, then those with a later word that does (`star` is `toggle-star` too), then those whose
    /// summary has it (收藏).
    private func names(fitting typed: String) -> [Prompt.Completion] {
        let ranked = names.compactMap { name in name.rank(for: typed).map { (rank: $0, name: name) } }
        return ranked.sorted { ($0.rank, $0.name.text) < ($1.rank, $1.name.text) }.map(\.name)
    }

    private var names: [Prompt.Completion] {
        let commands = Command.allCases.map { command in
            Prompt.Completion(text: command.rawValue, label: command.rawValue, detail: command.summary(state.language))
        }
        let others = [
            ("place", Bilingual("到一个县区", "show a place")), ("section", Bilingual("到一个频道", "show a section")),
            ("measure", Bilingual("版心的字数", "the measure in hanzi")),
        ].map { Prompt.Completion(text: $0.0, label: $0.0, detail: $0.1(state.language)) }
        return commands + others
    }

    private func places(for typed: String) -> [Prompt.Completion] {
        PlaceSearch(edition: state.edition, language: state.language).completions(for: typed)
    }

    private func arguments(of name: String) -> [(word: String, title: String)] {
        switch name {
        case "theme": state.themes.map { ($0.name, $0.title(state.language)) }
        case "section": state.edition.sections.map { ($0.title(state.language), $0.id.rawValue) }
        case "show": HeadlineQuery.Show.allCases.map { ($0.rawValue, $0.title(state.language)) }
        case "sort": HeadlineQuery.Order.allCases.map { ($0.rawValue, $0.title(state.language)) }
        default: []
        }
    }

    private func parse(_ name: String, argument: String) -> Parsed {
        let parsed: Parsed? =
            switch name {
            case "theme":
                state.themes.first { $0.name == argument || $0.title(state.language) == argument }.map {
                    .theme($0.name)
                }
            case "place": places(for: argument).first.map { .place($0.place) }
            case "section":
                state.edition.sections.first { $0.id.rawValue == argument || $0.title(state.language) == argument }
                    .map { .section($0.id) }
            case "show": HeadlineQuery.Show(rawValue: argument).map { .show($0) }
            case "sort": HeadlineQuery.Order(rawValue: argument).map { .sort($0) }
            case "search": .search(argument)
            case "measure": Int(argument).flatMap { Typesetting.measures.contains($0) ? .measure($0) : nil }
            case "mute": state.muteCommand(argument)
            case "route": state.routeCommand(argument)
            default: unknown(name)
            }
        return parsed ?? .mistake(Bilingual("\(name) 不认识“\(argument)”", "\(name) does not know “\(argument)”"))
    }

    private func parseMissingArgument(of name: String) -> Parsed {
        guard Self.wordsWithArgument.contains(name) else { return unknown(name) }
        return .mistake(Bilingual("\(name) 后面还要一个词", "\(name) wants a word behind it"))
    }

    private func unknown(_ name: String) -> Parsed {
        guard Command(rawValue: name) == nil else {
            return .mistake(Bilingual("\(name) 后面不带词", "\(name) takes no word behind it"))
        }
        if let nearest = names(fitting: name).first?.text ?? nearestName(to: name, among: names.map(\.text)) {
            return .mistake(
                Bilingual("没有命令“\(name)”，是 \(nearest) 吗？", "no command “\(name)”; did you mean \(nearest)?"))
        }
        let help = state.keymap.name(of: .help)
        return .mistake(Bilingual("没有命令“\(name)”，\(help) 看帮助", "no command “\(name)”; \(help) shows them all"))
    }
}

extension State {
    mutating func run(_ parsed: CommandLine.Parsed) -> [Effect] {
        switch parsed {
        case .nothing: return []
        case .command(let command): return perform(command)
        case .theme(let name): choose(theme: name)
        case .place(let place): return go(to: place)
        case .section(let section): return show(section: section)
        case .show(let show): return self.show(show)
        case .sort(let order): return sort(by: order)
        case .search(let text): return search(text)
        case .measure(let hanzi): return setMeasure(hanzi)
        case .mute(let word): return [.mute(word, isOn: true)]
        case .route(let word?, let place): return [.correctWord(word, place)]
        case .route(nil, let place): return withArticle { [.correctSource(of: $0, place)] }
        case .mistake(let text): notice = Notice(text, kind: .error)
        }
        return []
    }
}

extension Prompt.Completion {
    fileprivate func rank(for typed: String) -> Int? {
        if text.hasPrefix(typed) { return 0 }
        if text.contains("-" + typed) { return 1 }
        // Summaries are looked through for hanzi only; of letters they are full.
        return !typed.allSatisfy(\.isASCII) && detail.contains(typed) ? 2 : nil
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var trimmed = self[...]
        while trimmed.first == " " { trimmed.removeFirst() }
        while trimmed.last == " " { trimmed.removeLast() }
        return String(trimmed)
    }
}
