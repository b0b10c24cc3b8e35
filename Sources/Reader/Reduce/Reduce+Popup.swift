import News
import Screen

extension State {
    mutating func handleInPopup(_ key: Key) -> [Effect] {
        if popup?.search != nil {
            return handleInPopupSearch(key)
        }
        let key = key.meant
        if case .character(let character) = key, let digit = character.wholeNumberValue, popup?.isNumbered == true {
            return popup?.type(digit: digit) == true ? choose() : []
        }
        guard let command = command(for: key) else { return [] }
        let page = popup?.height ?? 1
        switch command {
        case .down: popup?.move(by: 1)
        case .up: popup?.move(by: -1)
        case .pageDown, .readOn: popup?.move(by: page)
        case .pageUp: popup?.move(by: -page)
        case .halfPageDown: popup?.move(by: max(1, page / 2))
        case .halfPageUp: popup?.move(by: -max(1, page / 2))
        case .top: popup?.move(to: 0)
        case .bottom: popup?.move(to: .max)
        case .find: popup?.beginSearch()
        case .open: return choose()
        case .copyAddress where popup?.hasAddresses == true: return copySelected()
        case .back, .leave: return close()
        case .chooseTheme where popup?.isThemes == true, .help where popup?.kind == .help: return close()
        case .redraw, .suspend, .quit: return perform(command)
        case .updateAll where popup?.kind == .sources: return close() + perform(command)
        default: break
        }
        preview()
        return []
    }

    private mutating func handleInPopupSearch(_ key: Key) -> [Effect] {
        switch key {
        case .escape, .control("c"), .control("g"): popup?.endSearch()
        case .backspace where popup?.search?.characters.isEmpty == true: popup?.endSearch()
        case .enter: return choose()
        case .down, .control("n"): popup?.move(by: 1)
        case .up, .control("p"): popup?.move(by: -1)
        default: popup?.edit { $0.apply(key) }
        }
        preview()
        return []
    }

    /// A click selects a row, one on the selected row chooses it; one beside the popup closes it.
    mutating func handleInPopup(_ event: MouseEvent) -> [Effect] {
        switch event.kind {
        case .wheelUp: popup?.move(by: -1)
        case .wheelDown: popup?.move(by: 1)
        case .press, .doublePress: return press(inPopupAt: event.point)
        }
        preview()
        return []
    }

    private mutating func press(inPopupAt point: Point) -> [Effect] {
        guard let popup, let plan = popupPlan, plan.frame.contains(point) else { return close() }
        let row = popup.topRow + point.row - plan.content.origin.row
        guard plan.content.contains(point), popup.rows.indices.contains(row) else { return [] }
        guard row != popup.selected else { return choose() }
        self.popup?.move(to: row)
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

    private mutating func choose() -> [Effect] {
        guard let popup else { return [] }
        let value = popup.selectedRow?.value
        switch popup.kind {
        case .help:
            self.popup = nil
            return value.flatMap(Command.init).map { perform($0) } ?? []
        case .themes:
            guard let value else { return [] }
            self.popup = nil
            choose(theme: value)
            return []
        case .sources:
            guard let id = value.flatMap({ Subscription.ID($0) }) else { return [] }
            return close() + beginUpdate(.source(id))
        case .mutedWords:
            return unmute(value)
        case .others:
            return openOther(value)
        case .links, .about:
            return value.map { [.browse($0)] } ?? []
        }
    }

    private func copySelected() -> [Effect] {
        popup?.selectedRow?.value.map { [.copy($0)] } ?? []
    }
}
