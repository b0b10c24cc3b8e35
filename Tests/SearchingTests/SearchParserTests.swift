import News
import Searching
import TestSupport
import Testing

@Suite struct SearchParserTests {
    private static let edition = Edition(
        key: "test", name: Bilingual("洛阳", "Luoyang"), site: "", language: .chinese, utcOffset: 28_800,
        sections: [Section(id: SectionKey(rawValue: "county"), title: Bilingual("县区", "Counties"), kind: .places)],
        places: [
            Place(
                id: PlaceKey(rawValue: "mengjin"), name: "孟津", aliases: ["孟津区"], formerNames: ["孟津县"],
                localities: ["送庄镇"]),
            Place(id: PlaceKey(rawValue: "chanhe"), name: "瀍河"),
        ], links: [], about: [])
    private let parser = SearchParser(edition: edition)

    private static let mengjin = SearchQuery.Criterion.places([PlaceKey(rawValue: "mengjin")])
    private static let february = Timestamp(seconds: 1_580_486_400)

    @Test(arguments: [
        ("战疫", [SearchQuery.Part(.words(.init("战疫")))]),
        ("战疫 春耕", [.init(.words(.init("战疫"))), .init(.words(.init("春耕")))]),
        ("-广告", [.init(.words(.init("广告")), isExcluded: true)]),
        ("　战疫　－广告", [.init(.words(.init("战疫"))), .init(.words(.init("广告")), isExcluded: true)]),
        ("\"春耕 备耕\"", [.init(.words(.init("春耕 备耕")))]),
        ("“春耕，备耕”", [.init(.words(.init("春耕，备耕")))]),
        ("title:送庄", [.init(.words(.init("送庄", field: .title)))]),
        ("body:\"一 二\"", [.init(.words(.init("一 二", field: .body)))]),
        ("place:孟津", [.init(mengjin)]), ("place:孟津县", [.init(mengjin)]), ("place：孟津区", [.init(mengjin)]),
        ("place:mj", [.init(mengjin)]), ("PLACE:送庄镇", [.init(mengjin)]),
        ("-place:mengjin", [.init(mengjin, isExcluded: true)]),
        (
            "place:孟津 place:chanhe",
            [.init(.places([PlaceKey(rawValue: "mengjin"), PlaceKey(rawValue: "chanhe")]))]
        ),
        ("section:县区", [.init(.sections([SectionKey(rawValue: "county")]))]),
        ("section:counties", [.init(.sections([SectionKey(rawValue: "county")]))]),
        ("source:日报", [.init(.sources(["日报"]))]),
        ("from:2020-02", [.init(.from(february))]), ("to:2020-01", [.init(.before(february))]),
        ("to:2020-01-31", [.init(.before(february))]), ("from:2020/2/1", [.init(.from(february))]),
        ("is:unread", [.init(.read(false))]), ("is:read", [.init(.read(true))]), ("is:收藏", [.init(.starred(true))]),
        (
            "mengjin",
            [.init(.words(.init("mengjin", places: [PlaceKey(rawValue: "mengjin")], isPinyin: true)))]
        ),
        ("GDP", [.init(.words(.init("GDP")))]), ("\"mj\"", [.init(.words(.init("mj")))]),
        ("5g", [.init(.words(.init("5g")))]), ("http://example.com", [.init(.words(.init("http://example.com")))]),
        ("比分3:1", [.init(.words(.init("比分3:1")))]),
    ]) func aQueryMeans(text: String, parts: [SearchQuery.Part]) throws {
        let query = try parser.parse(text)
        #expect(query.parts == parts)
        #expect(query.text == text)
    }

    @Test func theOrderIsNoPart() throws {
        let query = try parser.parse("战疫 sort:relevance")
        #expect(query.order == .relevance)
        #expect(query.parts.count == 1)
    }

    @Test(arguments: [
        ("", SearchProblem(.empty, column: 1)), ("sort:date", SearchProblem(.empty, column: 1)),
        ("春耕 \"战疫", SearchProblem(.openQuotation, column: 4)),
        ("春耕 title:“战疫\"", SearchProblem(.openQuotation, column: 10)),
        ("place:", SearchProblem(.missingValue(field: "place:"), column: 7)),
        ("春耕 place:开封", SearchProblem(.unknownPlace("开封"), column: 10)),
        ("section:体育", SearchProblem(.unknownSection("体育"), column: 9)),
        ("from:2020-13", SearchProblem(.notADate("2020-13"), column: 6)),
        ("to:昨天", SearchProblem(.notADate("昨天"), column: 4)),
        ("to:2020-02-30", SearchProblem(.notADate("2020-02-30"), column: 4)),
        ("is:old", SearchProblem(.unknownState("old"), column: 4)),
        ("一 sort:size", SearchProblem(.unknownOrder("size"), column: 8)),
        ("春耕 ，。", SearchProblem(.withoutLetters("，。"), column: 4)),
        ("-", SearchProblem(.withoutLetters("-"), column: 1)),
    ]) func whatCannotBeUnderstoodSaysWhere(text: String, problem: SearchProblem) {
        #expect(throws: problem) { try parser.parse(text) }
    }

    /// Whatever is typed is a query or a problem at one of its characters.
    @Test(arguments: 1...400) func anythingTypedIsAnswered(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "孟津", " ", "　", "-", "\"", "“", "”", ":", "：", "title:", "place:", "is:", "from:", "to:", "sort:",
            "source:",
            "2020", "-02", "mj", "unread", "，", "👨‍👩‍👧", "\u{301}", "\n", "'",
        ]
        let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
        do throws(SearchProblem) {
            let query = try parser.parse(text)
            #expect(!query.parts.isEmpty)
        } catch {
            #expect((1...text.count + 1).contains(error.column), "\(text)")
        }
    }
}
