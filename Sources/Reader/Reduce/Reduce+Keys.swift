import ChineseText
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
        if pendingKeys.isEmpty, let tab = tab(forDigit: key) {
            return show(tab)
        }
        return command(for: key).map { perform($0) } ?? []
    }

    /// The command that a key completes, if it does.
    mutating func command(for key: Key) -> Command? {
        let keys = pendingKeys + [key]
        pendingKeys = []
        switch keymap.match(keys) {
        case .command(let command): return command
        case .incomplete: pendingKeys = keys
        case .none where keys.count > 1: return self.command(for: key)
        case .none: break
        }
        return nil
    }

    /// `1`–`9` are the first nine tabs, `0` is the tenth.
    private func tab(forDigit key: Key) -> Tab? {
        guard case .character(let character) = key, character.isASCII, let digit = character.wholeNumberValue,
            keymap.match([key]) == .none
        else { return nil }
        let index = (digit + 9) % 10
        return tabBar.tabs.indices.contains(index) ? tabBar.tabs[index] : nil
    }
}

extension Key {
    /// The key that was meant where an input method was left on: `ｊ` is `j`, `【` is `[`.
    var meant: Key {
        guard case .character(let typed) = self else { return self }
        return .character(InputMethodKeys.key(for: typed))
    }
}
