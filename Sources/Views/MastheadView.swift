import News
import Reader
import Screen
import TextLayout
import Theming

/// What stands in the article's pane before one is opened: the head of the paper, and the first keys.
struct MastheadView {
    let state: State

    func draw(in rect: Rect, into canvas: inout Canvas) {
        let theme = canvas.theme
        let day = "\(state.today.year) 年 \(state.today.month) 月 \(state.today.day) 日"
        var lines: [(String, Style)] = [
            ("河　洛", theme.style(.title)),
            ("", theme.style(.body)),
            (
                Bilingual("\(state.edition.name.chinese)版", "\(state.edition.name.english) edition")(state.language),
                theme.style(.heading)
            ),
            (Bilingual(day, state.today.dateText)(state.language), theme.style(.muted)),
            ("", theme.style(.body)),
        ]
        lines += hints.map { ($0(state.language), theme.style(.muted)) }
        let top = rect.origin.row + max(0, (rect.size.rows - lines.count) / 3)
        for (index, line) in lines.prefix(rect.size.rows).enumerated() {
            canvas.drawCentred(line.0, row: top + index, columns: rect.columns, style: line.1)
        }
    }

    private var hints: [Bilingual] {
        let keys = state.keymap
        let (open, tab, help) = (keys.name(of: .open), keys.name(of: .nextTab), keys.name(of: .help))
        guard state.list.window.total > 0 || !state.list.isLoaded else {
            return [
                Bilingual("\(tab) 下一县区　\(help) 帮助", "\(tab) next place   \(help) help"), Self.addingSources,
            ]
        }
        return [
            Bilingual("\(open) 打开　\(tab) 下一县区　\(help) 帮助", "\(open) open   \(tab) next place   \(help) help"),
            Self.addingSources,
        ]
    }

    private static let addingSources = Bilingual("用 heluo add 网址 添加来源", "heluo add URL adds a source")
}
