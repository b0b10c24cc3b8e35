import News
import Reader
import ReaderFixtures
import Screen
import Testing

@Suite struct HeadlineListTests {
    /// A list of a million rows: row 0 is article 1,000,000, the last row article 1.
    private struct Million {
        static let total = 1_000_000
        var state: State
        /// The questions that were not answered yet.
        var asked: [Effect] = []

        init(rows: Int = 36) {
            state = State(
                edition: .fixture, language: .chinese, theme: "heluo", themes: [],
                size: Size(columns: 120, rows: rows), today: .fixture)
            asked = state.start()
            answer()
        }

        mutating func press(_ keys: String) {
            for word in keys.split(separator: " ") {
                for key in KeyNotation.keys(String(word)) ?? [] {
                    asked += state.reduce(.key(key))
                }
            }
        }

        /// Answers all questions in their order.
        mutating func answer() {
            while !asked.isEmpty {
                guard case .loadHeadlines(let query, let start, let selecting) = asked.removeFirst() else { continue }
                asked += state.reduce(.headlines(Self.window(from: start), for: query, selecting: selecting))
            }
        }

        static func window(from start: WindowStart, total: Int = total) -> HeadlineWindow {
            let size = HeadlineQuery().windowSize
            let offset =
                switch start {
                case .offset(let offset): min(offset, total)
                case .article(let id): max(0, total - Int(id.rawValue) - size / 2)
                case .end: max(0, total - size)
                }
            let rows = offset..<min(offset + size, total)
            return HeadlineWindow(total: total, offset: offset, headlines: rows.map { headline(id: Int64(total - $0)) })
        }

        static func headline(id: Int64) -> Headline {
            Headline(
                id: ArticleID(rawValue: id), title: "第\(id)篇", published: Published(Timestamp(seconds: id)), place: nil,
                section: "county", sourceName: "县区频道", correspondent: nil, url: nil, isRead: true, isStarred: false,
                isSample: false)
        }

        var isScreenFilled: Bool {
            (0..<state.list.rows).allSatisfy { state.list.headline(atRow: state.list.topRow + $0) != nil }
        }
    }

    @Test func theBottomOfAMillionRowsIsOneQuestion() {
        var million = Million()
        million.press("G")
        #expect(million.asked == [.loadHeadlines(million.state.list.query, .end, .last)])
        million.answer()
        #expect(million.state.list.selectedRow == Million.total - 1)
        #expect(million.isScreenFilled)
        million.press("gg")
        million.answer()
        #expect(million.state.list.selectedRow == 0)
        #expect(million.state.list.topRow == 0)
    }

    @Test(arguments: [20, 36, 60]) func movingOnAsksForTheNextRowsBeforeTheyAreNeeded(screenRows: Int) {
        var million = Million(rows: screenRows)
        for key in ["PgDn", "PgUp"] {
            for _ in 0..<40 {
                million.press(key)
                #expect(million.isScreenFilled)
                million.answer()
            }
        }
        #expect(million.state.list.selectedRow == 0)
        #expect(million.state.list.window.headlines.count == HeadlineQuery().windowSize)
    }

    @Test func theWheelAlsoFillsTheScreen() {
        var million = Million(rows: 60)
        for _ in 0..<300 {
            million.asked += million.state.reduce(.mouse(MouseEvent(.wheelDown, at: Point(column: 5, row: 5))))
            #expect(million.isScreenFilled)
            million.answer()
        }
        #expect(million.state.list.topRow == 900)
        #expect(million.state.list.selectedRow == 900)
    }

    @Test func rowsThatComeWhileTheReaderMovesOnKeepTheSelection() {
        var million = Million()
        for _ in 0..<7 {
            million.press("PgDn")
        }
        let row = million.state.list.selectedRow
        #expect(!million.asked.isEmpty)
        million.answer()
        #expect(million.state.list.selectedRow == row)
        #expect(million.isScreenFilled)
    }

    /// `Space` at the end of an article: no row at hand is unread, one far below is.
    @Test func theNextUnreadArticleIsLookedForBeyondTheRowsAtHand() {
        var million = Million()
        let (first, far) = (ArticleID(rawValue: Int64(Million.total)), ArticleID(rawValue: 1000))
        million.press("Enter")
        var article = Article.river
        article.id = first
        million.asked = million.state.reduce(.opened(article, .paragraphs(2), nil))
        million.asked = []
        let query = million.state.list.query
        million.press("G Space")
        #expect(million.asked == [.findUnread(query, after: first)])
        million.asked = million.state.reduce(.foundUnread(far, after: first))
        #expect(million.asked == [.loadHeadlines(query, .article(far), .article(far)), .open(far)])
        million.answer()
        #expect(million.state.list.selected == far)
        #expect(million.state.reduce(.foundUnread(first, after: first)).isEmpty)
        #expect(million.state.list.selected == far)
    }

    /// The reader asked for the bottom and then moved: the answer must not throw them there.
    @Test func aJumpThatWasTakenBackIsDropped() {
        var million = Million()
        million.press("G gg j")
        million.answer()
        #expect(million.state.list.selectedRow == 1)
        #expect(million.isScreenFilled)
    }

    /// The rows around the old place come after the reader has jumped away from it.
    @Test func rowsOfThePlaceThatWasLeftAreNotShown() {
        var million = Million()
        million.press("PgDn PgDn PgDn PgDn PgDn PgDn PgDn")
        million.press("gg")
        million.answer()
        #expect(million.state.list.selectedRow == 0)
        #expect(million.isScreenFilled)
    }

    @Test func anAnswerToAnotherQuestionIsDropped() {
        var reader = ReaderAtWork()
        let list = reader.state.list
        var other = list.query
        other.filter = "别的"
        let effects = reader.send(.headlines(HeadlineWindow(), for: other, selecting: .row(0)))
        #expect(effects.isEmpty)
        #expect(reader.state.list == list)
    }

    @Test func theSelectionStaysOnItsArticleWhenOthersComeInAbove() {
        var reader = ReaderAtWork(Size(columns: 60, rows: 13))
        reader.press("PgDn PgDn k k k")
        let selected = reader.state.list.selected
        let distance = reader.state.list.selectedRow.map { $0 - reader.state.list.topRow }
        for number in 50..<60 {
            var article = Article.river
            article.id = ArticleID(rawValue: Int64(number))
            reader.library.articles.insert(article, at: 0)
        }
        reader.send(.libraryChanged)
        #expect(reader.state.list.selected == selected)
        #expect(reader.state.list.selectedRow.map { $0 - reader.state.list.topRow } == distance)
        #expect(reader.state.list.window.total == 28)
    }

    @Test func whereTheSelectedArticleGoesAwayTheNextOneIsSelected() {
        var reader = ReaderAtWork()
        reader.press("j j j")
        reader.library.articles.remove(at: 3)
        let next = reader.library.articles[3].id
        reader.send(.libraryChanged)
        #expect(reader.state.list.selected == next)
    }

    @Test func whereTheLastArticleGoesAwayTheOneBeforeIsSelected() {
        var reader = ReaderAtWork()
        reader.press("G")
        reader.library.articles.removeLast()
        reader.send(.libraryChanged)
        #expect(reader.state.list.selected == reader.library.articles.last?.id)
    }

    /// The store answers from the top where it does not know the article.
    @Test func whereAnArticleFarDownGoesAwayItsRowIsKept() {
        var million = Million()
        million.press("G")
        million.answer()
        million.press("k k k")
        million.answer()
        let query = million.state.list.query
        let top = HeadlineWindow(
            total: Million.total - 1, offset: 0,
            headlines: (0..<HeadlineQuery().windowSize).map { Million.headline(id: Int64(Million.total - $0)) })
        let effects = million.state.reduce(.headlines(top, for: query, selecting: .same))
        #expect(effects.count == 1)
        million.asked = effects
        million.answer()
        #expect(million.state.list.selectedRow == Million.total - 4)
        #expect(million.isScreenFilled)
    }

    /// A library that contradicts itself must not be asked for ever.
    @Test func aWindowWithoutTheRowsThatItCountsEndsTheAsking() {
        var state = Million().state
        let empty = HeadlineWindow(total: 500, offset: 0, headlines: [])
        var effects = state.reduce(.headlines(empty, for: state.list.query, selecting: .same))
        var count = 0
        while !effects.isEmpty, count < 10 {
            count += 1
            guard case .loadHeadlines(let query, _, let selecting) = effects.removeFirst() else { continue }
            effects += state.reduce(.headlines(empty, for: query, selecting: selecting))
        }
        #expect(count < 10)
    }

    @Test func anEmptiedListHasNoSelection() {
        var reader = ReaderAtWork()
        reader.library.articles = []
        reader.send(.libraryChanged)
        #expect(reader.state.list.selected == nil)
        #expect(reader.state.list.window.total == 0)
        reader.press("j k G gg PgDn PgUp ^D Space Enter m * A J o y")
        #expect(reader.state.list.selected == nil)
    }

    @Test(arguments: [
        ("j", 1), ("j j k", 1), ("k", 0), ("↓", 1), ("G", 17), ("G j", 17), ("G gg", 0), ("PgDn", 9), ("PgDn PgUp", 0),
        ("^D", 4), ("^D ^U", 0), ("Space", 9), ("^F ^B", 0), ("End", 17), ("End Home", 0), ("G ^U", 13),
    ])
    func movingSelectsARow(keys: String, row: Int) {
        var reader = ReaderAtWork(Size(columns: 60, rows: 13))
        #expect(reader.state.list.rows == 9)
        reader.press(keys)
        #expect(reader.state.list.selectedRow == row)
        let top = reader.state.list.topRow
        #expect((top..<top + 9).contains(row))
    }

    @Test func theWheelMovesTheSelectionOnlyAsFarAsItMust() {
        var reader = ReaderAtWork(Size(columns: 60, rows: 13))
        reader.press("j j j j")
        reader.send(.mouse(MouseEvent(.wheelDown, at: Point(column: 5, row: 5))))
        #expect(reader.state.list.topRow == 3)
        #expect(reader.state.list.selectedRow == 4)
        reader.send(.mouse(MouseEvent(.wheelDown, at: Point(column: 5, row: 5))))
        #expect(reader.state.list.topRow == 6)
        #expect(reader.state.list.selectedRow == 6)
        reader.send(.mouse(MouseEvent(.wheelUp, at: Point(column: 5, row: 5))))
        #expect(reader.state.list.topRow == 3)
        #expect(reader.state.list.selectedRow == 6)
    }

    @Test func aSmallerPaneKeepsTheSelectionInSight() {
        var reader = ReaderAtWork()
        reader.press("G")
        reader.resize(80, 16)
        let list = reader.state.list
        #expect(list.selectedRow == 17)
        #expect((list.topRow..<list.topRow + list.rows).contains(17))
        reader.resize(120, 36)
        #expect(reader.state.list.topRow == 0)
    }
}
