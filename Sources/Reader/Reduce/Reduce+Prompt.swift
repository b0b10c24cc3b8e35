import News
import Screen

extension State {
    mutating func ask(_ kind: Prompt.Kind) -> [Effect] {
        var prompt = Prompt(kind, text: kind == .filter ? filter : "")
        prompt.origin = list.selected
        self.prompt = prompt
        complete()
        return []
    }

    mutating func handleInPrompt(_ key: Key) -> [Effect] {
        guard let prompt else { return [] }
        switch key {
        case .enter: return accept(prompt)
        case .escape, .control("c"), .control("g"): return cancel(prompt)
        case .backspace where prompt.line.characters.isEmpty: return cancel(prompt)
        case .tab where prompt.kind == .find: return setFindMode(prompt.mode.next)
        case .alt("p") where prompt.kind == .find: return setFindMode(prompt.mode == .pinyin ? .text : .pinyin)
        case .alt("r") where prompt.kind == .find: return setFindMode(prompt.mode == .expression ? .text : .expression)
        case .tab: self.prompt?.choose(next: 1)
        case .backTab: self.prompt?.choose(next: -1)
        case .up, .control("p"): return recall(earlier: true)
        case .down, .control("n"): return recall(earlier: false)
        default: return edit { $0.apply(key) }
        }
        return []
    }

    mutating func paste(_ text: String) -> [Effect] {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        popup?.edit { $0.insert(line) }
        return edit { $0.insert(line) }
    }

    private mutating func edit(_ change: (inout LineEditor) -> Void) -> [Effect] {
        guard var line = prompt?.line else { return [] }
        let former = line.text
        change(&line)
        prompt?.line = line
        return line.text == former ? [] : promptChanged()
    }

    /// Up and down go through what was typed before; where nothing was, or places are chosen, through what fits.
    private mutating func recall(earlier: Bool) -> [Effect] {
        guard let prompt else { return [] }
        if prompt.kind != .place, prompt.chosen == nil {
            let line =
                earlier
                ? histories[prompt.kind, default: InputHistory()].earlier(than: prompt.line.text)
                : histories[prompt.kind, default: InputHistory()].later()
            if let line {
                return edit { $0 = LineEditor(line) }
            }
        }
        self.prompt?.choose(next: earlier ? -1 : 1)
        return []
    }

    /// A place that is clicked is gone to; a command stays in the line until it is clicked again, for a word may belong
    /// behind it.
    mutating func choose(completion index: Int) -> [Effect] {
        let isChosen = prompt?.chosen == index
        prompt?.choose(index)
        guard let prompt, prompt.kind == .place || isChosen else { return [] }
        return accept(prompt)
    }

    private mutating func promptChanged() -> [Effect] {
        guard let prompt else { return [] }
        switch prompt.kind {
        case .find:
            article?.find(FindPattern(prompt.line.text, mode: prompt.mode))
            return []
        case .search: return []
        case .filter:
            return setFilter(prompt.line.text)
        case .place, .command:
            complete()
            return []
        }
    }

    private mutating func complete() {
        guard let prompt else { return }
        let text = prompt.line.text
        let completions =
            switch prompt.kind {
            case .place: PlaceSearch(edition: edition, language: language).completions(for: text)
            case .command: CommandLine(state: self).completions(for: text)
            case .find, .filter, .search: [Prompt.Completion]()
            }
        self.prompt?.completions = completions
        self.prompt?.chosen = nil
    }

    mutating func cancel(_ prompt: Prompt) -> [Effect] {
        self.prompt = nil
        histories[prompt.kind]?.endRecall()
        switch prompt.kind {
        case .find: article?.cancelFind()
        case .filter: return filter.isEmpty ? [] : setFilter("", selecting: prompt.origin)
        case .place, .command, .search: break
        }
        return []
    }

    /// Says how what is typed is meant, and looks again.
    private mutating func setFindMode(_ mode: FindPattern.Mode) -> [Effect] {
        prompt?.mode = mode
        return promptChanged()
    }

    mutating func accept(_ prompt: Prompt) -> [Effect] {
        self.prompt = nil
        let text = prompt.line.text
        if prompt.kind != .place {
            histories[prompt.kind, default: InputHistory()].add(text)
        }
        switch prompt.kind {
        case .find: return acceptFind(text)
        case .filter: return []
        case .place: return acceptPlace(prompt)
        case .search: return search(text)
        case .command: return run(CommandLine(state: self).parse(text))
        }
    }

    /// Enter on an empty line looks for the last pattern again.
    private mutating func acceptFind(_ text: String) -> [Effect] {
        guard text.isEmpty else {
            guard article?.find?.hits.isEmpty == false else {
                article?.cancelFind()
                return sayNotFound(text)
            }
            article?.acceptFind()
            return []
        }
        article?.cancelFind()
        return histories[.find]?.entries.isEmpty == false ? findNext(by: 1) : []
    }

    private mutating func acceptPlace(_ prompt: Prompt) -> [Effect] {
        let text = prompt.line.text
        guard !text.isEmpty else { return [] }
        guard let completion = prompt.chosen.map({ prompt.completions[$0] }) ?? prompt.completions.first else {
            return say(Bilingual("没有叫“\(text)”的县区", "no place is called “\(text)”"), kind: .error)
        }
        return go(to: completion.place)
    }
}

extension LineEditor {
    /// The editing keys of a line: those of the terminal and of Emacs.
    mutating func apply(_ key: Key) {
        switch key {
        case .character(let character): insert([character])
        case .backspace, .control("h"): deleteBackward()
        case .delete, .control("d"): deleteForward()
        case .control("w"): deleteWordBackward()
        case .control("u"): deleteToStart()
        case .control("k"): deleteToEnd()
        case .left, .control("b"): moveLeft()
        case .right, .control("f"): moveRight()
        case .home, .control("a"): moveToStart()
        case .end, .control("e"): moveToEnd()
        default: break
        }
    }
}
