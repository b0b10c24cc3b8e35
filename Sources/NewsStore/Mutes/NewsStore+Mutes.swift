public import News

extension NewsStore {
    /// The words muted now: those of everywhere first, by word.
    public func mutedWords() throws(StoreError) -> [MutedWord] {
        try connections.read { try MuteTable($0).words() }
    }

    /// Mutes a word, or lets it be heard again: articles with it in their headlines leave the lists and the tallies, and
    /// those that come later do not get there; nil where it is so already. It can be undone like any edit.
    @discardableResult
    public func mute(_ word: MutedWord, isOn: Bool) throws(StoreError) -> Edit? {
        try connections.write { try Journal($0).mute(word, isOn: isOn) }
    }
}
