import News
import Reader
import ReaderFixtures
import Screen
import Testing

/// News from the network, as the reader sees it: a count at the top, one line at the end, errors in a screen of their own.
@Suite struct UpdatingTests {
    private var reader = ReaderAtWork(Size(columns: 120, rows: 36))

    private func progress(_ change: (inout UpdateProgress) -> Void) -> UpdateProgress {
        var progress = UpdateProgress(sources: 300)
        change(&progress)
        return progress
    }

    @Test mutating func theKeysUpdateThisPlaceOrEverything() {
        #expect(reader.send(.key(.character("R"))) == [.update(.everything)])
        var other = ReaderAtWork()
        other.press("]")
        #expect(other.send(.key(.character("r"))) == [.update(.place("yanshi"))])
    }

    @Test mutating func onlyOneUpdateGoesOn() {
        reader.press("R")
        #expect(reader.send(.key(.character("R"))) == [])
        #expect(reader.notice == "正在更新，x 取消")
        #expect(reader.send(.updateDue(.due)) == [])
        #expect(reader.send(.key(.character("x"))) == [.cancelUpdate])
        _ = reader.send(.updateEnded(progress { $0.done = 3 }, of: .everything, wasCancelled: true))
        #expect(reader.notice == "已取消更新，新增 0 篇")
        #expect(reader.send(.key(.character("x"))) == [])
        #expect(reader.notice == "没有在更新")
    }

    @Test mutating func anAutomaticUpdateWaitsForTheOneThatGoesOn() {
        reader.press("R")
        for scope in [UpdateScope.folders, .due, .folders] {
            #expect(reader.send(.updateDue(scope)) == [])
        }
        let end = { (scope: UpdateScope) in
            Message.updateEnded(UpdateProgress(sources: 1), of: scope, wasCancelled: false)
        }
        #expect(reader.send(end(.everything)) == [.update(.folders)])
        #expect(reader.send(end(.folders)) == [.update(.due)])
        #expect(reader.send(end(.due)) == [])
        #expect(reader.send(.key(.character("x"))) == [])
    }

    @Test mutating func whatIsCancelledIsNotFollowedByAnother() {
        reader.press("R")
        _ = reader.send(.updateDue(.due))
        let end = Message.updateEnded(UpdateProgress(sources: 1), of: .everything, wasCancelled: true)
        #expect(reader.send(end) == [])
    }

    @Test mutating func progressStandsWhereTheUnreadArticlesStand() {
        #expect(reader.state.topRightText.contains("未读"))
        let (list, article, sections) = (reader.state.list, reader.state.article, reader.state.sectionBar)
        reader.press("R")
        _ = reader.send(.updating(progress { $0.done = 12 }))
        #expect(reader.state.topRightText.hasPrefix("更新 12/300 "))
        _ = reader.send(
            .updating(
                progress {
                    $0.done = 13; $0.added = 5
                }))
        #expect(reader.state.topRightText.hasPrefix("更新 13/300 +5 "))
        #expect(reader.state.list == list)
        #expect(reader.state.article == article)
        #expect(reader.state.sectionBar == sections)
        _ = reader.send(
            .updateEnded(
                progress {
                    $0.done = 300; $0.added = 5
                }, of: .everything, wasCancelled: false))
        #expect(reader.state.topRightText.contains("未读"))
        #expect(reader.notice == "更新完毕，新增 5 篇")
    }

    @Test mutating func theIndexIsToldOfWhileNoUpdateGoesOn() {
        _ = reader.send(.indexing(percent: 34))
        #expect(reader.state.topRightText.hasPrefix("索引 34% "))
        reader.press("R")
        _ = reader.send(.updating(progress { $0.done = 12 }))
        #expect(reader.state.topRightText.hasPrefix("更新 12/300 "))
        _ = reader.send(.updateEnded(progress { $0.done = 300 }, of: .everything, wasCancelled: false))
        #expect(reader.state.topRightText.hasPrefix("索引 34% "))
        _ = reader.send(.indexing(percent: nil))
        #expect(reader.state.topRightText.contains("未读"))
    }

    @Test mutating func failuresAreCountedAndReadElsewhere() {
        reader.press("R")
        _ = reader.send(
            .updateEnded(
                progress {
                    $0.done = 300; $0.failed = 2
                }, of: .everything, wasCancelled: false))
        #expect(reader.notice == "更新完毕，新增 0 篇；2 个来源失败，:sources 查看")
    }

    @Test mutating func anAutomaticUpdateWithoutNewsSaysNothing() {
        #expect(reader.send(.updateDue(.due)) == [.update(.due)])
        _ = reader.send(.updateEnded(progress { $0.failed = 2 }, of: .due, wasCancelled: false))
        #expect(reader.notice == nil)
        #expect(reader.send(.updateDue(.due)) == [.update(.due)])
        _ = reader.send(.updateEnded(progress { $0.added = 2 }, of: .due, wasCancelled: false))
        #expect(reader.notice == "更新完毕，新增 2 篇")
    }

    @Test mutating func withoutSourcesItSaysHowToAddOne() {
        reader.press("R")
        _ = reader.send(.updateEnded(UpdateProgress(sources: 0), of: .everything, wasCancelled: false))
        #expect(reader.notice == "还没有来源：heluo add 网址")
    }

    @Test mutating func theScreenOfSourcesSaysWhatToDo() {
        var state = Subscription.FetchState()
        state.failure = Bilingual("找不到 news.example：请检查网络和网址", "not found")
        let source = Source(key: "feed:x", kind: .feed, title: "某报")
        let bad = Subscription(
            id: 7, kind: .feed, address: "https://news.example/", source: source, added: Timestamp(seconds: 0),
            state: state)
        let status = SourceStatus(subscription: bad, articles: 0, articlesPerWeek: 0, errands: 3)
        _ = reader.send(.sources([status], at: Timestamp(seconds: 1)))
        let rows = reader.state.popup?.rows.map(\.text) ?? []
        #expect(rows == ["某报  订阅  上次 从未  每周 0.0 篇  待读 3", "  找不到 news.example：请检查网络和网址"])
        #expect(reader.send(.key(.enter)) == [.update(.source(7))])
        #expect(reader.state.popup == nil)
    }

    @Test mutating func aFullTextIsFetchedAtOnceOrAtTheNextUpdate() {
        #expect(reader.send(.fullTextAsked(.source(7))) == [.update(.source(7))])
        #expect(reader.send(.fullTextAsked(.source(7))) == [])
        #expect(reader.notice == "下次更新时读取全文")
        #expect(reader.send(.fullTextAsked(nil)) == [])
        #expect(reader.notice == "这篇文章没有网址，或它的来源不在订阅中")
    }

    @Test mutating func thePlaceIsExplained() {
        _ = reader.send(.placeExplained("mengjin", .headline("孟津区")))
        #expect(reader.notice == "孟津：标题中有“孟津区”；不对就用 :route")
        _ = reader.send(.placeExplained(nil, .noName))
        #expect(reader.notice == "不归县区：没有地名；不对就用 :route")
    }

    /// What is read stays in its place while tabs grow.
    @Test mutating func nothingJumpsWhenNewsComes() {
        reader.press("j j Enter j j")
        let (selected, anchor) = (reader.state.list.selected, reader.state.article?.anchor)
        reader.press("R")
        _ = reader.send(
            .updating(
                progress {
                    $0.done = 12; $0.added = 5
                }))
        _ = reader.send(.libraryChanged)
        #expect(reader.state.list.selected == selected)
        #expect(reader.state.article?.anchor == anchor)
    }
}
