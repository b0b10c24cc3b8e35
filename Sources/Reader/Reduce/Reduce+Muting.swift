import News

extension State {
    /// What would be hidden and is listed all the same.
    var revealed: Hidden {
        var revealed: Hidden = mergesReports ? [] : .repeated
        if showsMuted { revealed.insert(.muted) }
        return revealed
    }

    /// Lists what is muted, or leaves it out again.
    mutating func toggleMuted() -> [Effect] {
        showsMuted.toggle()
        notice = Notice(
            showsMuted
                ? Bilingual("显示屏蔽的文章", "showing muted articles")
                : Bilingual("不显示屏蔽的文章", "muted articles are left out"))
        guard rankingList == nil else { return [.loadTallies] }
        var query = list.query
        query.revealing = revealed
        return [.loadTallies, list.show(query, selecting: list.selected)]
    }

    /// A word of the command line: muted everywhere, or behind `here` in the place of the tab.
    func muteCommand(_ argument: String) -> CommandLine.Parsed {
        let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard words[0] == "here" else { return .mute(MutedWord(argument)) }
        guard let place = tabBar.place else {
            return .mistake(Bilingual("这里不是一个县区的标签", "this is not the tab of a place"))
        }
        guard words.count == 2 else {
            return .mistake(Bilingual("mute here 后面还要一个词", "mute here wants a word behind it"))
        }
        return .mute(MutedWord(words[1], place: place))
    }

    /// Begins the command that mutes a word.
    mutating func askForMute() -> [Effect] {
        let effects = ask(.command)
        prompt?.line = LineEditor(tabBar.place == nil ? "mute " : "mute here ")
        return effects
    }

    /// The muted words came: they are shown, to be chosen from.
    mutating func show(mutedWords words: [MutedWord]) -> [Effect] {
        mutedWords = words
        guard !words.isEmpty else {
            let mute = keymap.name(of: .mute)
            return say(Bilingual("没有屏蔽的词，\(mute) 屏蔽", "no words are muted; \(mute) mutes one"))
        }
        return open(mutedWordsPopup())
    }

    /// Lets the chosen word be heard again.
    mutating func unmute(_ value: String?) -> [Effect] {
        popup = nil
        guard let index = value.flatMap({ Int($0) }), mutedWords.indices.contains(index) else { return [] }
        return [.mute(mutedWords[index], isOn: false)]
    }

    private func mutedWordsPopup() -> Popup {
        let rows = zip(1..., mutedWords).map { number, word in
            let place = word.place.map { edition.place($0)?.name ?? $0.rawValue }
            let scope = place ?? Bilingual("各处", "everywhere")(language)
            return Popup.Row(label: "\(number)", text: "\(word.word)  （\(scope)）", value: "\(number - 1)")
        }
        return Popup(.mutedWords, title: Bilingual("屏蔽的词：Enter 恢复", "Muted words: Enter lets one be heard"), rows: rows)
    }

    // MARK: Other reports of an event

    /// The other reports of the open article's event, to be opened.
    mutating func showOthers() -> [Effect] {
        guard let article = article?.article else { return sayNoArticle() }
        guard !article.others.isEmpty else {
            return say(Bilingual("没有别处报道这件事", "nobody else has reported this"))
        }
        let rows = zip(1..., article.others).map { number, other in
            Popup.Row(
                label: "\(number)", text: "\(other.sourceName)  \(other.title)", value: "\(other.id.rawValue)")
        }
        return open(Popup(.others, title: Bilingual("亦见", "Also reported by"), rows: rows))
    }

    mutating func openOther(_ value: String?) -> [Effect] {
        popup = nil
        guard let id = value.flatMap({ Int64($0) }) else { return [] }
        return open(ArticleID(rawValue: id))
    }
}
