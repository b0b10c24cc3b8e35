import News
import Reader
import ReaderFixtures
import Testing

/// Finding in the article by pinyin and by regular expressions, which the find line is told.
@Suite struct FindModeTests {
    private func typed(_ text: String, keys: String) -> ReaderAtWork {
        var reader = ReaderAtWork()
        reader.press("Enter / " + keys)
        reader.type(text)
        return reader
    }

    private func hits(_ reader: ReaderAtWork) -> [String] {
        guard let article = reader.state.article, let find = article.find else { return [] }
        return find.hits.map { hit in
            String(decoding: Array(article.galley.blocks[hit.block].text.utf8)[hit.range], as: UTF8.self)
        }
    }

    @Test(arguments: ["Tab", "M-p", "M-r M-p"]) func pinyinFindsHanzi(keys: String) {
        let reader = typed("huanghe", keys: keys)
        #expect(reader.state.prompt?.mode == .pinyin)
        #expect(!hits(reader).isEmpty)
        #expect(hits(reader).allSatisfy { $0 == "黄河" })
    }

    @Test(arguments: ["Tab Tab", "M-r"]) func expressionsFindWhatTheyMean(keys: String) {
        let reader = typed("黄.", keys: keys)
        #expect(reader.state.prompt?.mode == .expression)
        #expect(hits(reader).contains("黄河"))
    }

    @Test(arguments: ["Tab Tab Tab", "M-p M-p", "M-r M-r"]) func theSameKeyGoesBackToText(keys: String) {
        let reader = typed("huanghe", keys: keys)
        #expect(reader.state.prompt?.mode == .text)
        #expect(hits(reader).isEmpty)
    }

    @Test func anExpressionThatIsNoneSaysSoQuietly() {
        var reader = typed("(黄", keys: "M-r")
        #expect(reader.state.article?.find?.problem?(.chinese) == "括号不成对")
        #expect(reader.state.notice == nil)
        reader.type(")")
        #expect(reader.state.article?.find?.problem == nil)
        #expect(!hits(reader).isEmpty)
    }

    @Test func theModeIsKeptWhenTheArticleIsSetAnew() {
        var reader = typed("hh", keys: "M-p")
        reader.press("Enter")
        let before = hits(reader)
        reader.resize(60, 20)
        #expect(hits(reader) == before)
        #expect(!before.isEmpty)
    }
}
