import Markup
import Testing

struct CharacterFilterTests {
    @Test(
        "An escape sequence goes as a whole, and takes no text with it",
        arguments: [
            ("红\u{1B}[31m字", "红字"), ("红\u{1B}[38;2;1;2;3m字\u{1B}[0m", "红字"), ("红\u{9B}1m字", "红字"),
            ("题\u{1B}]0;名\u{7}目", "题目"), ("题\u{1B}]8;;http://a\u{1B}\\目", "题目"), ("题\u{1B}]不完\n目", "题不完\n目"),
            ("红\u{1B}c字", "红字"), ("红\u{1B}字", "红字"), ("红\u{1B}", "红"), ("红\u{1B}[", "红"), ("红\u{1B}[字", "红字"),
            ("左\u{202E}右\u{2066}\u{200F}", "左右"), ("[31m", "[31m"),
        ])
    func escapeSequences(text: String, plain: String) {
        #expect(CharacterFilter.harmless(text) == plain)
    }
}
