import Markup
import News
import Reader
import ReaderFixtures
import Screen
import Testing
import TextLayout

@Suite struct FindTests {
    /// A reader in the article about the river.
    private func reader(_ size: Size = Size(columns: 80, rows: 24)) -> ReaderAtWork {
        var reader = ReaderAtWork(size)
        reader.press("Enter")
        return reader
    }

    private func find(_ pattern: String, in reader: inout ReaderAtWork) {
        reader.press("/")
        reader.type(pattern)
        reader.press("Enter")
    }

    private func texts(_ reader: ReaderAtWork) -> [String] {
        guard let article = reader.state.article, let find = article.find else { return [] }
        return find.hits.map {
            String(decoding: Array(article.galley.blocks[$0.block].text.utf8)[$0.range], as: UTF8.self)
        }
    }

    private func isCurrentHitInSight(_ reader: ReaderAtWork) -> Bool {
        guard let article = reader.state.article, let find = article.find, let current = find.current else {
            return false
        }
        let hit = find.hits[current]
        let row = article.galley.rows.lastIndex {
            $0.block == hit.block && ($0.line?.range.lowerBound ?? .max) <= hit.range.lowerBound
        }
        return row.map { (article.topRow..<article.topRow + article.rows).contains($0) } ?? false
    }

    @Test func hitsAreMarkedAsThePatternIsTyped() {
        var reader = reader()
        reader.press("/")
        reader.type("黄")
        #expect(texts(reader).count == 6)
        reader.type("河上")
        #expect(texts(reader) == ["黄河上"])
        #expect(reader.state.article?.find?.current == 0)
        #expect(isCurrentHitInSight(reader))
        reader.press("BS BS BS")
        #expect(reader.state.article?.find == nil)
        #expect(reader.state.article?.topRow == 0)
    }

    @Test func enterStaysAtTheHit() {
        var reader = reader()
        find("调水调沙", in: &reader)
        #expect(reader.state.prompt == nil)
        #expect(texts(reader).count == 2)
        #expect(isCurrentHitInSight(reader))
        #expect((reader.state.article?.topRow ?? 0) > 0)
    }

    @Test func escapeRestoresThePlace() {
        var reader = reader()
        reader.press("j j j")
        let article = reader.state.article
        reader.press("/")
        reader.type("调水调沙")
        #expect(reader.state.article?.topRow != article?.topRow)
        reader.press("Esc")
        #expect(reader.state.article == article)
    }

    @Test func escapeRestoresTheSearchBefore() {
        var reader = reader()
        find("黄河", in: &reader)
        reader.press("n n")
        let article = reader.state.article
        reader.press("/")
        reader.type("装机")
        reader.press("Esc")
        #expect(reader.state.article == article)
    }

    /// The second search starts where the reader is, not where the first one started.
    @Test func aNewSearchBeginsWhereTheReaderIs() {
        var reader = reader()
        find("孟津", in: &reader)
        reader.press("G /")
        reader.type("孟津")
        let find = reader.state.article?.find
        #expect((find?.current ?? 0) > 0)
        #expect(reader.state.article?.isAtEnd == true)
    }

    @Test func nAndNGoRoundAndWrap() throws {
        var reader = reader()
        find("黄河", in: &reader)
        let count = try #require(reader.state.article?.find?.hits.count)
        var seen: [Int] = []
        for _ in 0..<count {
            reader.press("n")
            seen.append(reader.state.article?.find?.current ?? -1)
            #expect(isCurrentHitInSight(reader))
        }
        #expect(seen == Array(1..<count) + [0])
        reader.press("N")
        #expect(reader.state.article?.find?.current == count - 1)
        #expect(isCurrentHitInSight(reader))
    }

    @Test func afterScrollingAwayNGoesOnFromWhatIsInSight() throws {
        var reader = reader()
        find("孟津", in: &reader)
        let count = try #require(reader.state.article?.find?.hits.count)
        reader.press("G n")
        #expect(isCurrentHitInSight(reader))
        #expect((reader.state.article?.find?.current ?? 0) > 1)
        #expect(reader.state.article?.isAtEnd == true)
        reader.press("gg n")
        #expect(reader.state.article?.find?.current == 0)
        reader.press("G N")
        #expect(reader.state.article?.find?.current == count - 1)
    }

    @Test func hitsCrossLineEndsAndStyledRuns() throws {
        var reader = reader()
        find("汉光武帝陵就在铁谢村旁", in: &reader)
        let article = try #require(reader.state.article)
        let hit = try #require(article.find?.hits.first)
        #expect(texts(reader) == ["汉光武帝陵就在铁谢村旁"])
        #expect(
            article.galley.blocks[hit.block].runs.contains { $0.range.overlaps(hit.range) && $0.range != hit.range })
        for columns in [72, 74, 76, 78, 80, 90] {
            reader.resize(columns, 24)
            #expect(texts(reader) == ["汉光武帝陵就在铁谢村旁"])
        }
        reader.resize(24, 20)
        let narrow = try #require(reader.state.article)
        let lines = narrow.galley.rows.filter { $0.block == hit.block && $0.line?.range.overlaps(hit.range) == true }
        #expect(lines.count > 1)
    }

    @Test(arguments: [
        ("黃河", "黄河"), ("ｍａｐ", "Map"), ("MAP DATA", "Map data"), ("openstreetmap", "OpenStreetMap"),
        ("ＥＬ．２７５", "EL.275"),
        ("龍馬負圖寺", "龙马负图寺"),
    ])
    func caseWidthAndTraditionalFormsDoNotMatter(pattern: String, text: String) {
        var reader = reader()
        find(pattern, in: &reader)
        #expect(texts(reader).allSatisfy { $0 == text })
        #expect(!texts(reader).isEmpty)
    }

    @Test func theTitleAndTheHeadAreSearchedToo() {
        var reader = reader()
        find("张帅", in: &reader)
        #expect(texts(reader) == ["张帅"])
        find("峡谷", in: &reader)
        #expect(texts(reader).count == 2)
    }

    @Test func aPatternThatIsNowhereSaysSoAndLeavesThePlace() {
        var reader = reader()
        reader.press("j j")
        let article = reader.state.article
        find("开封", in: &reader)
        #expect(reader.notice == "没有找到“开封”")
        #expect(reader.state.notice?.kind == .error)
        #expect(reader.state.article == article)
    }

    @Test func emptyEnterGoesToTheNextHit() {
        var reader = reader()
        find("黄河", in: &reader)
        reader.press("/ Enter")
        #expect(reader.state.article?.find?.current == 1)
        reader.press("/ Enter")
        #expect(reader.state.article?.find?.current == 2)
    }

    @Test func emptyEnterInAnotherArticleRepeatsTheLastPattern() {
        var reader = reader()
        find("伊河", in: &reader)
        reader.press("J / Enter")
        #expect(reader.state.article?.find?.pattern.text == "伊河")
        #expect(texts(reader).count == 6)
    }

    @Test func nInAnotherArticleRepeatsTheLastPattern() {
        var reader = reader()
        find("伊河", in: &reader)
        #expect(reader.state.notice?.kind == .error)
        reader.press("J n")
        #expect(texts(reader).count == 6)
        #expect(reader.state.article?.find?.current == 0)
        reader.press("K n")
        #expect(reader.notice == "没有找到“伊河”")
        #expect(reader.state.article?.find == nil)
    }

    @Test func nWithoutAPatternSaysSo() {
        var reader = reader()
        reader.press("n")
        #expect(reader.notice == "还没有查找过，/ 查找")
        reader.press("q N")
        #expect(reader.notice == "查找在文章中用，列表用 / 筛选")
        reader.press("Tab / Enter")
        #expect(reader.state.article?.find == nil)
    }

    @Test func formerPatternsComeBackWithUp() {
        var reader = reader()
        find("黄河", in: &reader)
        find("孟津", in: &reader)
        reader.press("/ ↑ ↑")
        #expect(reader.state.article?.find?.pattern.text == "黄河")
        reader.press("↓ Enter")
        #expect(reader.state.article?.find?.pattern.text == "孟津")
        #expect(reader.state.session.finds == ["黄河", "孟津"])
    }

    @Test func theHitsGoWhenTheArticleIsLeft() {
        var reader = reader()
        find("黄河", in: &reader)
        reader.press("q")
        #expect(reader.state.article?.find == nil)
    }

    @Test func theCurrentHitStaysTheSameAtEveryWidthAndInOtherCharacters() throws {
        var reader = reader(Size(columns: 120, rows: 36))
        find("会盟镇", in: &reader)
        reader.press("n n n")
        let former = try #require(reader.state.article?.find?.current)
        for (columns, rows) in [(60, 20), (24, 8), (160, 45), (120, 36)] {
            reader.resize(columns, rows)
            #expect(reader.state.article?.find?.current == former)
        }
        reader.press("c")
        #expect(reader.state.article?.find?.current == former)
        #expect(texts(reader)[former] == "會盟鎮")
    }

    @Test func aResizeWhileTypingKeepsBothPlaces() {
        var reader = reader(Size(columns: 120, rows: 36))
        reader.press("j j j")
        let line = reader.firstLine
        reader.press("/")
        reader.type("装机")
        reader.resize(60, 20)
        reader.resize(120, 36)
        #expect(isCurrentHitInSight(reader))
        reader.press("Esc")
        #expect(reader.firstLine == line)
    }
}
