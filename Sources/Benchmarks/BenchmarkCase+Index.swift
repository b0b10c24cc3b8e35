import ChineseText

extension BenchmarkCase {
    static func index(_ arguments: Arguments) -> [BenchmarkCase] {
        [
            BenchmarkCase(name: "tokens") {
                let articles = SampleText.cut(arguments.chineseText, bytes: 4500)
                return Work(bytes: articles.reduce(0) { $0 + $1.utf8.count }) {
                    var tokens = SearchTokens()
                    return articles.reduce(0) { sum, article in
                        tokens.removeAll()
                        tokens.add(article)
                        return sum + tokens.bytes.count
                    }
                }
            },
            BenchmarkCase(name: "pinyin-headlines") {
                let headlines = SampleText.cut(arguments.chineseText, bytes: 60)
                let matcher = PinyinMatcher("nongye")
                return Work(bytes: headlines.reduce(0) { $0 + $1.utf8.count }) {
                    headlines.count { matcher?.isFound(in: $0) == true }
                }
            },
            BenchmarkCase(name: "expression") {
                let text = SampleText.cut(arguments.chineseText, bytes: 1_000_000)[0]
                return Work(bytes: text.utf8.count) { count(of: "[一二三]?十[里亩]|\\d+万", in: text) }
            },
        ]
    }

    private static func count(of expression: String, in text: String) -> Int {
        do {
            return try TextExpression(expression).ranges(in: text).count
        } catch {
            preconditionFailure("\(expression) is no expression: \(error)")
        }
    }
}

extension SampleText {
    /// A text in pieces of about so many bytes.
    fileprivate static func cut(_ text: String, bytes: Int) -> [String] {
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            piece.append(scalar)
            length += UTF8.width(scalar)
            if length >= bytes {
                pieces.append(String(piece))
                piece = String.UnicodeScalarView()
                length = 0
            }
        }
        return pieces + [String(piece)]
    }
}
