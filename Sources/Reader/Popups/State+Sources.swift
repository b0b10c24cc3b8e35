import News

extension State {
    /// The sources, each with how it does; below one that fails, what went wrong and what to do.
    func sourcesPopup(_ statuses: [SourceStatus], now: Timestamp) -> Popup {
        let sources = statuses.flatMap { rows(of: $0, now: now) }
        let empty = Popup.Row(
            text: Bilingual("还没有来源：heluo add 网址", "there are no sources yet: heluo add URL")(language))
        return Popup(.sources, title: Bilingual("来源", "Sources"), rows: sources.isEmpty ? [empty] : sources)
    }

    private func rows(of status: SourceStatus, now: Timestamp) -> [Popup.Row] {
        let subscription = status.subscription
        let state = subscription.state
        let value = String(subscription.id)
        let last = state.lastSuccess.map(text) ?? Bilingual("从未", "never")(language)
        var facts = [
            subscription.source.title, subscription.kind.title(language),
            Bilingual("上次 \(last)", "last \(last)")(language),
        ]
        if state.next > now {
            facts.append(Bilingual("下次 \(text(state.next))", "next \(text(state.next))")(language))
        }
        let rate = Self.rate(status.articlesPerWeek)
        facts.append(Bilingual("每周 \(rate) 篇", "\(rate) a week")(language))
        if status.errands > 0 {
            facts.append(Bilingual("待读 \(status.errands)", "\(status.errands) to fetch")(language))
        }
        let mark = state.failure != nil ? "!" : state.lastSuccess == nil ? "·" : "✓"
        let row = Popup.Row(label: mark, text: facts.joined(separator: "  "), value: value)
        let failure = state.failure.map { Popup.Row(text: "  " + $0(language), value: value) }
        return [row] + [failure].compactMap(\.self)
    }

    private static func rate(_ perWeek: Double) -> String {
        perWeek >= 10 ? String(Int(perWeek.rounded())) : String((perWeek * 10).rounded() / 10)
    }

    private func text(_ moment: Timestamp) -> String {
        Published(moment).humanText(today: today, offset: edition.utcOffset, language: language)
    }
}
