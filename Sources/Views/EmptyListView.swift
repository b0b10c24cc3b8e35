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
        let keys = state.keymap
        if !query.filter.isEmpty {
            return [
                Bilingual("没有符合“\(query.filter)”的标题", "no headline fits “\(query.filter)”"),
                Bilingual("\(keys.name(of: .back)) 取消筛选", "\(keys.name(of: .back)) shows all"),
            ]
        }
        if let search = query.search {
            return [
                Bilingual("没有找到“\(search.text)”", "“\(search.text)” was not found"),
                Bilingual("\(keys.name(of: .search)) 重新搜索", "\(keys.name(of: .search)) searches again"),
            ]
        }
        if state.section?.kind == .starred {
            let star = keys.name(of: .toggleStar)
            return [
                Bilingual("还没有收藏", "nothing starred yet"), Bilingual("\(star) 收藏一篇文章", "\(star) stars an article"),
            ]
        }
        if query.show != .all {
            let isUnread = query.show == .unread
            return [
                isUnread ? Bilingual("都读完了", "all read") : Bilingual("这里没有收藏", "nothing starred here"),
                Bilingual(":show all 显示全部", ":show all shows all"),
            ]
        }
        return [
            Bilingual("这里还没有文章", "no articles here yet"),
            Bilingual("heluo import 文件", "heluo import FILE"),
        ]
    }
}
