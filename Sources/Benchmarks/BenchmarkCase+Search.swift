import ChineseText

extension BenchmarkCase {
    static func search(_ arguments: Arguments) -> [BenchmarkCase] {
        [
            finding("find", "唐三彩") { arguments.chineseText },
            finding("find-nothing", "饕餮纹铜爵") { arguments.chineseText },
        ]
    }

    /// Counts a word in a text, all foldings on.
    private static func finding(_ name: String, _ word: String, _ text: @escaping () -> String) -> BenchmarkCase {
        BenchmarkCase(name: name) {
            let text = text()
            let matcher = Matcher(pattern: word)
            return Work(bytes: text.utf8.count) { matcher.count(in: text.utf8.span) }
        }
    }
}
