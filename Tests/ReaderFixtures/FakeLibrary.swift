public import Markup
public import News
public import Reader

/// A library in memory that answers the reader's effects as the store does.
public struct FakeLibrary: Sendable {
    /// Newest first.
    public var articles: [Article]
    public var mutedWords: [MutedWord] = []
    /// Documents of articles; others have a few paragraphs.
    public var documents: [ArticleID: Document] = [Article.river.id: .river]
    public var positions: [ArticleID: ReadingPosition] = [:]
    public var rankings: [StoredRanking]
    private var done: [Undoable] = []
    private var undone: [Undoable] = []

    private struct Undoable {
        var change: StateChange
        var ids: [ArticleID]
    }

    public init(_ articles: [Article] = Article.fixtures, rankings: [StoredRanking] = StoredRanking.fixtures) {
        self.articles = articles
        self.rankings = rankings
    }

    /// The answers to an effect; nothing for one that is not for a library.
    public mutating func answer(_ effect: Effect) -> [Message] {
        switch effect {
        case .loadHeadlines(let query, let start, let selecting):
            return [.headlines(window(query, from: start), for: query, selecting: selecting)]
        case .findUnread(let query, let id):
            let rows = articles.filter { $0.fits(query) || $0.id == id }
            let rest = rows.drop { $0.id != id }.dropFirst()
            return [.foundUnread(rest.first { !$0.isRead }?.id, after: id)]
        case .count(let query): return [.counted(articles.count { $0.fits(query) }, for: query)]
        case .loadTallies: return [.tallies(tallies)]
        case .loadRankings: return [.rankings(rankings)]
        case .open(let id):
            guard let article = articles.first(where: { $0.id == id }) else {
                return [.failed(Bilingual("没有", "gone"))]
            }
            return [.opened(article, documents[id] ?? .paragraphs(6), positions[id])]
        case .edit(let selection, let change):
            return [.edited(edit(selection, change), selection.isList ? .madeToList : .made), .libraryChanged]
        case .undo: return [.edited(move(from: \.done, to: \.undone, isUndo: true), .undone), .libraryChanged]
        case .redo: return [.edited(move(from: \.undone, to: \.done, isUndo: false), .redone), .libraryChanged]
        case .savePosition(let position, let id):
            positions[id] = position
            return []
        case .removeSamples:
            let count = articles.count { $0.isSample }
            articles.removeAll(where: \.isSample)
            return [.samplesRemoved(count), .libraryChanged]
        case .update, .cancelUpdate, .loadSources, .askForFullText, .explainPlace, .correctWord, .correctSource:
            return []
        case .mute(let word, let isOn):
            mutedWords.removeAll { $0 == word }
            if isOn { mutedWords.append(word) }
            let hidden = articles.filter { word.hides($0) }
            let edit = Edit(change: .mute(word, isOn: isOn), count: hidden.count, first: hidden.first?.id)
            return [.edited(edit, .made), .libraryChanged]
        case .loadMutedWords: return [.mutedWords(mutedWords)]
        case .browse, .copy, .redraw, .suspend, .quit: return []
        }
    }

    /// The rows of a list around a place in it.
    public func window(_ query: HeadlineQuery, from start: WindowStart) -> HeadlineWindow {
        let listed = articles.filter { article in
            query.revealing.contains(.muted) || !mutedWords.contains { $0.hides(article) }
        }
        let rows = listed.filter { $0.fits(query) }.map(\.headline)
        let limit = query.windowSize
        let offset =
            switch start {
            case .offset(let offset): min(offset, rows.count)
            case .article(let id): max(0, (rows.firstIndex { $0.id == id } ?? 0) - limit / 2)
            case .end: max(0, rows.count - limit)
            }
        let shown = Array(rows.dropFirst(offset).prefix(limit))
        let isSearch = query.search != nil
        let known = isSearch && start != .end ? offset + shown.count : rows.count
        return HeadlineWindow(
            total: known, hasMore: known < rows.count, offset: offset, headlines: shown,
            snippets: isSearch ? snippets(of: shown, query) : [:])
    }

    private func snippets(of headlines: [Headline], _ query: HeadlineQuery) -> [ArticleID: Snippet] {
        let marks = query.search?.wantedWords.map { WordMarks($0) } ?? []
        let pairs = headlines.map { headline in
            let text = (documents[headline.id] ?? .paragraphs(6)).plainText
            let piece = String(text.prefix(60)).split(separator: "\n").joined(separator: " ")
            return (headline.id, Snippet(text: piece, hits: marks.flatMap { $0.ranges(in: piece) }))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private var tallies: Tallies {
        var tallies = Tallies()
        for article in articles {
            let tab = Tallies.Tab(section: article.content.section, place: article.content.place)
            tallies.tabs[tab, default: Tallies.Tally()].total += 1
            tallies.tabs[tab, default: Tallies.Tally()].unread += article.isRead ? 0 : 1
            tallies.tabs[tab, default: Tallies.Tally()].starred += article.isStarred ? 1 : 0
        }
        return tallies
    }

    private mutating func edit(_ selection: ArticleSelection, _ change: StateChange) -> Edit? {
        let wanted: (Article) -> Bool =
            switch selection {
            case .ids(let ids): { ids.contains($0.id) }
            case .all(let query): { $0.fits(query) }
            }
        let ids = articles.filter { wanted($0) && !$0.has(change) }.map(\.id)
        guard let first = ids.first else { return nil }
        apply(change, to: ids)
        done.append(Undoable(change: change, ids: ids))
        undone = []
        return Edit(change: .state(change), count: ids.count, first: first)
    }

    private mutating func move(
        from source: WritableKeyPath<Self, [Undoable]>, to target: WritableKeyPath<Self, [Undoable]>, isUndo: Bool
    ) -> Edit? {
        guard let last = self[keyPath: source].popLast(), let first = last.ids.first else { return nil }
        apply(isUndo ? last.change.opposite : last.change, to: last.ids)
        self[keyPath: target].append(last)
        return Edit(change: .state(last.change), count: last.ids.count, first: first)
    }

    private mutating func apply(_ change: StateChange, to ids: [ArticleID]) {
        for index in articles.indices where ids.contains(articles[index].id) {
            switch change {
            case .read(let isRead): articles[index].isRead = isRead
            case .starred(let isStarred): articles[index].isStarred = isStarred
            }
        }
    }
}

extension StateChange {
    fileprivate var opposite: StateChange {
        switch self {
        case .read(let isRead): .read(!isRead)
        case .starred(let isStarred): .starred(!isStarred)
        }
    }
}

extension Article {
    fileprivate func has(_ change: StateChange) -> Bool {
        switch change {
        case .read(let isRead): self.isRead == isRead
        case .starred(let isStarred): self.isStarred == isStarred
        }
    }

    fileprivate func fits(_ query: HeadlineQuery) -> Bool {
        let isShown =
            switch query.show {
            case .all: true
            case .unread: !isRead
            case .starred: isStarred
            }
        return (query.section == nil || content.section == query.section)
            && (query.place == nil || content.place == query.place)
            && (isShown || id == query.keeping)
            && (query.search?.wantedWords ?? []).allSatisfy { !WordMarks($0).ranges(in: content.title).isEmpty }
            && query.filter.split(separator: " ").allSatisfy { content.title.contains($0) }
    }
}

extension MutedWord {
    fileprivate func hides(_ article: Article) -> Bool {
        (place == nil || place == article.content.place) && article.content.title.contains(word)
    }
}
