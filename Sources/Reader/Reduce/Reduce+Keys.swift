import ChineseText
import News
import Screen

extension State {
    mutating func handle(_ key: Key) -> [Effect] {
        if prompt != nil {
            return handleInPrompt(key)
        }
        if popup != nil {
            return handleInPopup(key)
        }
        let key = key.meant
        if pendingKeys.isEmpty, let number = tabNumber(of: key) {
            return show(tabNumber: number)
        }
        if let command = command(for: key) {
            return perform(command)
        }
        if pendingKeys.isEmpty, key != .escape {
            let (typed, help) = (KeyNotation.text(key), keymap.name(of: .help))
            return say(Bilingual("“\(typed)”没有作用，\(help) 看帮助", "“\(typed)” does nothing; \(help) for help"))
        }
        return []
    }

    /// The command that a key completes, if it does. Escape gives up a sequence, and means no more than that.
    mutating func command(for key: Key) -> Command? {
        let keys = pendingKeys + [key]
        pendingKeys = []
        switch keymap.match(keys) {
        case .command(let command): return command
        case .incomplete: pendingKeys = keys
        case .none where keys.count > 1 && key != .escape: return self.command(for: key)
        case .none: break
        }
        return nil
    }

    /// `1`–`9` are the first nine tabs, `0` is the tenth.
    private func tabNumber(of key: Key) -> Int? {
        guard case .character(let character) = key, character.isASCII, let digit = character.wholeNumberValue,
            keymap.match([key]) == .none
        else { return nil }
        return digit == 0 ? 10 : digit
    }

    private mutating func show(tabNumber number: Int) -> [Effect] {
        guard tabBar.tabs.indices.contains(number - 1) else {
            return say(Bilingual("没有第 \(number) 个标签", "there is no tab \(number)"))
        }
        return show(tabBar.tabs[number - 1])
    }

    /// Tells the reader something, mostly why nothing happens.
    mutating func say(_ text: Bilingual, kind: Notice.Kind = .information) -> [Effect] {
        notice = Notice(text, kind: kind)
        return []
    }
}

extension Key {
    /// The key that was meant where an input method was left on: `ｊ` is `j`, `【` is `[`.
    var meant: Key {
        guard case .character(let typed) = self else { return self }
        return .character(InputMethodKeys.key(for: typed))
    }
}
