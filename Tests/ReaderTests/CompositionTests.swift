import Markup
import News
import Reader
import ReaderFixtures
import Screen
import Testing
import TextLayout

@Suite struct CompositionTests {
    private func blocks(
        _ blocks: [Block], columns: Int = 84, language: Language = .chinese, change: (inout Article) -> Void = { _ in }
    ) -> [GalleyBlock] {
        pane(blocks, columns: columns, language: language, change: change).galley.blocks
    }

    private func pane(
        _ blocks: [Block], columns: Int = 84, language: Language = .chinese, change: (inout Article) -> Void = { _ in }
    ) -> ArticlePane {
        var article = Article.river
        change(&article)
        return ArticlePane(
            article: article, document: Document(blocks: blocks), position: nil, edition: .fixture, language: language,
            typesetting: Typesetting(), pane: Size(columns: columns, rows: 20))
    }

    @Test func theHeadHasTitlePathAndByline() {
        let head = blocks([]).map(\.text)
        #expect(
            head == [
                "孟津：黄河从这里走出“最后的峡谷”", "洛阳网 › 县区频道 › 孟津   通讯员：张帅   2026-03-16 07:05",
                "原文：https://news.example/40",
            ])
    }

    @Test func raisedAndLoweredTextIsShownAsSuch() {
        let inlines = Inlines(
            "10-5，CO2注[1]原文",
            runs: [
                .init(range: 2..<4, style: .superscript), .init(range: 9..<10, style: .subscript),
                .init(range: 13..<16, style: .superscript), .init(range: 16..<22, style: .link(url: "https://x.cn/")),
            ])
        let block = blocks([.paragraph(inlines)])[2]
        #expect(block.text == "10⁻⁵，CO₂注[1]原文[1]")
        #expect(block.runs.map { block.text.utf8Slice($0.range) } == ["⁻⁵", "₂", "[1]", "原文[1]"])
    }

    @Test func aHeadThatIsTooLongForOneLineIsParted() {
        let head = blocks([], columns: 50).map(\.kind)
        #expect(head == [.title, .path, .byline, .origin])
    }

    @Test func theBylineNamesWhatIsKnown() {
        let byline = blocks([]) { article in
            article.content.breadcrumb = []
            article.content.author = "王宏灿"
            article.content.sourceName = "洛阳日报"
            article.content.published?.precision = .day
        }
        #expect(byline[1].text == "通讯员：张帅   作者：王宏灿   来源：洛阳日报   2026-03-16")
        let english = blocks([], language: .english) { $0.content.breadcrumb = [] }
        #expect(english[1].text == "Correspondent: 张帅   Source: 县区频道   2026-03-16 07:05")
    }

    @Test func aSampleSaysThatItIsOne() {
        #expect(blocks([]) { $0.isSample = true }[1].text.contains("样例"))
    }

    @Test func linksAreNumberedAndTheirNumbersBelongToThem() {
        let text = Inlines(
            "甲乙丙",
            runs: [
                Inlines.Run(range: 0..<3, style: .link(url: "https://a.example")),
                Inlines.Run(range: 3..<9, style: .strong),
                Inlines.Run(range: 6..<9, style: .link(url: "https://b.example")),
            ])
        let pane = pane([.paragraph(text)])
        let block = pane.galley.blocks[2]
        #expect(pane.links.map(\.url) == ["https://a.example", "https://b.example"])
        #expect(pane.links.map(\.title.chinese) == ["甲", "丙"])
        #expect(block.text == "甲[1]乙丙[2]")
        #expect(
            block.runs.map { String(decoding: Array(block.text.utf8)[$0.range], as: UTF8.self) } == [
                "甲[1]", "乙丙", "丙[2]",
            ])
    }

    @Test func runsFollowTheTextIntoOtherCharacters() {
        var reader = ReaderAtWork()
        reader.press("Enter c")
        let blocks = reader.state.article?.galley.blocks ?? []
        let strong = blocks.flatMap { block in
            block.runs.filter { $0.style == .strong }.map {
                String(decoding: Array(block.text.utf8)[$0.range], as: UTF8.self)
            }
        }
        #expect(strong == ["會於孟津"])
    }

    @Test func aTableThatFitsStandsInColumns() {
        let table = Table(
            rows: [[Inlines("去处"), Inlines("所在")], [Inlines("王铎故居"), Inlines("会盟镇")]], headingRows: 1)
        let rows = blocks([.table(table)]).dropFirst(2).dropLast()
        #expect(rows.map(\.text) == ["去处      所在", "王铎故居  会盟镇"])
        #expect(rows.map(\.kind) == [.tableRow(isHeading: true), .tableRow(isHeading: false)])
    }

    @Test func aTableThatDoesNotFitIsStacked() {
        let table = Table(
            rows: [[Inlines("去处"), Inlines("看什么")], [Inlines("王铎故居"), Inlines("《拟山园帖》的刻石九十方")]], headingRows: 1)
        let rows = blocks([.table(table)], columns: 24).filter { $0.kind == .tableRow(isHeading: false) }
        #expect(rows.map(\.text) == ["去处：王铎故居", "看什么：《拟山园帖》的刻石九十方"])
    }

    @Test func unevenTablesAreNoTrap() {
        let table = Table(rows: [[], [Inlines("一"), Inlines("二")], [], [Inlines("三")]], headingRows: 3, caption: "")
        for columns in [1, 2, 5, 24, 80] {
            _ = blocks(
                [.table(table), .table(Table(rows: [])), .table(Table(rows: [[]], headingRows: 4))], columns: columns)
        }
    }

    @Test func placesNeverGoBackFromRowToRow() {
        for columns in 1...100 {
            var galley = pane(Document.river.blocks, columns: columns).galley
            let places = galley.rows.indices.map { galley.position(of: galley.place(galley.start, movedBy: $0)) }
            #expect(zip(places, places.dropFirst()).allSatisfy { ($0.block, $0.offset) <= ($1.block, $1.offset) })
        }
    }

    /// The rows of the galley give back all text of the article.
    @Test func noTextIsLostAtAnyWidth() {
        for columns in 1...100 {
            let galley = pane(Document.river.blocks, columns: columns).galley
            for (index, block) in galley.blocks.enumerated() {
                let shown = galley.rows.filter { $0.block == index }.compactMap(\.line)
                    .map { String(decoding: Array(block.text.utf8)[$0.range], as: UTF8.self) }.joined()
                #expect(shown.filter { !$0.isWhitespace } == block.text.filter { !$0.isWhitespace }, "at \(columns)")
            }
        }
    }

    @Test func clustersStandSideBySideInsideTheMeasure() {
        let widths = Typesetting().widths
        for columns in [12, 40, 80] {
            let galley = pane(Document.river.blocks, columns: columns).galley
            for row in galley.rows {
                let placed = galley.placedClusters(in: row, widths: widths)
                #expect(zip(placed, placed.dropFirst()).allSatisfy { $0.column + $0.cluster.width <= $1.column })
                #expect((placed.last.map { $0.column + $0.cluster.width } ?? 0) <= galley.width)
            }
        }
    }

    @Test func tabsOfPreformattedTextReachTheirStops() {
        let galley = pane([.preformatted("白鹤\t12\n小浪底站\t25")]).galley
        let rows = galley.rows.filter { galley.blocks[$0.block].kind == .preformatted }
        let columns = rows.map { row in
            galley.placedClusters(in: row, widths: Typesetting().widths).first { $0.cluster.width == 1 }?.column
        }
        #expect(columns.prefix(2) == [8, 16])
    }

    @Test func quotationMarksArePaddedInTextAndNotInTables() {
        let table = Table(rows: [[Inlines("“老城”"), Inlines("a中")]])
        let pane = ArticlePane(
            article: .river, document: Document(blocks: [.paragraph(Inlines("去“老城”看看")), .table(table)]), position: nil,
            edition: .fixture, language: .chinese,
            typesetting: Typesetting(hasHanLatinGap: true, padsQuotes: true), pane: Size(columns: 60, rows: 20))
        let gaps = pane.galley.rows.map { row in
            (kind: pane.galley.blocks[row.block].kind, offsets: row.line?.gaps.map(\.offset) ?? [])
        }
        #expect(gaps.first { $0.kind == .paragraph }?.offsets == [3, 15])
        #expect(Set(gaps.filter { $0.kind == .tableRow(isHeading: false) }.map(\.offsets)) == [[]])
    }

    @Test func justifiedLinesAreFilledByTheirGaps() {
        var typesetting = Typesetting(isJustified: true)
        typesetting.hasHanLatinGap = true
        let pane = ArticlePane(
            article: .river, document: .paragraphs(1), position: nil, edition: .fixture, language: .chinese,
            typesetting: typesetting, pane: Size(columns: 43, rows: 20))
        let ends = pane.galley.rows.filter { pane.galley.blocks[$0.block].kind == .paragraph }
            .compactMap { row in
                pane.galley.placedClusters(in: row, widths: typesetting.widths).last.map {
                    $0.column + $0.cluster.width
                }
            }
        #expect(ends.count > 4)
        #expect(ends.dropLast().allSatisfy { $0 == pane.galley.width })
    }
}
