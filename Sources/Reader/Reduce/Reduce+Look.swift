import ChineseText
import News
import Screen

extension State {
    mutating func choose(theme name: String) {
        theme = name
        chosenTheme = name
    }

    mutating func nextTheme() -> [Effect] {
        guard !themes.isEmpty else { return [] }
        let index = themes.firstIndex { $0.name == theme } ?? -1
        let next = themes[(index + 1) % themes.count]
        choose(theme: next.name)
        return say(Bilingual("主题：", "theme: ") + next.title)
    }

    mutating func convert() -> [Effect] {
        let cycle: [Conversion?] = [nil, .toSimplified, .toTraditional]
        let shown = typesetting.conversion
        let index = cycle.firstIndex(of: shown) ?? 0
        let following = [cycle[(index + 1) % cycle.count], cycle[(index + 2) % cycle.count]]
        // What changes nothing of the open article is passed over.
        let next = following.first { article?.looksOtherwise(under: $0) ?? true }
        guard let next else {
            return say(Bilingual("这一篇没有可转换的字", "the article has nothing to convert"))
        }
        typesetting.conversion = next
        fit()
        return say(next.title)
    }

    /// Widens the measure, or narrows it: from what the pane can show of it, so that every step is seen.
    mutating func changeMeasure(by step: Int) -> [Effect] {
        let measure = typesetting.measure
        guard let columns = plan.article?.content.size.columns else { return setMeasure(measure + step) }
        let room = typesetting.mostHanzi(in: columns)
        guard step < 0 || measure < room else {
            return say(
                Bilingual("这一栏只容 \(room) 字，版心 \(measure) 字", "the pane holds \(room) hanzi, the measure is \(measure)"))
        }
        return setMeasure(min(measure, room) + step)
    }

    mutating func setMeasure(_ hanzi: Int) -> [Effect] {
        let range = Typesetting.measures
        typesetting.measure = max(range.lowerBound, min(hanzi, range.upperBound))
        chosenMeasure = typesetting.measure
        fit()
        return say(Bilingual("版心 \(typesetting.measure) 字", "measure of \(typesetting.measure) hanzi"))
    }
}

extension Conversion? {
    fileprivate var title: Bilingual {
        switch self {
        case nil: Bilingual("原文", "as written")
        case .toSimplified: Bilingual("简体", "simplified")
        case .toTraditional: Bilingual("繁體", "traditional")
        }
    }
}
