import ChineseText
public import News

/// What is looked for in an article, and how it is meant.
public struct FindPattern: Sendable, Hashable {
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        /// As it is written, folded.
        case text
        /// Pinyin or initials of hanzi.
        case pinyin
        /// A regular expression.
        case expression
    }

    public var text: String
    public var mode: Mode
    /// The words of a search of the library, which stand for the text.
    public var words: [SearchQuery.Words]?

    public init(_ text: String, mode: Mode = .text) {
        self.text = text
        self.mode = mode
    }

    /// The words of a search.
    public init(_ query: SearchQuery) {
        text = query.wantedWords.map(\.text).joined(separator: " ")
        mode = .text
        words = query.wantedWords
    }

    /// Where it stands in a text: half-open UTF-8 offsets, in order, none overlapping another.
    func finder() throws(ExpressionError) -> @Sendable (String) -> [Range<Int>] {
        if let words { return Self.finder(of: words) }
        switch mode {
        case .text:
            let matcher = Matcher(pattern: text)
            return { matcher.ranges(in: $0) }
        case .pinyin:
            guard let matcher = PinyinMatcher(Folding.all.fold(text)) else { return { _ in [] } }
            return { matcher.ranges(in: $0) }
        case .expression:
            let expression = try TextExpression(text)
            return { expression.ranges(in: $0) }
        }
    }

    private static func finder(of words: [SearchQuery.Words]) -> @Sendable (String) -> [Range<Int>] {
        let marks = words.map { WordMarks($0) }
        return { text in
            let ranges = marks.flatMap { $0.ranges(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
            return ranges.reduce(into: []) { kept, range in
                if range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
            }
        }
    }
}

/// Where a word of a search stands; where it may be pinyin and is not there as it is, where it is read so.
public struct WordMarks: Sendable {
    private let word: WordMatcher
    private let pinyin: PinyinMatcher?

    public init(_ words: SearchQuery.Words) {
        word = WordMatcher(words.text)
        pinyin = words.isPinyin ? PinyinMatcher(words.text) : nil
    }

    /// Half-open UTF-8 offsets, in order.
    public func ranges(in text: String) -> [Range<Int>] {
        let found = word.ranges(in: text)
        return found.isEmpty ? pinyin?.ranges(in: text) ?? [] : found
    }
}

extension FindPattern.Mode {
    var next: Self {
        switch self {
        case .text: .pinyin
        case .pinyin: .expression
        case .expression: .text
        }
    }

    /// What the find line says of it; nothing of the ordinary one.
    public var title: Bilingual? {
        switch self {
        case .text: nil
        case .pinyin: Bilingual("拼音", "pinyin")
        case .expression: Bilingual("正则", "regex")
        }
    }
}
