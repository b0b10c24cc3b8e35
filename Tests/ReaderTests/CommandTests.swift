import News
import Reader
import ReaderFixtures
import Screen
import Testing

/// What each command asks of the world, in the list and in the article, and where it leaves the reader.
@Suite struct CommandTests {
    /// Where a reader can be when a command comes.
    enum Situation: CaseIterable {
        case list, article, ranking, emptyList
    }

    static func reader(in situation: Situation) -> ReaderAtWork {
        var reader: ReaderAtWork
        switch situation {
        case .list:
            reader = ReaderAtWork()
            reader.press("j")
        case .article:
            reader = ReaderAtWork(Size(columns: 120, rows: 18))
            reader.press("j Enter j j")
        case .ranking:
            reader = ReaderAtWork()
            reader.press("{ {")
        case .emptyList:
            reader = ReaderAtWork(library: FakeLibrary([], rankings: []))
        }
        return reader
    }

    private static let second: ArticleID = 39

    private static let all = HeadlineQuery(section: "county")

    private static func shown(_ change: (inout HeadlineQuery) -> Void) -> HeadlineQuery {
        var query = all
        change(&query)
        return query
    }

    /// In the list, at the second headline, which is unread and not open.
    static let inList: [Command: [Effect]] = [
        .open: [.open(second)], .nextArticle: [.open(second)], .previousArticle: [.open(second)],
        .nextTab: [.loadHeadlines(shown { $0.place = "yanshi" }, .offset(0), .row(0))],
        .previousTab: [.loadHeadlines(shown { $0.place = "chanhe" }, .offset(0), .row(0))],
        .nextSection: [.loadHeadlines(HeadlineQuery(section: "news"), .offset(0), .row(0))],
        .previousSection: [.loadHeadlines(HeadlineQuery(show: .starred), .offset(0), .row(0))],
        .toggleRead: [.edit(.ids([second]), .read(true))], .toggleStar: [.edit(.ids([second]), .starred(true))],
        .markTabRead: [.edit(.all(all), .read(true))], .undo: [.undo], .redo: [.redo],
        .cycleShow: [.loadHeadlines(shown { $0.show = .unread }, .article(second), .article(second))],
        .cycleOrder: [.loadHeadlines(shown { $0.order = .source }, .article(second), .article(second))],
        .mutedWords: [.loadMutedWords],
        .toggleMuted: [
            .loadTallies, .loadHeadlines(shown { $0.revealing = .muted }, .article(second), .article(second)),
        ],
        .removeSamples: [.removeSamples], .browse: [.browse("https://news.example/39")],
        .copyAddress: [.copy("https://news.example/39")], .redraw: [.redraw], .suspend: [.suspend], .quit: [.quit],
        .leave: [.quit], .updatePlace: [.update(.everything)], .updateAll: [.update(.everything)],
        .sources: [.loadSources], .fullText: [.askForFullText(second)], .why: [.explainPlace(second)],
    ]

    @Test(arguments: Command.allCases) func aCommandInTheListAsksForThis(command: Command) {
        var reader = Self.reader(in: .list)
        let effects = reader.send(.key(.character(":"))) + typed(command, &reader)
        #expect(effects == Self.inList[command, default: []])
    }

    /// In the second article, which opening has marked read, two lines down.
    private static func inArticle(_ anchor: ReadingPosition) -> [Command: [Effect]] {
        let saved: [Effect] = [.savePosition(anchor, of: second)]
        var effects = inList
        effects[.open] = nil
        effects[.nextArticle] = [.open(38)]
        effects[.previousArticle] = [.open(40)]
        for command in [Command.nextTab, .previousTab, .nextSection, .previousSection, .suspend, .quit] {
            effects[command] = saved + inList[command, default: []]
        }
        effects[.leave] = saved
        effects[.back] = saved
        effects[.cycleOrder] = [
            .loadHeadlines(
                shown {
                    $0.order = .source; $0.keeping = second
                }, .article(second), .article(second))
        ]
        effects[.toggleMuted] = [
            .loadTallies,
            .loadHeadlines(
                shown {
                    $0.revealing = .muted; $0.keeping = second
                }, .article(second), .article(second)),
        ]
        effects[.toggleRead] = [.edit(.ids([second]), .read(false))]
        effects[.markTabRead] = [.edit(.all(shown { $0.keeping = second }), .read(true))]
        return effects
    }

    @Test(arguments: Command.allCases) func aCommandInTheArticleAsksForThis(command: Command) throws {
        var reader = Self.reader(in: .article)
        var anchor = try #require(reader.state.article?.anchor)
        anchor = anchor.block < 0 ? ReadingPosition(block: 0, offset: 0) : anchor
        let effects = reader.send(.key(.character(":"))) + typed(command, &reader)
        #expect(effects == Self.inArticle(anchor)[command, default: []])
    }

    /// Types a command's name, and returns what the last key asked for.
    private func typed(_ command: Command, _ reader: inout ReaderAtWork) -> [Effect] {
        reader.type(command.rawValue)
        return reader.send(.key(.enter))
    }

    /// A command changes something, asks for something, or says why it does not.
    @Test(arguments: Situation.allCases, Command.allCases)
    func noCommandIsSilent(situation: Situation, command: Command) {
        var reader = Self.reader(in: situation)
        let former = reader.state
        let effects = reader.send(.key(.character(":"))) + typed(command, &reader)
        let state = reader.state
        let isChanged =
            state.article != former.article || state.list != former.list || state.rankingList != former.rankingList
            || state.focus != former.focus || state.isZen != former.isZen || state.popup != nil || state.prompt != nil
            || state.theme != former.theme || state.typesetting != former.typesetting
        let isAtItsEnd = Self.moves.contains(command) && situation != .article
        let isOpen = command == .open && situation == .article
        #expect(isChanged || !effects.isEmpty || state.notice != nil || isAtItsEnd || isOpen)
    }

    /// What moves within a list has nothing to do, and nothing to say, at its end.
    private static let moves: Set<Command> = [
        .up, .pageUp, .halfPageUp, .top, .down, .pageDown, .halfPageDown, .bottom, .readOn, .open,
    ]

    @Test(arguments: [
        ("z", "z", ScreenPlan.Focus.article, false), ("z", "", .article, true), ("z q", "", .list, true),
        ("z q", "z", .article, true), ("z q z", "z", .article, false), ("Tab", "", .list, false),
        ("Tab Tab", "", .article, false),
    ])
    func zenAndTheOtherPane(first: String, then: String, focus: ScreenPlan.Focus, isZen: Bool) {
        var reader = Self.reader(in: .article)
        reader.press(first + " " + then)
        #expect(reader.state.focus == focus)
        #expect(reader.state.isZen == isZen)
    }

    @Test func zenShowsTheArticleAlone() {
        var reader = Self.reader(in: .article)
        reader.press("z")
        #expect(reader.state.plan.list == nil)
        #expect(reader.state.plan.article?.content == Rect(column: 0, row: 0, columns: 120, rows: 17))
        #expect(reader.state.article?.rows == 17)
        reader.press("q")
        #expect(reader.state.plan.list != nil)
    }

    @Test func withoutAnArticleThereIsNothingToShowAlone() {
        var reader = ReaderAtWork()
        reader.press("z Tab")
        #expect(!reader.state.isZen)
        #expect(reader.state.focus == .list)
        #expect(reader.notice == "还没有打开文章，Enter 打开")
    }

    @Test(arguments: ["J", "K"]) func withoutAnOpenArticleTheSelectedOneIsOpened(key: String) {
        var reader = ReaderAtWork()
        reader.press("j " + key)
        #expect(reader.openTitle == Article.fixtures[1].content.title)
        #expect(reader.state.list.selectedRow == 1)
    }

    @Test func anArticleWithoutAnAddressSaysSo() {
        var library = FakeLibrary()
        library.articles[0].content.url = nil
        var reader = ReaderAtWork(library: library)
        for key in ["o", "y"] {
            reader.press(key)
            #expect(reader.notice == "这一篇没有网址")
        }
    }
}
