import News
import Screen
import TextLayout

extension State {
    /// Says what was changed, undone or redone, where the reader does not see it by itself.
    mutating func report(_ edit: Edit?, _ kind: EditKind) -> [Effect] {
        guard let edit else {
            sayNothingChanged(kind)
            return kind == .made || kind == .madeToList ? [] : [.loadTallies, list.reload()]
        }
        let undo = keymap.name(of: .undo)
        let how = Bilingual("，\(undo) 撤销", "; \(undo) undoes it")
        switch (kind, edit.change) {
        case (.made, .mute), (.made, .correction):
            notice = Notice(summary(of: edit, title: nil) + how)
            return []
        case (.made, _): return []
        case (.madeToList, _):
            let count = edit.count
            let whole = Bilingual(
                "本标签 \(count) 篇已标为已读", "\(count) \(count == 1 ? "article" : "articles") of this tab marked read")
            notice = Notice(whole + how)
            return []
        case (.undone, _): notice = Notice(Bilingual("已撤销：", "undone: ") + summary(of: edit, title: title(of: edit)))
        case (.redone, _): notice = Notice(Bilingual("已重做：", "redone: ") + summary(of: edit, title: title(of: edit)))
        }
        return [.loadTallies, list.reload()]
    }

    /// What was done to how many, or to the one with a title.
    private func summary(of edit: Edit, title: String?) -> Bilingual {
        let count = edit.count
        switch edit.change {
        case .state(let change):
            return change.summary(
                of: title.map { Bilingual("“\($0)”", "“\($0)”") } ?? Bilingual(" \(count) 篇", "\(count)"))
        case .mute(let word, let isOn):
            let what =
                isOn
                ? Bilingual("屏蔽“\(word.word)”", "“\(word.word)” muted")
                : Bilingual("不再屏蔽“\(word.word)”", "“\(word.word)” no longer muted")
            return what + Bilingual(" \(count) 篇", " (\(count))")
        case .correction(let subject, let place):
            return summary(of: subject, place) + Bilingual("，移动 \(count) 篇", "; \(count) moved")
        }
    }

    private mutating func sayNothingChanged(_ kind: EditKind) {
        switch kind {
        case .made: break
        case .madeToList: notice = Notice(Bilingual("本标签没有未读文章", "nothing in this tab is unread"))
        case .undone: notice = Notice(Bilingual("没有可撤销的改动", "nothing to undo"))
        case .redone: notice = Notice(Bilingual("没有可重做的改动", "nothing to redo"))
        }
    }

    /// The headline that was changed, where it is one only and at hand; cut so that what was done to it stays in sight.
    private func title(of edit: Edit) -> String? {
        guard edit.count == 1, let id = edit.first else { return nil }
        let open = article.flatMap { $0.article.id == id ? $0.article.content.title : nil }
        let title = open ?? list.window.headlines.first { $0.id == id }?.title
        return title.map { typesetting.widths.truncated($0, to: max(16, size.columns / 3)) }
    }
}

extension StateChange {
    /// What was done to so many articles, or to the one named.
    fileprivate func summary(of what: Bilingual) -> Bilingual {
        let (chinese, english) = (what.chinese, what.english)
        return switch self {
        case .read(true): Bilingual("标为已读\(chinese)", "marked \(english) read")
        case .read(false): Bilingual("标为未读\(chinese)", "marked \(english) unread")
        case .starred(true): Bilingual("收藏\(chinese)", "starred \(english)")
        case .starred(false): Bilingual("取消收藏\(chinese)", "unstarred \(english)")
        }
    }
}
