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
        let rows = pane.links.enumerated().map { number, url in
            Popup.Row(label: String(number + 1), text: url, value: url)
        }
        return Popup(.links, title: Bilingual("链接", "Links"), rows: rows)
    }

    func aboutPopup() -> Popup {
        let facts = edition.about.map { Popup.Row(text: $0) }
        let links = edition.links.enumerated().map { number, link in
            Popup.Row(label: String(number + 1), text: "\(link.title(language))  \(link.url)", value: link.url)
        }
        let name = "\(edition.name.chinese)版"
        let title = Bilingual("关于\(name)", "About the \(edition.name.english) edition")
        let site = Popup.Row(text: edition.site, isHeading: true)
        return Popup(.about, title: title, rows: [site] + facts + links)
    }
}
