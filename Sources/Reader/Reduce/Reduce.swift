import Markup
import News
import Screen

extension State {
    /// Takes in a message, and says what is to be done in the world because of it.
    public mutating func reduce(_ message: Message) -> [Effect] {
        let formerPlan = plan
        let effects = handle(message) + countHits()
        if plan != formerPlan {
            fit()
        }
        return effects
    }

    private mutating func handle(_ message: Message) -> [Effect] {
        switch message {
        case .key(let key):
            notice = nil
            list.giveUpEnd()
            return handle(key)
        case .mouse(let event):
            list.giveUpEnd()
            return handle(event)
        case .paste(let text):
            return paste(text)
        case .resized(let size):
            self.size = size
            fit()
        case .widths(let widths):
            typesetting.widths = widths
            fit()
        case .day(let day):
            today = day
        case .themes(let themes):
            self.themes = themes
        case .headlines(let window, let query, let selecting):
            let effects = list.receive(window, for: query, selecting: selecting) + completeTotal()
            showFlagsOfListInArticle()
            return effects
        case .foundUnread(let next, let id):
            return goOn(to: next, after: id)
        case .opened(let article, let document, let position):
            return show(article, document, at: position)
        case .counted(let count, let query):
            return receive(count: count, of: query)
        case .tallies(let tallies):
            self.tallies = tallies.revealing(revealed)
        case .rankings(let rankings):
            receive(rankings)
        case .edited(let edit, let kind):
            return report(edit, kind)
        case .mutedWords(let words):
            return show(mutedWords: words)
        case .samplesRemoved(let count):
            if article?.article.isSample == true { closeArticle() }
            notice = Notice(Bilingual("已移除 \(count) 篇样例文章", "\(count) sample articles removed"))
        case .libraryChanged:
            searchTab?.libraryChanged()
            return [.loadTallies, .loadRankings, list.reload()]
        case .updateDue(let scope):
            return beginAutomaticUpdate(scope)
        case .updating(let progress):
            update = progress
        case .updateEnded(let progress, let scope, let wasCancelled):
            return endUpdate(progress, of: scope, wasCancelled: wasCancelled)
        case .indexing(let percent):
            indexedPercent = percent
        case .sources(let statuses, let now):
            return open(sourcesPopup(statuses, now: now))
        case .fullTextAsked(let scope):
            return fetchFullText(scope)
        case .placeExplained(let place, let reason):
            return explain(place, reason)
        case .failed(let text):
            notice = Notice(text, kind: .error)
        case .done(let text):
            notice = Notice(text)
        }
        return []
    }

    private mutating func receive(_ rankings: [StoredRanking]) {
        self.rankings = rankings
        guard showsRankings else { return }
        tabBar.makeTabs(edition: edition, rankings: rankings.count)
        showRanking()
    }

    /// The article came: it takes the place of the one before.
    private mutating func show(_ article: Article, _ document: Document, at position: ReadingPosition?) -> [Effect] {
        guard opening == article.id else { return [] }
        let savings = savePosition()
        opening = nil
        let isReopened = reopening != nil
        focus = reopening ?? .article
        reopening = nil
        let pane = plan.article ?? ScreenPlan(size: size, focus: .article).article
        self.article = ArticlePane(
            article: article, document: document, position: searchedPattern == nil ? position : nil, edition: edition,
            language: language,
            typesetting: typesetting, pane: pane?.content.size ?? size)
        fit()
        if !isReopened { markSearch() }
        guard marksReadOnOpening, !article.isRead, !isReopened else { return savings }
        return savings + change(.read(true), of: article.id)
    }

    private mutating func showFlagsOfListInArticle() {
        guard let id = article?.article.id, let row = list.window.headlines.first(where: { $0.id == id }) else {
            return
        }
        article?.apply(.read(row.isRead))
        article?.apply(.starred(row.isStarred))
    }
}

extension Bilingual {
    static func + (a: Bilingual, b: Bilingual) -> Bilingual {
        Bilingual(a.chinese + b.chinese, a.english + b.english)
    }
}
