import Markup
import News
import Reader
import ReaderFixtures
import Screen
import Testing
import TextLayout

@Suite struct ArticlePaneTests {
    private func reader(_ columns: Int = 80, _ rows: Int = 24, document: Document? = nil, gap: Int = 1) -> ReaderAtWork
    {
        var library = FakeLibrary()
        library.documents[Article.river.id] = document ?? .river
        var reader = ReaderAtWork(
            Size(columns: columns, rows: rows), library: library, typesetting: Typesetting(paragraphGap: gap))
        reader.press("Enter")
        return reader
    }

    @Test(arguments: [Document.river, .paragraphs(5)], [0, 1, 2])
    func everyRowIsReachedLineByLine(document: Document, gap: Int) throws {
        for (columns, rows) in [(120, 36), (80, 24), (40, 12), (24, 8)] {
            var reader = reader(columns, rows, document: document, gap: gap)
            let article = try #require(reader.state.article)
            let last = max(0, article.galley.rows.count - article.rows)
            for row in 0...last {
                #expect(reader.state.article?.topRow == row)
                reader.press("j")
            }
            for row in stride(from: last, through: 0, by: -1) {
                #expect(reader.state.article?.topRow == row)
                reader.press("k")
            }
        }
    }

    @Test(arguments: [Document.river, .paragraphs(8)]) func thePlaceStaysThroughAResizeAndBack(document: Document)
        throws
    {
        var reader = reader(120, 36, document: document)
        let count = try #require(reader.state.article?.galley.rows.count)
        for row in stride(from: 0, to: count, by: 4) {
            reader.press("gg")
            reader.press(String(repeating: "j ", count: row))
            let (line, top) = (reader.firstLine, reader.state.article?.topRow)
            for (columns, rows) in [(60, 20), (24, 8), (0, 0), (200, 60), (120, 36)] {
                reader.resize(columns, rows)
            }
            #expect(reader.firstLine == line)
            #expect(reader.state.article?.topRow == top)
        }
    }

    /// The sentence at the top is at the top of the narrower pane too.
    @Test func thePlaceIsTheSameInANarrowerPane() throws {
        var reader = reader(120, 36, document: .paragraphs(12))
        reader.press("j j j j j j j j j")
        let former = try #require(reader.state.article)
        reader.resize(60, 20)
        let article = try #require(reader.state.article)
        let row = article.galley.rows[article.topRow]
        #expect(article.anchor == former.anchor)
        #expect(article.galley.blocks[row.block].number == former.anchor.block)
        #expect(row.line?.range.contains(former.anchor.offset) == true)
    }

    @Test func thePlaceStaysThroughOtherMeasuresAndCharacters() {
        var reader = reader(160, 45)
        reader.press("j j j j j j j j j j")
        let line = reader.firstLine
        for keys in ["- - - + + +", "c c", "z z", "Tab Tab", "t t t"] {
            reader.press(keys)
            #expect(reader.firstLine == line, "\(keys)")
        }
    }

    @Test func otherCharactersAreShownAndNamed() {
        var reader = reader()
        reader.press("c")
        #expect(reader.notice == "繁體")
        let texts = reader.state.article?.galley.blocks.map(\.text) ?? []
        #expect(texts[0] == "孟津：黃河從這裏走出“最後的峽谷”")
        #expect(texts.last == "原文：https://news.example/40")
        reader.press("c")
        #expect(reader.notice == "原文")
        #expect(reader.state.article?.galley.blocks.first?.text == "孟津：黄河从这里走出“最后的峡谷”")
    }

    @Test func charactersThatChangeNothingArePassedOver() {
        var library = FakeLibrary()
        library.articles[0].content.title = "黃河"
        library.documents[40] = Document(blocks: [.paragraph(Inlines("黃河從這裏走出"))])
        var reader = ReaderAtWork(library: library)
        reader.press("Enter c")
        #expect(reader.notice == "简体")
        reader.press("c")
        #expect(reader.notice == "繁體")
        reader.press("c")
        #expect(reader.notice == "简体")
        library.articles[0].content.title = "Luoyang"
        library.documents[40] = Document(blocks: [.paragraph(Inlines("no hanzi"))])
        reader = ReaderAtWork(library: library)
        reader.press("Enter c")
        #expect(reader.notice == "这一篇没有可转换的字")
        #expect(reader.state.typesetting.conversion == nil)
    }

    @Test func theMeasureStartsFromWhatThePaneShows() throws {
        var reader = reader(100, 30)
        let columns = try #require(reader.state.plan.article?.content.size.columns)
        let shown = reader.state.typesetting.column(in: columns).width
        reader.press("+")
        #expect(reader.notice == "这一栏只容 \(shown / 2) 字，版心 40 字")
        #expect(reader.state.typesetting.measure == 40)
        reader.press("-")
        #expect(reader.state.typesetting.column(in: columns).width == shown / 2 * 2 - 4)
        reader.press("+")
        #expect(reader.state.typesetting.measure == shown / 2)
    }

    @Test func theMeasureHasItsLimits() {
        var reader = reader(320, 45)
        reader.press(String(repeating: "- ", count: 50))
        #expect(reader.state.typesetting.measure == Typesetting.measures.lowerBound)
        reader.press(String(repeating: "= ", count: 50))
        #expect(reader.state.typesetting.measure == Typesetting.measures.upperBound)
        #expect(reader.notice == "版心 80 字")
    }

    @Test(arguments: [
        ("Space", 18), ("PgDn", 18), ("^F", 18), ("^D", 9), ("^D ^U", 0), ("Space b", 0), ("PgDn PgUp", 0), ("j ↓", 2),
        ("j j ↑", 1), ("^D gg", 0), ("^D Home", 0),
    ])
    func keysScroll(keys: String, row: Int) {
        var reader = reader()
        #expect(reader.state.article?.rows == 19)
        reader.press(keys)
        #expect(reader.state.article?.topRow == row)
    }

    @Test func theEndIsTheLastRowAndHundredPercent() throws {
        var reader = reader()
        reader.press("G")
        let article = try #require(reader.state.article)
        #expect(article.topRow + article.rows == article.galley.rows.count)
        #expect(article.isAtEnd)
        #expect(article.percentRead == 100)
        reader.press("j Space")
        #expect(reader.state.article?.topRow == article.topRow || reader.openTitle != Article.river.content.title)
    }

    @Test func spaceAtTheEndOpensTheNextUnreadArticle() {
        var reader = reader()
        reader.press("G Space")
        #expect(reader.openTitle == "会盟镇：莲塘清淤，等一池新水")
        #expect(reader.state.list.selected == 39)
        reader.press("G Space G Space G Space")
        #expect(reader.openTitle == "千唐志斋里的墓志，怎样读")
        reader.press("q G Enter G Space")
        #expect(reader.notice == "后面没有未读文章了")
    }

    @Test func theNextAndPreviousArticleTakeTheSelectionAlong() {
        var reader = reader()
        reader.press("J")
        #expect(reader.state.list.selected == 39)
        #expect(reader.state.focus == .article)
        reader.press("K")
        #expect(reader.openTitle == Article.river.content.title)
        reader.press("K")
        #expect(reader.notice == "已是第一篇")
        reader.press("q G J")
        #expect(reader.notice == "已是最后一篇")
    }

    @Test func thePlaceIsSavedWhenAnotherArticleComes() {
        var reader = reader()
        reader.press("^D")
        let anchor = reader.state.article?.anchor
        reader.press("J")
        #expect(reader.library.positions[Article.river.id] == anchor)
        let line = reader.firstLine
        reader.press("K")
        #expect(reader.state.article?.anchor == anchor)
        #expect(reader.firstLine != line)
    }

    @Test(arguments: ["q", "Esc", "h", "Q", "^Z", "]", "}", "J"]) func leavingSavesThePlace(key: String) {
        var reader = reader()
        reader.press("j j j j " + key)
        #expect(reader.library.positions[Article.river.id] != nil)
        #expect(
            reader.effects.contains {
                $0
                    == .savePosition(
                        reader.library.positions[Article.river.id] ?? ReadingPosition(block: 9, offset: 9),
                        of: Article.river.id)
            })
    }

    /// The library knows only places in the text; an article left at its title is opened at its title.
    @Test func theTitleIsThereAgain() {
        var reader = reader()
        reader.press("j q")
        #expect(reader.library.positions[Article.river.id] == ReadingPosition(block: 0, offset: 0))
        reader.press("J q K")
        #expect(reader.state.article?.topRow == 0)
    }

    @Test func aPlaceThatIsNoLongerThereIsTheEnd() {
        var library = FakeLibrary()
        library.positions[Article.river.id] = ReadingPosition(block: 900, offset: 5000)
        var reader = ReaderAtWork(Size(columns: 80, rows: 24), library: library)
        reader.press("Enter")
        #expect(reader.state.article?.isAtEnd == true)
    }

    @Test func anArticleWithoutTextCanBeOpened() {
        var reader = reader(document: Document())
        reader.press("j k b ^D G gg / x Enter n N U c + - z z")
        #expect(reader.openTitle == Article.river.content.title)
    }

    @Test func anArticleThatIsNoLongerWantedIsDropped() {
        var reader = ReaderAtWork()
        reader.isAnswering = false
        reader.press("Enter j Enter")
        reader.answerAll()
        #expect(reader.openTitle == "会盟镇：莲塘清淤，等一池新水")
    }

    @Test func anArticleThatIsOpenAlreadyComesToTheFrontAtOnce() {
        var reader = ReaderAtWork()
        reader.press("Enter Tab j")
        reader.isAnswering = false
        reader.press("Enter k Enter")
        reader.answerAll()
        #expect(reader.openTitle == Article.river.content.title)
        #expect(reader.state.focus == .article)
    }

    @Test func escapeCallsOffTheOpening() {
        var reader = ReaderAtWork()
        reader.isAnswering = false
        reader.press("Enter Esc")
        reader.answerAll()
        #expect(reader.state.article == nil)
        #expect(reader.state.focus == .list)
    }

    @Test func newsFromTheLibraryDoesNotMoveTheText() {
        var reader = reader()
        reader.press("^D j j")
        let article = reader.state.article
        reader.library.articles.insert(reader.library.articles[5], at: 0)
        reader.library.articles[0].id = 99
        reader.send(.libraryChanged)
        #expect(reader.state.article == article)
        #expect(reader.state.focus == .article)
    }
}
