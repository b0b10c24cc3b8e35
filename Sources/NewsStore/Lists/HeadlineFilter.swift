import ChineseText
import News

/// The words of a filter: all of them must stand in the headline, the place's name or the source's name, or be read there.
struct HeadlineFilter {
    private let words: [Word]

    private struct Word {
        let text: Matcher
        /// Two letters or more that may be pinyin.
        let pinyin: PinyinMatcher?

        init(_ word: String) {
            text = Matcher(pattern: word)
            pinyin = word.utf8.count > 1 ? PinyinMatcher(word) : nil
        }

        func isFound(in text: String) -> Bool {
            self.text.isFound(in: text) || pinyin?.isFound(in: text) == true
        }
    }

    init(_ filter: String) {
        words = filter.split(whereSeparator: \.isWhitespace).map { Word(String($0)) }
    }

    /// Which words stand in a name, as bits: names recur, headlines do not.
    func found(in name: String) -> UInt64 {
        words.indices.reduce(0) { bits, index in
            words[index].isFound(in: name) ? bits | Self.bit(index) : bits
        }
    }

    /// Whether the words that no name has stand in the headline.
    func passes(_ title: String, found: UInt64) -> Bool {
        words.indices.allSatisfy { found & Self.bit($0) != 0 || words[$0].isFound(in: title) }
    }

    /// Words beyond the sixty-fourth have none, and are looked for in headlines only.
    private static func bit(_ index: Int) -> UInt64 {
        index < UInt64.bitWidth ? 1 << index : 0
    }
}
