import News
import Screen

extension State {
    mutating func handleInPopup(_ key: Key) -> [Effect] {
        if popup?.search != nil {
            return handleInPopupSearch(key)
        }
        let key = key.meant
        if case .character(let character) = key, let number = character.wholeNumberValue, popup?.isNumbered == true {
            return choose(number: number)
        }
        guard let command = command(for: key) else { return [] }
        let page = popupHeight
        switch command {
        case .down: popup?.move(by: 1)
        case .up: popup?.move(by: -1)
        case .pageDown, .readOn: popup?.move(by: page)
        case .pageUp: popup?.move(by: -page)
        case .halfPageDown: popup?.move(by: page / 2)
        case .halfPageUp: popup?.move(by: -page / 2)
        case .top: popup?.move(to: 0)
        case .bottom: popup?.move(to: Int.max)
        case .find: popup?.beginSearch()
        case .open: return choose()
        case .copyAddress: return popup?.isNumbered == true ? copySelected() : []
        case .back, .leave: return close()
        case .chooseTheme where popup?.isThemes == true, .help where popup?.kind == .help: return close()
        case .redraw, .suspend, .quit: return perform(command)
        default: break
        }
        preview()
        return []
    }

    private mutating func handleInPopupSearch(_ key: Key) -> [Effect] {
        switch key {
        case .escape: popup?.endSearch()
        case .enter: return choose()
        case .down: popup?.move(by: 1)
        case .up: popup?.move(by: -1)
        default: popup?.edit { $0.apply(key) }
        }
        preview()
        return []
    }

    /// A theme is shown as soon as it is selected.
    private mutating func preview() {
        guard popup?.isThemes == true, let name = popup?.selectedRow?.value else { return }
        theme = name
    }

    private mutating func close() -> [Effect] {
        if case .themes(let former) = popup?.kind {
            theme = former
        }
        popup = nil
        return []
    }

    private mutating func choose(number: Int) -> [Effect] {
        guard let index = popup?.rows.firstIndex(where: { $0.label == String(number) }) else { return [] }
        popup?.move(to: index)
        return choose()
    }

    private mutating func choose() -> [Effect] {
        guard let popup else { return [] }
        let value = popup.selectedRow?.value
        switch popup.kind {
        case .help:
            self.popup = nil
            return value.flatMap(Command.init).map { perform($0) } ?? []
        case .themes:
            self.popup = nil
            if let value {
                choose(theme: value)
            }
            return []
        case .links, .about:
            return value.map { [.browse($0)] } ?? []
        }
    }

    private func copySelected() -> [Effect] {
        popup?.selectedRow?.value.map { [.copy($0)] } ?? []
    }
}

extension Popup {
    fileprivate var isThemes: Bool {
        if case .themes = kind { true } else { false }
    }

    fileprivate var isNumbered: Bool {
        kind == .links || kind == .about
    }
}
