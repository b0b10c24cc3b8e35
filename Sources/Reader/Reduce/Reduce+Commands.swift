import News
import Screen

extension State {
    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: movePages(2)
        case .pageUp: movePages(-2)
        case .halfPageDown: movePages(1)
        case .halfPageUp: movePages(-1)
        case .top: moveToTop()
        case .bottom: moveToBottom()
        case .readOn: readOn()
        case .open: openSelected()
        case .back: back()
        case .leave: focus == .list && tabBar.tab != .search ? quit() : back()
        case .otherPane: otherPane()
        case .nextTab: show(tabBar.tab(by: 1))
        case .previousTab: show(tabBar.tab(by: -1))
        case .nextSection: showSection(by: 1)
        case .previousSection: showSection(by: -1)
        case .goToPlace: ask(.place)
        case .nextArticle: openNeighbour(1)
        case .previousArticle: openNeighbour(-1)
        case .zen: toggleZen()
        case .find: beginFind()
        case .findNext: findNext(by: 1)
        case .findPrevious: findNext(by: -1)
        case .search: ask(.search)
        case .toggleRead: toggleRead()
        case .markTabRead: markTabRead()
        case .toggleStar: toggleStar()
        case .undo: [.undo]
        case .redo: [.redo]
        case .cycleShow: show(chosenShow.next)
        case .cycleOrder: sort(by: list.query.order.next)
        case .mute: askForMute()
        case .mutedWords: [.loadMutedWords]
        case .toggleMuted: toggleMuted()
        case .others: showOthers()
        case .removeSamples: [.removeSamples]
        case .nextTheme: nextTheme()
        case .chooseTheme: open(themesPopup())
        case .convert: convert()
        case .widen: changeMeasure(by: 2)
        case .narrow: changeMeasure(by: -2)
        case .updatePlace: beginUpdate(tabBar.place.map(UpdateScope.place) ?? .everything)
        case .updateAll: beginUpdate(.everything)
        case .cancelUpdate: cancelUpdate()
        case .sources: [.loadSources]
        case .fullText: withArticle { [.askForFullText($0)] }
        case .why: withArticle { [.explainPlace($0)] }
        case .route: askForRoute()
        case .browse: withAddress { [.browse($0)] }
        case .copyAddress: withAddress { [.copy($0)] }
        case .links: showLinks()
        case .commandLine: ask(.command)
        case .help: open(helpPopup())
        case .about: open(aboutPopup())
        case .redraw: [.redraw]
        case .suspend: savePosition() + [.suspend]
        case .quit: quit()
        }
    }

    private func quit() -> [Effect] {
        savePosition() + [.quit]
    }

    func savePosition() -> [Effect] {
        guard let article else { return [] }
        return [.savePosition(article.position, of: article.article.id)]
    }

    mutating func open(_ popup: Popup) -> [Effect] {
        self.popup = popup
        fit()
        return []
    }

    // MARK: Out of the program

    private mutating func withAddress(_ effects: (String) -> [Effect]) -> [Effect] {
        let url = focus == .list && rankingList != nil ? rankingList?.selectedEntry?.url : subject?.url
        guard url != nil || subject != nil || rankingList != nil else { return sayNoSubject() }
        guard let url else {
            return say(Bilingual("这一篇没有网址", "this one has no address"))
        }
        return effects(url)
    }

    private mutating func showLinks() -> [Effect] {
        guard let article else { return sayNoArticle() }
        guard !article.links.isEmpty else {
            return say(Bilingual("文章中没有链接", "the article has no links"))
        }
        return open(linksPopup(of: article))
    }

    mutating func sayNoArticle() -> [Effect] {
        let open = keymap.name(of: .open)
        return say(Bilingual("还没有打开文章，\(open) 打开", "no article is open; \(open) opens one"))
    }
}
