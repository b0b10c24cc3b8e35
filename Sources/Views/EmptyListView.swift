import News
import Reader
import Screen
import TextLayout
import Theming

/// What a list without headlines says, and what to do about it.
struct EmptyListView {
    let state: State

    func draw(in rect: Rect, into canvas: inout Canvas) {
        guard state.list.isLoaded else { return }
        let lines = self.lines.map { $0(state.language) }
        let top = rect.origin.row + max(0, (rect.size.rows - lines.count) / 3)
        for (index, line) in lines.prefix(rect.size.rows).enumerated() {
            canvas.drawCentred(line, row: top + index, columns: rect.columns, style: canvas.theme.style(.muted))
        }
    }

    private var lines: [Bilingual] {
        let query = state.list.query
        if !query.filter.isEmpty {
            return [
                Bilingual("没有符合“\(query.filter)”的标题", "no headline fits “\(query.filter)”"),
                Bilingual("Esc 取消筛选", "Esc shows all"),
            ]
        }
        if state.section?.kind == .starred {
            return [Bilingual("还没有收藏", "nothing starred yet"), Bilingual("* 收藏一篇文章", "* stars an article")]
        }
        if query.show == .unread {
            return [Bilingual("都读完了", "all read"), Bilingual("f 显示全部", "f shows all")]
        }
        return [
            Bilingual("这里还没有文章", "no articles here yet"),
            Bilingual("heluo import 文件", "heluo import FILE"),
        ]
    }
}
