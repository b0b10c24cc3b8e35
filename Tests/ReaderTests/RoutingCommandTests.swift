import News
import Reader
import ReaderFixtures
import Screen
import Testing

/// Where a source's articles, or those with a word, belong: said on the command line.
@Suite struct RoutingCommandTests {
    private static let luolong = PlaceCorrection.place(PlaceKey(rawValue: "luolong"))

    private func sent(_ line: String) -> [Effect] {
        var reader = ReaderAtWork(Size(columns: 120, rows: 36))
        reader.press("j j")
        reader.type(":" + line)
        return reader.send(.key(.enter))
    }

    @Test func theSourceOfTheArticleIsGivenToAPlace() throws {
        var reader = ReaderAtWork(Size(columns: 120, rows: 36))
        reader.press("j j")
        let id = try #require(reader.state.list.selected)
        #expect(sent("route 洛龙") == [.correctSource(of: id, Self.luolong)])
        #expect(sent("route luolong") == [.correctSource(of: id, Self.luolong)])
        #expect(sent("route 无") == [.correctSource(of: id, .noPlace)])
        #expect(sent("route 按地名") == [.correctSource(of: id, nil)])
    }

    @Test func aWordIsGivenToAPlace() {
        #expect(sent("route 牡丹阁 洛龙") == [.correctWord("牡丹阁", Self.luolong)])
        #expect(sent("route 牡丹 阁 洛龙") == [.correctWord("牡丹 阁", Self.luolong)])
        #expect(sent("route 牡丹阁 nowhere") == [.correctWord("牡丹阁", .noPlace)])
    }

    @Test func aPlaceThatThereIsNotIsSaid() {
        var reader = ReaderAtWork(Size(columns: 120, rows: 36))
        reader.type(":route 牡丹阁 开封")
        #expect(reader.send(.key(.enter)) == [])
        #expect(reader.notice == "没有叫“开封”的县区")
    }

    @Test func placesAreCompletedBehindTheWord() {
        var reader = ReaderAtWork(Size(columns: 120, rows: 36))
        reader.type(":route 牡丹阁 luol")
        #expect(reader.state.prompt?.completions.first?.text == "route 牡丹阁 洛龙")
        reader.press("Tab")
        #expect(reader.send(.key(.enter)) == [.correctWord("牡丹阁", Self.luolong)])
    }

    @Test func theCommandAloneAsksForThePlace() {
        var reader = ReaderAtWork(Size(columns: 120, rows: 36))
        reader.type(":route")
        reader.press("Enter")
        #expect(reader.state.prompt?.line.text == "route ")
        #expect(reader.state.prompt?.completions.last?.label == "按地名")
    }

    @Test func whatWasDoneIsSaid() {
        var reader = ReaderAtWork(Size(columns: 120, rows: 36))
        let edit = Edit(change: .correction(.word("牡丹阁"), Self.luolong), count: 3, first: nil)
        reader.send(.edited(edit, .made))
        #expect(reader.notice == "“牡丹阁”归洛龙，移动 3 篇，u 撤销")
        reader.send(.edited(edit, .undone))
        #expect(reader.notice == "已撤销：“牡丹阁”归洛龙，移动 3 篇")
        let source = Edit(change: .correction(.source(7, title: "洛阳日报"), .noPlace), count: 2, first: nil)
        reader.send(.edited(source, .redone))
        #expect(reader.notice == "已重做：来源“洛阳日报”不归县区，移动 2 篇")
    }
}
