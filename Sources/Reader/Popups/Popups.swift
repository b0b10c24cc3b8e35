import News

extension State {
    /// The help, made from the live bindings.
    func helpPopup() -> Popup {
        let rows = Command.allCases.compactMap { command -> Popup.Row? in
            let keys = keymap.bindings.filter { $0.command == command }.map { KeyNotation.text($0.keys) }
            let summary = command.summary(language)
            let text = keys.isEmpty ? "\(summary)  :\(command.rawValue)" : summary
            return Popup.Row(label: keys.joined(separator: " "), text: text, value: command.rawValue)
        }
        let digits = Popup.Row(label: "1–9 0", text: Bilingual("第几个标签", "the tab with that number")(language))
        return Popup(.help, title: Bilingual("帮助", "Help"), rows: rows + [digits])
    }

    func themesPopup() -> Popup {
        let rows = themes.map { Popup.Row(text: $0.title(language), value: $0.name) }
        let selected = themes.firstIndex { $0.name == theme } ?? 0
        return Popup(
            .themes(former: theme), title: Bilingual("主题", "Themes"), rows: rows, selected: selected)
    }

    func linksPopup(of pane: ArticlePane) -> Popup {
        Popup(.links, title: Bilingual("链接", "Links"), rows: numbered(pane.links))
    }

    private func numbered(_ links: [Link]) -> [Popup.Row] {
        zip(1..., links).map { number, link in
            Popup.Row(label: String(number), text: "\(link.title(language))  \(link.url)", value: link.url)
        }
    }

    func aboutPopup() -> Popup {
        let facts = edition.about.map { Popup.Row(text: $0) }
        let links = numbered(edition.links)
        let name = "\(edition.name.chinese)版"
        let title = Bilingual("关于\(name)", "About the \(edition.name.english) edition")
        let site = Popup.Row(text: edition.site, isHeading: true)
        return Popup(.about, title: title, rows: [site] + facts + links)
    }
}
