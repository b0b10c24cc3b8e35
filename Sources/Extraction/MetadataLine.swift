import News

/// What a line between headline and body says of an article: `来源: 洛阳网  通讯员: 张帅  2020年02月24日 16:37`.
struct MetadataLine {
    enum Label {
        case source
        case author
        case correspondent
        case editor
        case date
        /// Anything else, which ends the value before it.
        case other
    }

    var source: String?
    var author: String?
    var correspondent: String?
    var published: Published?

    init() {}

    init(_ text: String, dates: DateReader) {
        let found = dates.find(in: text)
        published = found?.date
        let labels = Self.labels(in: text)
        for (number, label) in labels.enumerated() {
            var end = number + 1 < labels.count ? labels[number + 1].range.lowerBound : text.endIndex
            if let date = found.flatMap({ String.Index(utf8Offset: $0.range.lowerBound, in: text) }),
                date >= label.range.upperBound
            {
                end = min(end, date)
            }
            set(label.label, to: text[label.range.upperBound..<end])
        }
        readFields(text)
        if source == nil, labels.isEmpty, let found { source = Self.sourceAfterDate(text, found.range.upperBound) }
    }

    /// Reads `来源CSDN | 作者魏星`, where bars stand for colons.
    private mutating func readFields(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "|")) || text.holds("｜") else { return }
        let fields = text.split { "|｜".contains($0) }
        guard fields.count > 1 else { return }
        for field in fields.map({ Line.trimmed($0) }) {
            guard let (word, label) = Self.words.first(where: { field.hasPrefix($0.0) }) else { continue }
            set(label, to: field.dropFirst(word.count).drop { ":： ".contains($0) })
        }
    }

    /// The one word that follows a date: `2019-09-05 11:10 游民星空[整理]`.
    private static func sourceAfterDate(_ text: String, _ offset: Int) -> String? {
        guard text.count <= 60, let index = String.Index(utf8Offset: offset, in: text) else { return nil }
        let rest = text[index...].prefix { !"[【(（|".contains($0) }
        let words = Line.words(rest)
        guard words.count == 1, let word = words.first, (2...15).contains(word.count), !Byline.isName(word),
            word.unicodeScalars.allSatisfy({ Line.isHan($0) || $0.properties.isAlphabetic }),
            !Self.words.contains(where: { word.hasPrefix($0.0) }), word.unicodeScalars.contains(where: Line.isHan)
        else { return nil }
        return word
    }

    /// Takes what is still missing from another line.
    mutating func add(_ other: MetadataLine) {
        source = source ?? other.source
        author = author ?? other.author
        correspondent = correspondent ?? other.correspondent
        // A line with the time of day says more than one with the day.
        if published == nil || published?.precision == .day && other.published?.precision == .second,
            other.published != nil
        {
            published = other.published
        }
    }

    /// Whether the line says anything.
    var isEmpty: Bool {
        source == nil && author == nil && correspondent == nil && published == nil
    }

    private mutating func set(_ label: Label, to value: Substring) {
        switch label {
        case .source: source = source ?? Self.sourceName(value)
        case .author: author = author ?? Self.names(value)
        case .correspondent: correspondent = correspondent ?? Self.names(value)
        case .editor, .date, .other: break
        }
    }
}

extension MetadataLine {
    /// The labels of a text in order: a known word, spaces, a colon.
    static func labels(in text: String) -> [(label: Label, range: Range<String.Index>)] {
        var found: [(label: Label, range: Range<String.Index>)] = []
        var start = text.startIndex
        while let colon = text.unicodeScalars[start...].firstIndex(where: { $0 == ":" || $0 == "：" }) {
            let next = text.unicodeScalars.index(after: colon)
            if let (label, wordStart) = label(endingAt: colon, in: text[start...]) {
                found.append((label, wordStart..<next))
            }
            start = next
        }
        return found
    }

    /// Whether a text is a label that no value follows: `标签`.
    static func isBareLabel(_ text: String) -> Bool {
        text.utf8.count <= 15 && words.contains { $0.0 == text }
    }

    static func firstLabel(in text: String) -> String.Index? {
        labels(in: text).first?.range.lowerBound
    }

    /// The longest known word before a colon, and where it starts.
    private static func label(endingAt colon: String.Index, in text: Substring) -> (Label, String.Index)? {
        let scalars = text.unicodeScalars[..<colon]
        guard let last = scalars.lastIndex(where: { !Line.isSpace($0) }) else { return nil }
        let before = Substring(scalars[...last])
        let length = before.utf8.count
        for (word, label) in words where word.utf8.count <= length {
            let start = before.utf8.index(before.endIndex, offsetBy: -word.utf8.count)
            if before.utf8[start...].elementsEqual(word.utf8) { return (label, start) }
        }
        return nil
    }

    /// Longer words before those that they begin or end with.
    private static let words: [(String, Label)] = unsortedWords.sorted { $0.0.utf8.count > $1.0.utf8.count }

    private static let unsortedWords: [(String, Label)] = [
        ("文章来源", .source), ("信息来源", .source), ("新闻来源", .source), ("稿件来源", .source), ("资料来源", .source),
        ("来 源", .source), ("来源于", .source), ("来源", .source), ("來源", .source), ("稿源", .source), ("出处", .source),
        ("供稿单位", .source), ("发布单位", .source), ("发布机构", .source),
        ("文章作者", .author), ("作 者", .author), ("作者", .author), ("本报记者", .author), ("记者", .author), ("撰文", .author),
        ("撰稿", .author), ("文/", .other), ("供稿", .author),
        ("通 讯 员", .correspondent), ("通讯员", .correspondent), ("通訊員", .correspondent),
        ("责任编辑", .editor), ("责编", .editor), ("本期编辑", .editor), ("文章编辑", .editor), ("录入", .editor), ("编辑", .editor),
        ("審核", .editor), ("审核", .editor), ("校对", .editor), ("监制", .editor), ("摄影", .other), ("摄", .other),
        ("发布时间", .date), ("发布日期", .date), ("发表时间", .date), ("发表日期", .date), ("更新时间", .date), ("更新日期", .date),
        ("最后更新", .date), ("最近更新", .date),
        ("添加时间", .date), ("时间", .date), ("日期", .date), ("发布", .date),
        ("点击数", .other), ("点击量", .other), ("点击", .other), ("浏览次数", .other), ("浏览量", .other), ("浏览", .other),
        ("阅读次数", .other), ("阅读量", .other), ("阅读", .other), ("访问次数", .other), ("访问量", .other), ("人气", .other),
        ("字体大小", .other), ("字体", .other), ("字号", .other), ("评论", .other), ("分享到", .other), ("分享", .other),
        ("关键词", .other), ("标签", .other), ("编号", .other), ("栏目", .other),
        ("频道", .other), ("分类", .other),
        ("我要评论", .other),
    ]

    private static func sourceName(_ value: Substring) -> String? {
        guard let word = Line.words(value).first else { return nil }
        let name = word.prefix { !"|｜【[〔(（".contains($0) }
        return name.isEmpty || name.count > 40 ? nil : String(name)
    }

    /// The names at the start of a value, at most six.
    private static func names(_ value: Substring) -> String? {
        let words = Line.words(value.prefix { !"|｜【[".contains($0) })
        guard let first = words.first else { return nil }
        var names = [first]
        for word in words.dropFirst().prefix(5) where names.count == words.firstIndex(of: word) && Byline.isName(word) {
            names.append(word)
        }
        let joined = names.joined(separator: " ")
        return joined.count > 40 || unknown.contains(joined) ? nil : joined
    }

    private static let unknown: Set<String> = ["未知", "佚名", "匿名", "不详", "无", "-", "--", "admin", "管理员", "网络"]
}

extension String.Index {
    /// The index of a UTF-8 offset; absent beyond the text.
    init?(utf8Offset: Int, in text: String) {
        guard let index = text.utf8.index(text.startIndex, offsetBy: utf8Offset, limitedBy: text.endIndex) else {
            return nil
        }
        self = index
    }
}
