/// What a terminal is asked about: texts, and the characters for which each answer counts as well.
struct WidthSample: Sendable, Hashable {
    var text: String
    /// What is written to the terminal.
    var question: String
    /// Characters that terminals treat as they treat this one; itself, if it is one code point.
    var standsFor: [ClosedRange<UInt32>]

    init(_ text: String, asked question: String? = nil, standsFor ranges: [ClosedRange<UInt32>] = []) {
        self.text = text
        self.question = question ?? text
        let scalars = text.unicodeScalars
        standsFor = ranges.isEmpty && scalars.count == 1 ? scalars.map { $0.value...$0.value } : ranges
    }
}

enum WidthSamples {
    /// East Asian Ambiguous: the majority decides for the class, the others are exceptions.
    static let ambiguous: [WidthSample] = [
        "“", "”", "‘", "’", "—", "…", "·", "①", "℃", "×", "°", "→", "●", "★", "■", "※", "α", "Я", "Ⅰ",
    ].map { WidthSample($0) }

    static let boxDrawing = WidthSample("─", standsFor: [0x2500...0x257F])
    /// The same line from the terminal's own character set, which xterm widens as well.
    static let charsetLine = WidthSample("─ (ACS)", asked: "\u{1B}(0q\u{1B}(B")
    static let blockElement = WidthSample("█", standsFor: [0x2580...0x259F])

    /// Widened by Unicode 16.
    static let trigram = WidthSample("☰", standsFor: [0x2630...0x2637, 0x268A...0x268F, 0x4DC0...0x4DFF])
    /// Han of recent extensions: B to G, I, H.
    static let rareHan: [WidthSample] = [
        WidthSample("\u{20BB7}"), WidthSample("\u{2EBF0}", standsFor: [0x2EBF0...0x2EE5D]),
        WidthSample("\u{31350}", standsFor: [0x31350...0x323AF]),
    ]

    static let emojiPresentation = WidthSample("☀\u{FE0F}")
    static let joinedEmoji = WidthSample("👨\u{200D}👩\u{200D}👧")
    static let skinTone = WidthSample("👍🏽")
    static let flag = WidthSample("🇨🇳")

    static let all =
        ambiguous + [boxDrawing, charsetLine, blockElement, trigram] + rareHan + [
            emojiPresentation, joinedEmoji, skinTone, flag,
        ]
}
