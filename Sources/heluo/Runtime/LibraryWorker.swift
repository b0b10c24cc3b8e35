import Ingestion
import Markup
import News
import NewsStore
import Reader

/// Answers the effects that are for the library.
struct LibraryWorker: Sendable {
    let store: NewsStore
    /// Whether changes are left out, so that looking changes nothing.
    var isReadOnly = false

    /// The answers to an effect; nothing where it is not for the library.
    func answer(_ effect: Effect) -> [Message] {
        do {
            return try answerOrThrow(effect)
        } catch let error as StoreError {
            return [.failed(error.message)]
        } catch {
            return [.failed(Bilingual("文库：\(error)", "library: \(error)"))]
        }
    }

    private func answerOrThrow(_ effect: Effect) throws -> [Message] {
        guard !isReadOnly || !effect.isChange else { return [] }
        switch effect {
        case .loadHeadlines(let query, let start, let selecting):
            let window = try store.headlines(query, from: start, limit: HeadlineList.windowSize)
            return [.headlines(window, for: query, selecting: selecting)]
        case .findUnread(let query, let id):
            return [.foundUnread(try store.unreadArticle(of: query, after: id), after: id)]
        case .loadTallies:
            return [.tallies(try store.tallies())]
        case .loadRankings:
            return [.rankings(try store.rankings())]
        case .open(let id):
            return try open(id)
        case .edit(let articles, let change):
            return [.edited(try store.edit(articles, to: change), .made)]
        case .undo:
            return [.edited(try store.undo(), .undone)]
        case .redo:
            return [.edited(try store.redo(), .redone)]
        case .mute(let word, let isOn):
            guard let edit = try store.mute(word, isOn: isOn) else {
                return [.done(Bilingual("“\(word.word)”已是这样", "“\(word.word)” is so already"))]
            }
            return [.edited(edit, .made)]
        case .loadMutedWords:
            return [.mutedWords(try store.mutedWords())]
        case .removeSamples:
            return [.samplesRemoved(try store.removeSamples())]
        case .savePosition(let position, let id):
            try store.setPosition(position, of: id)
            return []
        case .browse, .copy, .redraw, .suspend, .quit:
            return []
        }
    }

    private func open(_ id: ArticleID) throws -> [Message] {
        guard let article = try store.article(id) else {
            return [.failed(Bilingual("这篇文章已不在文库中", "the article is no longer in the library"))]
        }
        return [.opened(article, Document(article.content.body, base: article.content.url), try store.position(of: id))]
    }
}

extension Effect {
    /// Whether it writes to the library.
    fileprivate var isChange: Bool {
        switch self {
        case .edit, .undo, .redo, .mute, .removeSamples, .savePosition: true
        default: false
        }
    }
}
