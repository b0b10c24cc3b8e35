import Ingestion
import Markup
import News
import NewsStore
import Reader

/// Answers the effects that are for the library.
struct LibraryWorker: Sendable {
    let store: NewsStore
    let edition: Edition
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
            let window = try store.headlines(query, from: start, limit: query.windowSize(selecting: selecting))
            return [.headlines(window, for: query, selecting: selecting)]
        case .findUnread(let query, let id):
            return [.foundUnread(try store.unreadArticle(of: query, after: id), after: id)]
        case .count(let query):
            return try store.count(query).map { [.counted($0, for: query)] } ?? []
        case .loadTallies:
            return [.tallies(try store.tallies())]
        case .loadRankings:
            return [.rankings(try store.rankings())]
        case .open(let id):
            return try open(id)
        case .edit(let articles, let change):
            return [.edited(try store.edit(articles, to: change), articles.isList ? .madeToList : .made)]
        case .undo:
            return [.edited(try store.undo(), .undone)]
        case .redo:
            return [.edited(try store.redo(), .redone)]
        case .mute(let word, let isOn):
            guard let edit = try store.mute(word, isOn: isOn) else {
                return [.done(Bilingual("“\(word.word)”已是这样", "“\(word.word)” is so already"))]
            }
            return [.edited(edit, .made)]
        case .correctWord(let word, let place):
            return [.edited(try store.correct(.word(word), to: place, homes: edition.homes), .made)]
        case .correctSource(let id, let place):
            guard let source = try store.correctedSource(of: id) else { return [] }
            return [.edited(try store.correct(source, to: place, homes: edition.homes), .made)]
        case .loadMutedWords:
            return [.mutedWords(try store.mutedWords())]
        case .removeSamples:
            return [.samplesRemoved(try store.removeSamples())]
        case .savePosition(let position, let id):
            try store.setPosition(position, of: id)
            return []
        case .loadSources:
            return [.sources(try store.sourceStatuses(now: Desk.now), at: Desk.now)]
        case .askForFullText(let id):
            return [.fullTextAsked(try store.askForFullText(of: id).map(UpdateScope.source))]
        case .explainPlace(let id):
            return try explainPlace(of: id)
        case .update, .cancelUpdate, .browse, .copy, .redraw, .suspend, .quit:
            return []
        }
    }

    private func explainPlace(of id: ArticleID) throws -> [Message] {
        guard let article = try store.article(id) else { return [] }
        let routing = try PlaceExplanation.routing(of: article, in: store, edition: edition)
        return [.placeExplained(routing.place, routing.reason)]
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
        case .edit, .undo, .redo, .mute, .correctWord, .correctSource, .removeSamples, .savePosition, .askForFullText:
            true
        default: false
        }
    }
}
