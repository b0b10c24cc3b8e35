import News
import Reader
import ReaderFixtures
import Testing

@Suite struct PlaceSearchTests {
    @Test(arguments: [
        ("孟", "mengjin"), ("孟津", "mengjin"), ("孟津县", "mengjin"), ("孟津区", "mengjin"), ("吉利区", "jili"),
        ("偃師", "yanshi"), ("偃师市", "yanshi"), ("送庄", "mengjin"), ("老君山", "luanchuan"), ("mengjin", "mengjin"),
        ("ＭＥＮＧ", "mengjin"), ("mj", "mengjin"), ("xg", "xigong"), ("lc", "luanchuan"), ("老", "laocheng"),
        ("洛", "luoning"), ("回族", "chanhe"), ("luol", "luolong"), (" 孟 津 ", "mengjin"),
    ])
    func aPlaceIsFoundByWhatIsTyped(typed: String, place: String) {
        var reader = ReaderAtWork()
        reader.press("'")
        reader.type(typed)
        reader.press("Enter")
        #expect(reader.state.tabBar.tab == .place(PlaceKey(rawValue: place)))
        #expect(reader.state.prompt == nil)
    }

    @Test func whatFitsIsShownWithTheNameThatFits() {
        var reader = ReaderAtWork()
        reader.press("'")
        #expect(reader.state.prompt?.completions.map(\.label).prefix(2) == ["全部", "偃师"])
        #expect(reader.state.prompt?.completions.count == 17)
        reader.type("吉利")
        #expect(reader.state.prompt?.completions.map(\.label) == ["吉利"])
        reader.press("^U")
        reader.type("白鹤")
        #expect(reader.state.prompt?.completions.map(\.detail) == ["白鹤镇"])
    }

    @Test(arguments: [
        ("↓ ↓ Enter", "yanshi"), ("↓ ↓ ↓ Enter", "mengjin"), ("↑ Enter", "chanhe"), ("Tab S-Tab Enter", "chanhe"),
    ])
    func arrowsChooseAmongThem(keys: String, place: String) {
        var reader = ReaderAtWork()
        reader.press("' " + keys)
        #expect(reader.state.tabBar.tab == .place(PlaceKey(rawValue: place)))
    }

    @Test func aChosenPlaceStandsInTheLine() {
        var reader = ReaderAtWork()
        reader.press("' ↓ ↓ ↓")
        #expect(reader.state.prompt?.line.text == "孟津")
        #expect(reader.state.prompt?.completions.count == 17)
    }

    @Test func aNameThatIsNoPlaceSaysSo() {
        var reader = ReaderAtWork()
        reader.press("3 '")
        reader.type("开封")
        #expect(reader.state.prompt?.completions.isEmpty == true)
        reader.press("Enter")
        #expect(reader.notice == "没有叫“开封”的县区")
        #expect(reader.state.notice?.kind == .error)
        #expect(reader.state.tabBar.tab == .place("mengjin"))
    }

    @Test(arguments: ["Esc", "Enter", "BS", "^C", "^G"]) func nothingTypedGoesNowhere(key: String) {
        var reader = ReaderAtWork()
        reader.press("3 j ' " + key)
        #expect(reader.state.prompt == nil)
        #expect(reader.state.tabBar.tab == .place("mengjin"))
        #expect(reader.state.list.selectedRow == 1)
        #expect(reader.state.notice == nil)
    }

    @Test func fromTheRankingsItGoesToTheCounties() {
        var reader = ReaderAtWork()
        reader.press("{ { '")
        reader.type("嵩")
        reader.press("Enter")
        #expect(reader.state.section?.id == "county")
        #expect(reader.state.tabBar.tab == .place("songxian"))
        #expect(reader.state.rankingList == nil)
    }
}
