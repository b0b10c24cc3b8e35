/// Gathers the text of one paragraph: white space collapsed, styles as runs.
struct InlineBuilder {
    /// What the text that is added next has to come after.
    private struct Gap {
        var hasSpace = false
        var hasNewline = false
        /// No-break spaces, which pages indent with.
        var noBreakSpaces = 0
        /// `　`
        var ideographicSpaces = 0
        /// `<br>`
        var breaks = 0
    }

    private var text: [UInt8] = []
    private var runs: [Inlines.Run] = []
    private var open: [(style: InlineStyle, start: Int?)] = []
    private var gap = Gap()
    private var hasUnstarted = false

    var isEmpty: Bool { text.isEmpty }

    /// Adds text of the source. Calls `paragraphEnded` with each paragraph that ends in it.
    mutating func add(_ bytes: ArraySlice<UInt8>, paragraphEnded: (Inlines) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            var at = 0
            while at < buffer.count {
                if text.isEmpty, Self.isPrivateUse(buffer, at: at) {
                    at += 3
                    continue
                }
                let end = Self.endOfPlain(buffer, from: at)
                if end > at {
                    closeGap(before: buffer[at], paragraphEnded)
                    text.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[at..<end]))
                    at = end
                } else {
                    at += special(buffer, at: at, paragraphEnded)
                }
            }
        }
    }

    /// Whether U+E000 to U+F8FF is there: at a paragraph's start, an icon of the page's own font, which no other font has.
    private static func isPrivateUse(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
        guard at + 3 <= bytes.count else { return false }
        return bytes[at] == 0xEE || bytes[at] == 0xEF && bytes[at + 1] <= 0xA3
    }

    mutating func addBreak() {
        // What spaces stand before a line's end is nobody's concern.
        gap = Gap(hasNewline: gap.hasNewline, breaks: gap.breaks + 1)
    }

    mutating func begin(_ style: InlineStyle) {
        open.append((style, nil))
        hasUnstarted = true
    }

    mutating func endStyle() {
        guard let last = open.popLast() else { return }
        close(last)
    }

    /// Ends the paragraph; styles that are open go on in the next.
    mutating func take() -> Inlines? {
        defer { reset() }
        guard !text.isEmpty else { return nil }
        for style in open { close(style) }
        runs.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        return Inlines(String(decoding: text, as: UTF8.self), runs: runs)
    }

    private mutating func reset() {
        text.removeAll(keepingCapacity: true)
        runs = []
        gap = Gap()
        for index in open.indices { open[index].start = nil }
        hasUnstarted = !open.isEmpty
    }

    private mutating func close(_ style: (style: InlineStyle, start: Int?)) {
        guard let start = style.start, start < text.count else { return }
        runs.append(Inlines.Run(range: start..<text.count, style: style.style))
    }

    /// Where the characters from `start` on that only stand for themselves end: printable ASCII, hanzi and their
    /// punctuation.
    private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            switch bytes[at] {
            case 0x21...0x7E: at += 1
            case 0xE4...0xE9 where at + 2 < bytes.count: at += 3
            case 0xE2, 0xE3, 0xEF:
                guard at + 2 < bytes.count, isPlain(bytes[at], bytes[at + 1], bytes[at + 2]) else { return at }
                at += 3
            default: return at
            }
        }
        return at
    }

    private static func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch first {
        // U+2010–U+2027: dashes, quotation marks, bullets.
        case 0xE2: second == 0x80 && (0x90...0xA7).contains(third)
        // U+3001–U+3FFF.
        case 0xE3: second > 0x80 || third > 0x80
        // U+FF00–U+FF7F: full-width forms.
        default: second == 0xBC || second == 0xBD
        }
    }

    /// Adds a character that may not stand for itself; returns its length.
    private mutating func special(
        _ bytes: UnsafeBufferPointer<UInt8>, at: Int, _ paragraphEnded: (Inlines) -> Void
    ) -> Int {
        let byte = bytes[at]
        guard byte > 0x20 else {
            gap.hasSpace = gap.hasSpace || byte.isSpace
            gap.hasNewline = gap.hasNewline || byte == 0x0A || byte == 0x0D
            return 1
        }
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard at + length <= bytes.count, let scalar = Self.scalar(bytes, at: at, length: length) else { return length }
        switch scalar.value {
        case 0x3000: gap.ideographicSpaces += 1
        case 0xA0:
            gap.hasSpace = true
            gap.noBreakSpaces += 1
        case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: gap.hasSpace = true
        case _ where CharacterFilter.isAllowed(scalar):
            closeGap(before: byte, paragraphEnded)
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at..<(at + length)]))
        default: break
        }
        return length
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, length: Int) -> Unicode.Scalar? {
        var value = UInt32(bytes[at]) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
        for trail in 1..<length { value = value << 6 | UInt32(bytes[at + trail] & 0x3F) }
        return Unicode.Scalar(value)
    }

    /// Adds what the white space and the breaks before the next character are worth.
    private mutating func closeGap(before byte: UInt8, _ paragraphEnded: (Inlines) -> Void) {
        defer {
            gap = Gap()
            if hasUnstarted { startStyles() }
        }
        guard !text.isEmpty else { return }
        if endsParagraph {
            if let paragraph = take() { paragraphEnded(paragraph) }
        } else if gap.breaks > 0 {
            text.append(0x0A)
        } else if gap.ideographicSpaces > 0 {
            for _ in 0..<min(gap.ideographicSpaces, 4) { text.append(contentsOf: [0xE3, 0x80, 0x80]) }
        } else if gap.hasSpace, !(gap.hasNewline && Self.isWide(byte) && endsWide) {
            text.append(0x20)
        }
    }

    /// Two breaks end a paragraph, and so does what indents the first line of the next.
    private var endsParagraph: Bool {
        if gap.breaks > 0 { return gap.breaks > 1 || gap.ideographicSpaces > 0 || gap.noBreakSpaces > 1 }
        return gap.ideographicSpaces >= 2 && (gap.hasNewline || endsSentence)
    }

    private var endsSentence: Bool {
        ["。", "！", "？", "”", "）", "；", "：", ")", "…"].contains { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private mutating func startStyles() {
        for index in open.indices where open[index].start == nil { open[index].start = text.count }
        hasUnstarted = false
    }

    /// Whether a character that begins with this byte is a hanzi, kana or full-width form: a line end between two of
    /// them is no space (CSS Text §4.1.3).
    private static func isWide(_ lead: UInt8) -> Bool {
        (0xE3...0xE9).contains(lead) || lead == 0xEF
    }

    private var endsWide: Bool {
        text.count >= 3 && Self.isWide(text[text.count - 3])
    }
}
