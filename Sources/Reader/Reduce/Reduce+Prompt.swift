import News
import Screen

extension State {
    mutating func ask(_ kind: Prompt.Kind) -> [Effect] {
        guard kind != .filter else {
            prompt = Prompt(.filter, text: list.query.filter)
            return []
        }
        prompt = Prompt(kind)
        complete()
        return []
    }

    mutating func handleInPrompt(_ key: Key) -> [Effect] {
        guard let prompt else { return [] }
        switch key {
        case .enter: return accept(prompt)
        case .escape, .control("c"), .control("g"): return cancel(prompt)
        case .tab: self.prompt?.choose(next: 1)
        case .backTab: self.prompt?.choose(next: -1)
        case .up, .control("p"): recall(earlier: true)
        case .down, .control("n"): recall(earlier: false)
        case .backspace where prompt.line.characters.isEmpty: return cancel(prompt)
        default: return edit(with: key)
        }
        return self.prompt.map { $0.kind == .find || $0.kind == .filter } == true ? promptChanged() : []
    }

    mutating func paste(_ text: String) -> [Effect] {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if prompt != nil {
            prompt?.line.insert(line)
            return promptChanged()
        }
        popup?.edit { $0.insert(line) }
        return []
    }

    private mutating func edit(with key: Key) -> [Effect] {
        guard var line = prompt?.line else { return [] }
        let former = line.text
        line.apply(key)
        prompt?.line = line
        return line.text == former ? [] : promptChanged()
    }

    /// Up and down go through what fits, where something can be chosen, else through what was typed before.
    private mutating func recall(earlier: Bool) {
        guard var prompt else { return }
        if !prompt.completions.isEmpty, prompt.kind == .place || !prompt.line.text.isEmpty {
            prompt.choose(next: earlier ? -1 : 1)
        } else {
            let line =
                earlier
                ? histories[prompt.kind, default: InputHistory()].earlier(than: prompt.line.text)
                : histories[prompt.kind, default: InputHistory()].later()
            if let line {
                prompt.line = LineEditor(line)
            }
        }
        self.prompt = prompt
    }

    private mutating func promptChanged() -> [Effect] {
        guard let prompt else { return [] }
        switch prompt.kind {
        case .find:
            article?.find(prompt.line.text)
            return []
        case .filter:
            return list.query.filter == prompt.line.text ? [] : [list.setFilter(prompt.line.text)]
        case .place, .command:
            complete()
            return []
        }
    }

    private mutating func complete() {
        guard let prompt else { return }
        let text = prompt.line.text
        let completions =
            prompt.kind == .place
            ? PlaceSearch(edition: edition).completions(for: text)
            : CommandLine(state: self).completions(for: text)
        self.prompt?.completions = completions
        self.prompt?.chosen = nil
    }

    private mutating func cancel(_ prompt: Prompt) -> [Effect] {
        self.prompt = nil
        switch prompt.kind {
        case .find: article?.cancelFind()
        case .filter: return list.query.filter.isEmpty ? [] : [list.setFilter("")]
        case .place, .command: break
        }
        return []
    }

    private mutating func accept(_ prompt: Prompt) -> [Effect] {
        self.prompt = nil
        let text = prompt.line.text
        histories[prompt.kind, default: InputHistory()].add(text)
        switch prompt.kind {
        case .find: return acceptFind(text)
        case .filter: return []
        case .place: return acceptPlace(prompt)
        case .command:
            let line = prompt.chosen.map { prompt.completions[$0].text } ?? text
            return run(CommandLine(state: self).parse(line))
        }
    }

    /// Enter on an empty line looks for the last pattern again.
    private mutating func acceptFind(_ text: String) -> [Effect] {
        if text.isEmpty {
            article?.cancelFind()
            if let last = histories[.find]?.entries.last {
                article?.find(last)
            }
        } else if article?.find?.hits.isEmpty == true {
            notice = Notice(Bilingual("没有找到“\(text)”", "“\(text)” was not found"), kind: .error)
            article?.cancelFind()
        }
        return []
    }

    private mutating func acceptPlace(_ prompt: Prompt) -> [Effect] {
        let text = prompt.line.text
        guard !text.isEmpty || prompt.chosen != nil else { return [] }
        guard let completion = prompt.completions.first.map({ prompt.chosen.map { prompt.completions[$0] } ?? $0 })
        else {
            notice = Notice(Bilingual("没有叫“\(text)”的县区", "no place is called “\(text)”"), kind: .error)
            return []
        }
        return go(to: completion.place)
    }

    /// Shows a place's tab; from a section without places, in the first section that has them.
    mutating func go(to place: PlaceKey?) -> [Effect] {
        if showsRankings, let section = edition.sections.first(where: { $0.kind == .places }) {
            tabBar.select(section: section.id, edition: edition, rankings: rankings.count)
            rankingList = nil
        }
        return show(place.map { .place($0) } ?? .all)
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
