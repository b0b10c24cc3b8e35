import News
import NewsStore
import Settings

/// What follows when articles have come in: those that are kept no longer go, the others go into the index of words.
struct Aftercare {
    private let rules: RetentionRules
    private let store: NewsStore
    private let language: Language

    init(_ installation: Installation, _ store: NewsStore) {
        rules = RetentionRules(installation.settings.keeping)
        language = installation.language
        self.store = store
    }

    func run() throws(StoreError) {
        try store.retain(rules, now: Desk.now)
        try IndexRun(store: store, language: language).run()
    }
}
