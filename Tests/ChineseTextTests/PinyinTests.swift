import ChineseText
import Testing

@Suite struct PinyinTests {
    @Test(arguments: [
        ("瀍河", "chanhe"), ("栾川", "luanchuan"), ("洛宁", "luoning"), ("嵩县", "songxian"), ("偃师", "yanshi"),
        ("汝阳", "ruyang"), ("涧西", "jianxi"), ("伊滨", "yibin"), ("宜阳", "yiyang"), ("老城", "laocheng"),
        ("重庆", "chongqing"), ("重点", "zhongdian"), ("银行", "yinhang"), ("行走", "xingzou"), ("长安", "changan"),
        ("音乐", "yinyue"), ("蚌埠", "bengbu"), ("厦门", "xiamen"), ("女", "nv"), ("女", "nü"), ("绿化", "lvhua"),
        ("战略", "zhanlüe"), ("战略", "zhanlve"), ("瀍河", "CHANHE"), ("欒川", "luanchuan"), ("西安", "xi'an"),
    ]) func aNameIsReadSo(name: String, typed: String) throws {
        let matcher = try #require(PinyinMatcher(typed))
        #expect(matcher.ranges(in: name) == [0..<name.utf8.count])
    }

    @Test(arguments: [
        ("孟津", "mj"), ("孟津", "mengj"), ("孟津", "mjin"), ("孟津", "mengji"), ("孟津", "m"), ("孟津县", "mjx"), ("嵩县", "sx"),
        ("中国", "zhg"), ("中国", "zg"), ("北斗3号", "bd3h"), ("5G基站", "5gjz"), ("在孟津区", "mjq"), ("春耕", "cgeng"),
    ]) func initialsAndBeginningsFindIt(text: String, typed: String) throws {
        #expect(try #require(PinyinMatcher(typed)).isFound(in: text))
    }

    @Test(arguments: [
        ("孟津", "mjx"), ("孟津", "jm"), ("孟津", "mengjing"), ("孟，津", "mj"), ("孟津", "menj"), ("西安", "xian'"), ("", "m"),
        ("先", "xi'an"), ("孟津", "g"),
    ]) func otherTextsAreNotFound(text: String, typed: String) throws {
        let matcher = try #require(PinyinMatcher(typed))
        #expect(matcher.isFound(in: text) == (text == "西安"))
    }

    @Test(arguments: ["", "孟", "m j", "2020", "m-j", String(repeating: "a", count: 65)])
    func whatIsNoPinyin(typed: String) {
        #expect(PinyinMatcher(typed) == nil)
    }

    /// Headlines with an occurrence have a pair of readings in the index that the word asks for.
    @Test(arguments: ["mengjin", "mj", "chungeng", "zhongguo", "xian", "luoyang", "a", "nv"])
    func beginningsAreInTheIndex(typed: String) throws {
        let matcher = try #require(PinyinMatcher(typed))
        for title in ["孟津春耕", "中国西安", "洛阳老城", "女性安全", "先进"] where matcher.isFound(in: title) {
            var tokens = SearchTokens()
            tokens.addInitials(of: title)
            let has = String(decoding: tokens.bytes, as: UTF8.self).split(separator: " ").map(String.init)
            let wanted = matcher.beginnings.map { SearchTokens.token(initials: $0) }
            let isThere = wanted.contains { token in has.contains { $0.hasPrefix(token) } }
            let isLastAlone = matcher.beginnings.contains { $0.count == 1 }
            #expect(isThere || isLastAlone, "\(typed) in \(title)")
        }
    }

    /// Work stays small where every letter can be cut off in many ways.
    @Test func aLongPatternIsBounded() throws {
        let matcher = try #require(PinyinMatcher(String(repeating: "a", count: 63) + "b"))
        #expect(!matcher.isFound(in: String(repeating: "阿", count: 2000)))
    }
}
