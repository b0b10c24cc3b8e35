import Markup
import News
import Reader
import ReaderFixtures
import Screen
import Testing
import TextLayout

/// Whole screens as the reader sees them, beside the test as text.
///
/// `HELUO_RECORD_SNAPSHOTS=1 swift test --filter ViewsTests` writes them anew; look at what has changed before it is
/// committed.
@Suite struct ScreenSnapshots {
    private static let wide = Size(columns: 120, rows: 36)
    private static let ordinary = Size(columns: 80, rows: 24)
    private static let small = Size(columns: 40, rows: 12)
    private static let smallest = Size(columns: 24, rows: 8)

    private static let all = [
        Size(columns: 160, rows: 45), wide, ordinary, small, smallest, Size(columns: 20, rows: 6),
        Size(columns: 0, rows: 0),
    ]

    private func expect(_ name: String, _ size: Size, theme: String? = nil, keys: String = "") throws {
        var reader = ReaderAtWork(size)
        reader.press(keys)
        try Shot(reader.state, theme: theme).expect("\(name)-\(size.columns)x\(size.rows)")
    }

    /// With the masthead where the article will be.
    @Test(arguments: all) func theFirstScreen(size: Size) throws {
        try expect("first", size)
    }

    @Test(arguments: all) func anArticle(size: Size) throws {
        try expect("article", size, keys: "Enter")
    }

    @Test(arguments: [wide, small, smallest]) func theEndOfAnArticle(size: Size) throws {
        try expect("article-end", size, keys: "Enter G")
    }

    @Test(arguments: [wide, ordinary, small, smallest]) func findWithHits(size: Size) throws {
        try expect("find", size, keys: "Enter / 黄河 Enter n n")
    }

    @Test(arguments: [wide, smallest]) func findBeingTyped(size: Size) throws {
        try expect("find-typing", size, keys: "Enter / 汉光武帝陵就在铁谢村旁")
    }

    @Test(arguments: [wide, small, smallest]) func aFilterBeingTyped(size: Size) throws {
        try expect("filter", size, keys: "3 / 镇")
    }

    @Test(arguments: [ordinary, small, smallest]) func anEmptyList(size: Size) throws {
        try expect("empty", size, keys: "/ 开封 Enter")
    }

    @Test(arguments: [wide, ordinary, small, smallest]) func help(size: Size) throws {
        try expect("help", size, keys: "Enter ? j")
    }

    @Test(arguments: [ordinary, smallest]) func helpSearched(size: Size) throws {
        try expect("help-search", size, keys: "? / 收藏")
    }

    @Test(arguments: [wide, ordinary, small, smallest]) func hitsOfASearch(size: Size) throws {
        try expect("search", size, keys: "S 镇 Enter j")
    }

    @Test(arguments: [ordinary, smallest]) func aSearchBeingTyped(size: Size) throws {
        try expect("search-typing", size, keys: "S place:开封 Enter")
    }

    @Test(arguments: [wide, small]) func anArticleOfASearch(size: Size) throws {
        try expect("search-article", size, keys: "S 镇 Enter Enter n")
    }

    @Test(arguments: [ordinary, smallest]) func findByPinyinBeingTyped(size: Size) throws {
        try expect("find-pinyin", size, keys: "Enter / M-p hh")
    }

    @Test(arguments: [ordinary, small, smallest]) func theThemeChooser(size: Size) throws {
        try expect("themes", size, keys: "Enter T j")
    }

    @Test(arguments: [wide, small, smallest]) func thePlacePrompt(size: Size) throws {
        try expect("place", size, keys: "' j")
    }

    @Test(arguments: [ordinary, smallest]) func theCommandLine(size: Size) throws {
        try expect("command", size, keys: ": t h Tab")
    }

    @Test(arguments: [ordinary, small]) func theLinks(size: Size) throws {
        try expect("links", size, keys: "Enter U")
    }

    @Test(arguments: [ordinary, smallest]) func theEdition(size: Size) throws {
        try expect("about", size, keys: ": about Enter")
    }

    @Test(arguments: [Size(columns: 160, rows: 45), ordinary, smallest]) func theRankings(size: Size) throws {
        try expect("rankings", size, keys: "{ { j")
    }

    @Test(arguments: [ordinary, smallest]) func theArticleAlone(size: Size) throws {
        try expect("zen", size, keys: "Enter z")
    }

    @Test(arguments: [ordinary, smallest]) func anError(size: Size) throws {
        try expect("error", size, keys: ": nonsense Enter")
    }

    /// Every headline is cut at another place, and none in the middle of a character.
    @Test(arguments: [72, 73]) func wideCharactersAtTheRightEdge(columns: Int) throws {
        try expect("edge", Size(columns: columns, rows: 24), keys: "Enter")
    }

    @Test(arguments: ["shuimo", "xuanzhi", "gaoduibi"]) func everyThemeShowsTheSame(theme: String) throws {
        try expect("theme-\(theme)", Self.ordinary, theme: theme, keys: "j Enter K / 黄河 Enter")
        try expect("theme-\(theme)-popup", Self.small, theme: theme, keys: "T")
    }

    /// East Asian Ambiguous characters take two cells, as many terminals of Chinese readers have it.
    @Test(arguments: [ordinary, smallest]) func aTerminalWithWideAmbiguousCharacters(size: Size) throws {
        var reader = ReaderAtWork(size, typesetting: Typesetting(widths: WidthTable(ambiguous: 2)))
        try Shot(reader.state).expect("ambiguous-wide-first-\(size.columns)x\(size.rows)")
        reader.press("Enter / “ Enter")
        try Shot(reader.state).expect("ambiguous-wide-\(size.columns)x\(size.rows)")
    }

    @Test(arguments: [ordinary, smallest]) func inEnglish(size: Size) throws {
        var reader = ReaderAtWork(size, language: .english)
        try Shot(reader.state).expect("english-first-\(size.columns)x\(size.rows)")
        reader.press("Enter ?")
        try Shot(reader.state).expect("english-help-\(size.columns)x\(size.rows)")
    }

    @Test func theListsTitleNamesItsOrderAndTheMuted() throws {
        try expect("list-title", Self.wide, keys: "F H")
    }

    @Test func aFilteredRanking() throws {
        try expect("rankings-filter", Self.ordinary, keys: "{ { / 龙门")
    }

    @Test func aWideScreenWithoutRankings() throws {
        let reader = ReaderAtWork(Size(columns: 160, rows: 45), library: FakeLibrary(rankings: []))
        try Shot(reader.state).expect("no-rankings-160x45")
    }

    @Test func anEmptyLibrary() throws {
        let reader = ReaderAtWork(Self.ordinary, library: FakeLibrary([], rankings: []))
        try Shot(reader.state).expect("empty-library-80x24")
    }

    /// What would move a terminal's cursor or turn its writing direction is shown as something harmless.
    @Test func hostileText() throws {
        var article = Article.river
        article.content.title = "\u{1B}[31m红\u{202E}反\u{202C}\u{7}字\t\u{301}\u{300}\u{302}\u{303}\u{304}\u{305}"
        article.content.correspondent = "👨‍👩‍👧‍👦\u{85}🇨🇳❤️"
        var library = FakeLibrary([article])
        library.documents[article.id] = Document(blocks: [
            .paragraph(Inlines("一\u{1B}]0;题\u{7}二\u{9B}2J三\u{200F}四 กำนี นี่ காஶ்மீர் é\u{301}")),
            .preformatted("甲\t乙\n\u{8}\u{D}丙"),
        ])
        var reader = ReaderAtWork(Self.ordinary, library: library)
        reader.press("Enter")
        try Shot(reader.state).expect("hostile-80x24")
    }
}
