import ChineseText
import News

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
        let name: Bilingual
        (typesetting.conversion, name) =
            switch typesetting.conversion {
            case nil: (.toSimplified, Bilingual("简体", "simplified"))
            case .toSimplified: (.toTraditional, Bilingual("繁體", "traditional"))
            case .toTraditional: (nil, Bilingual("原文", "as written"))
            }
        fit()
        return say(name)
    }

    mutating func setMeasure(_ hanzi: Int) -> [Effect] {
        let range = Typesetting.measures
        typesetting.measure = max(range.lowerBound, min(hanzi, range.upperBound))
        chosenMeasure = typesetting.measure
        fit()
        return say(Bilingual("版心 \(typesetting.measure) 字", "measure of \(typesetting.measure) hanzi"))
    }
}
