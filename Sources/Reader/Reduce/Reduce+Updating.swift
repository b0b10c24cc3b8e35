import News

extension State {
    /// One update at a time: what is asked for meanwhile waits for no one, it is said.
    mutating func beginUpdate(_ scope: UpdateScope) -> [Effect] {
        guard update == nil else {
            let cancel = keymap.name(of: .cancelUpdate)
            return say(Bilingual("正在更新，\(cancel) 取消", "an update is going on; \(cancel) cancels it"))
        }
        update = UpdateProgress(sources: 0)
        return [.update(scope)]
    }

    /// One that is due while another goes on comes after it.
    mutating func beginAutomaticUpdate(_ scope: UpdateScope) -> [Effect] {
        guard update != nil else { return beginUpdate(scope) }
        if !waitingUpdates.contains(scope) { waitingUpdates.append(scope) }
        return []
    }

    mutating func cancelUpdate() -> [Effect] {
        guard update != nil else { return say(Bilingual("没有在更新", "no update is going on")) }
        return [.cancelUpdate]
    }

    /// Says what came of an update, and begins the one that waits for its end.
    mutating func endUpdate(_ progress: UpdateProgress, of scope: UpdateScope, wasCancelled: Bool) -> [Effect] {
        update = nil
        // Who cancels an update wants none.
        if wasCancelled { waitingUpdates = [] }
        let effects = sayEnd(of: progress, of: scope, wasCancelled: wasCancelled)
        return waitingUpdates.isEmpty ? effects : effects + beginUpdate(waitingUpdates.removeFirst())
    }

    /// Of an automatic one only where something came.
    private mutating func sayEnd(of progress: UpdateProgress, of scope: UpdateScope, wasCancelled: Bool) -> [Effect] {
        guard !scope.isAutomatic || progress.added > 0 || wasCancelled else { return [] }
        guard progress.sources > 0 else {
            return say(Bilingual("还没有来源：heluo add 网址", "there are no sources yet: heluo add URL"))
        }
        var text =
            wasCancelled
            ? Bilingual("已取消更新，新增 \(progress.added) 篇", "update cancelled, \(progress.added) new")
            : Bilingual("更新完毕，新增 \(progress.added) 篇", "updated, \(progress.added) new")
        if progress.failed > 0 {
            text =
                text
                + Bilingual(
                    "；\(progress.failed) 个来源失败，:sources 查看", "; \(progress.failed) sources failed, see :sources")
        }
        return say(text)
    }

    mutating func withArticle(_ effects: (ArticleID) -> [Effect]) -> [Effect] {
        guard let id = subject?.id else { return sayNoSubject() }
        return effects(id)
    }

    mutating func fetchFullText(_ scope: UpdateScope?) -> [Effect] {
        guard let scope else {
            return say(Bilingual("这篇文章没有网址，或它的来源不在订阅中", "it has no address, or its source is not subscribed to"))
        }
        // While another update goes on, or without a network, it is there to be fetched at the next one.
        guard update == nil else { return say(Bilingual("下次更新时读取全文", "its full text is fetched at the next update")) }
        return beginUpdate(scope)
    }

    mutating func explain(_ place: PlaceKey?, _ reason: PlaceReason) -> [Effect] {
        let name = place.flatMap { edition.place($0)?.name }
        let why = Bilingual(reason.text(.chinese), reason.text(.english))
        let found = Bilingual(name.map { "\($0)：" } ?? "不归县区：", name.map { "\($0): " } ?? "of no place: ") + why
        return say(found + Bilingual("；不对就用 :route", "; :route corrects it"))
    }
}
