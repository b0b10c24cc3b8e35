import ChineseText
import Testing

@testable import NewsStore

/// The part of an article's markup that a snippet is made of.
@Suite struct RawMarkupPieceTests {
    private static func html(_ count: Int, word: Int, inside paragraph: (String) -> String) -> String {
        (0..<count).map { number in
            paragraph("第\(number)段" + (number == word ? "孟津梨花开了，" : "") + "春耕农忙，<strong>田里</strong>到处是人。")
        }.joined(separator: "\n")
    }

    private func plain(_ html: String, around words: [String]) -> String {
        let bytes = Array(html.utf8)
        return bytes.withUnsafeBufferPointer {
            ArticleText.plain(around: words.map { WordMatcher($0) }, kind: 1, source: $0)
        }
    }

    @Test(arguments: [0, 1, 7, 30, 58, 59])
    func thePieceIsPartOfTheTextAndHasTheWord(word: Int) {
        for (open, close) in [
            ("<p>", "</p>"), ("<p class=\"a b\" title=\"孟津\">", "</p>"), ("", "<br>"), ("<div><p>", "</p></div>"),
        ] {
            let html = Self.html(60, word: word) { open + $0 + close }
            let whole = plain(html, around: [])
            let piece = plain(html, around: ["梨花"])
            #expect(piece.contains("孟津梨花开了"))
            #expect(piece.utf8.count < whole.utf8.count / 2)
            #expect(piece.split(separator: "\n").allSatisfy { whole.contains($0) })
        }
    }

    @Test func nothingHiddenIsShown() {
        let html = "<div style=\"display:none\">暗处的话</div>" + Self.html(60, word: 50) { "<p>\($0)</p>" }
        #expect(!plain(html, around: ["梨花"]).contains("暗处"))
        #expect(plain(html, around: ["梨花"]) == plain(html, around: []))
    }

    @Test func aWordThatIsNowhereGivesTheWholeText() {
        let html = Self.html(60, word: 3) { "<p>\($0)</p>" }
        #expect(plain(html, around: ["牡丹"]) == plain(html, around: []))
    }
}
