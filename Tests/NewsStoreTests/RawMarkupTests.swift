import ChineseText
import News
import TestSupport
import Testing

@testable import NewsStore

/// Whether words stand in an article's body, asked of its markup and of its text: the answer is the same.
@Suite struct RawMarkupTests {
    private func found(_ word: String, in html: String) -> Bool {
        Array(html.utf8).withUnsafeBufferPointer {
            ArticleText.has(WordMatcher(word), kind: 1, source: $0)
        }
    }

    /// What may be found before the body has been read to its end.
    private func surelyFound(_ word: String, in html: String) -> Bool {
        Array(html.utf8).withUnsafeBufferPointer {
            RawMarkup(bytes: $0).surelyHas(WordMatcher(word), isCut: false)
        }
    }

    @Test(arguments: [
        ("amp", "<p>河洛 &amp; 孟津</p>", false), ("nbsp", "<p>河洛&nbsp;孟津</p>", false),
        ("x6d", "<p>&#x6d;</p>", false), ("孟津", "<p title=\"a>b 孟津\">河洛</p>", false),
        ("孟津", "<p title='a>b>c 孟津'>河洛</p>", false), ("孟津", "<p title=\"a>b 孟津\">孟津</p>", true),
        ("孟津", "<p title=\"1<2\">孟津</p>", true), ("amp", "<p>&amp; amp</p>", true), ("amp", "<p>a & amp</p>", true),
        ("孟津", "<p title=\"孟津\">河洛</p>", false), ("孟津", "<!-- 孟津 --><p>河洛</p>", false),
        ("&amp", "<p>河洛&amp;孟津</p>", false), ("b<i", "<p>b<i>x</i></p>", false), ("AT&T", "<p>AT&amp;T</p>", true),
        ("gold", "<p>gold<b>en</b></p>", false), ("en", "<p>gold<b>en</b></p>", false),
        ("golden", "<p>gold<b>en</b></p>", true), ("gold", "<p>gold</p>", true),
    ])
    func onlyWhatIsShownIsFound(word: String, html: String, isFound: Bool) {
        #expect(found(word, in: html) == isFound)
        #expect(isFound || !surelyFound(word, in: html))
    }

    private static let pieces = [
        "孟津", "春耕", "amp", "lt", "&amp;", "&lt;", "&#23391;", "&", "<p>", "</p>", "<p title=\"孟津>\">", "<br>",
        "<strong>",
        "</strong>", "<p title='春耕 amp'>", "<!-- 孟津 -->", "<script>amp</script>", "<p hidden>", " ", "\n", "<", ">",
        "\"", "'",
        "<img alt=\"amp>\">", "<a href=孟津>", ";",
    ]

    @Test func markupAndTextAgree() {
        var random = SeededGenerator(seed: 26)
        for _ in 0..<4000 {
            let html = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined()
            for word in ["孟津", "春耕", "amp", "lt", "&amp"] {
                let isInText = WordMatcher(word).isFound(in: ArticleText.plain(.html(html)))
                #expect(found(word, in: html) == isInText, "\(word) in \(html.debugDescription)")
                #expect(isInText || !surelyFound(word, in: html), "\(word) in \(html.debugDescription)")
            }
        }
    }
}
