/// Cuts XML or HTML into tags and text.
///
/// It recovers from everything and never fails: what is no markup is text, what is not closed ends where the text does.
/// Each byte is looked at a bounded number of times, whatever the input. It knows nothing of which element may stand in
/// which.
public struct MarkupScanner: Sendable {
    public enum Dialect: Sendable {
        case xml
        case html
    }

    public enum Token: Sendable, Equatable {
        case startTag(StartTag)
        /// The range of the name.
        case endTag(Range<Int>)
        /// Text with its references unresolved.
        case text(Range<Int>)
        /// What stands between `<![CDATA[` and `]]>`.
        case cdata(Range<Int>)
        /// What stands between `<!--` and `-->`.
        case comment(Range<Int>)
        /// A document type, a processing instruction or the XML declaration, from `<` to `>`.
        case declaration(Range<Int>)
    }

    public struct StartTag: Sendable, Equatable {
        public var name: Range<Int>
        /// All that stands between the name and `>` or `/>`.
        public var attributes: Range<Int>
        public var isSelfClosing: Bool
    }

    /// All ranges are half-open offsets into these bytes, which are UTF-8.
    public let bytes: [UInt8]
    /// Where the next token starts.
    public private(set) var position: Int
    /// Whether the input ended inside a tag, a comment or a CDATA section.
    public private(set) var isCutOff = false
    let dialect: Dialect
    private var lastName = 0..<0
    private var searches = ByteSearch()

    public init(_ bytes: [UInt8], dialect: Dialect, from start: Int = 0) {
        self.bytes = bytes
        self.dialect = dialect
        position = start
    }

    /// The next token; nothing at the end.
    public mutating func next() -> Token? {
        guard position < bytes.count else { return nil }
        if bytes[position] == .lessThan, let token = markup() { return token }
        return text()
    }

    /// Goes on at another place.
    public mutating func move(to position: Int) {
        self.position = position
    }

    private mutating func text() -> Token {
        let start = position
        var at = bytes[start] == .lessThan ? start + 1 : start
        while let found = bytes.firstIndex(of: .lessThan, from: at), !startsMarkup(found) { at = found + 1 }
        position = bytes.firstIndex(of: .lessThan, from: at) ?? bytes.count
        return .text(start..<position)
    }

    private func startsMarkup(_ at: Int) -> Bool {
        guard at + 1 < bytes.count else { return true }
        switch bytes[at + 1] {
        case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case let byte: return isNameStart(byte)
        }
    }

    private func isNameStart(_ byte: UInt8) -> Bool {
        byte.isLetter || dialect == .xml && (byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80)
    }

    /// The markup that starts here; nothing where `<` is only a character.
    private mutating func markup() -> Token? {
        guard position + 1 < bytes.count else {
            isCutOff = true
            return nil
        }
        switch bytes[position + 1] {
        case UInt8(ascii: "/"): return endTag()
        case UInt8(ascii: "!"): return bang()
        case UInt8(ascii: "?"): return instruction()
        case let byte where isNameStart(byte): return startTag()
        default: return nil
        }
    }
}

extension MarkupScanner {
    private mutating func startTag() -> Token? {
        let name = self.name(from: position + 1)
        guard let end = tagEnd(from: name.upperBound) else {
            isCutOff = true
            // The rest of the input is a part of a tag and says nothing.
            position = bytes.count
            return .text(bytes.count..<bytes.count)
        }
        let isSelfClosing = end > name.upperBound && bytes[end - 1] == UInt8(ascii: "/")
        position = end < bytes.count && bytes[end] == .greaterThan ? end + 1 : end
        lastName = name
        return .startTag(
            StartTag(
                name: name, attributes: name.upperBound..<(isSelfClosing ? end - 1 : end), isSelfClosing: isSelfClosing)
        )
    }

    private mutating func endTag() -> Token? {
        let name = self.name(from: position + 2)
        guard !name.isEmpty else {
            // `</>` and `</ …>` are comments to a browser.
            return dialect == .xml ? nil : skipping(to: bytes.firstIndex(of: .greaterThan, from: position))
        }
        guard let end = bytes.firstIndex(of: .greaterThan, from: name.upperBound) else {
            isCutOff = true
            position = bytes.count
            return .endTag(name)
        }
        position = end + 1
        return .endTag(name)
    }

    func name(from start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, !bytes[end].isSpace, bytes[end] != .greaterThan, bytes[end] != UInt8(ascii: "/"),
            bytes[end] != .lessThan
        {
            end += 1
        }
        return start..<end
    }

    /// Where `>` ends the tag, quoted values passed over.
    private mutating func tagEnd(from start: Int) -> Int? {
        var at = start
        var isValue = false
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case .greaterThan: return at
            case .lessThan where dialect == .xml: return at
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if isValue, let close = searches.first([byte], in: bytes, from: at + 1) { at = close }
                isValue = false
            case UInt8(ascii: "="): isValue = true
            case let byte where !byte.isSpace: isValue = false
            default: break
            }
            at += 1
        }
        return nil
    }

    private mutating func bang() -> Token? {
        if bytes.starts(with: "<!--", at: position) { return comment() }
        if bytes.starts(with: "<![CDATA[", at: position) { return cdata() }
        let subset = bytes.firstIndex(of: UInt8(ascii: "["), from: position)
        let end = bytes.firstIndex(of: .greaterThan, from: position)
        if dialect == .xml, let subset, let end, subset < end,
            let close = searches.first(Array("]>".utf8), in: bytes, from: subset)
        {
            return skipping(to: close + 1)
        }
        return skipping(to: end)
    }

    private mutating func comment() -> Token {
        let start = position + 4
        // `<!-->` is an empty comment in HTML.
        if dialect == .html, start < bytes.count, bytes[start] == .greaterThan {
            position = start + 1
            return .comment(start..<start)
        }
        if let end = searches.first(Array("-->".utf8), in: bytes, from: start) {
            position = end + 3
            return .comment(start..<end)
        }
        isCutOff = dialect == .xml
        position = (bytes.firstIndex(of: .greaterThan, from: start) ?? bytes.count - 1) + 1
        return .comment(start..<start)
    }

    /// A section that is not closed ends before the end tag of the element it stands in.
    private mutating func cdata() -> Token {
        let start = position + 9
        let close = searches.first(Array("]]>".utf8), in: bytes, from: start)
        let next = searches.first(Array("<![CDATA[".utf8), in: bytes, from: start)
        if close == nil || next.map({ $0 < close ?? 0 }) == true {
            let endTag = Array("</".utf8) + bytes[lastName] + [.greaterThan]
            if let end = searches.first(endTag, in: bytes, from: start), end < next ?? bytes.count {
                position = end
                return .cdata(start..<end)
            }
        }
        guard let close else {
            isCutOff = true
            position = bytes.count
            return .cdata(min(start, bytes.count)..<bytes.count)
        }
        position = close + 3
        return .cdata(start..<close)
    }

    private mutating func instruction() -> Token {
        skipping(to: bytes.firstIndex(of: .greaterThan, from: position))
    }

    private mutating func skipping(to end: Int?) -> Token {
        let start = position
        isCutOff = isCutOff || end == nil && dialect == .xml
        position = (end ?? bytes.count - 1) + 1
        return .declaration(start..<position)
    }
}

extension MarkupScanner {
    /// Takes everything up to the end tag of that name: what stands in `<script>`.
    ///
    /// Nothing is taken where no such end tag follows.
    mutating func rawText(until name: String) -> Range<Int>? {
        guard let end = searches.firstEndTag(name, in: bytes, from: position) else { return nil }
        defer { position = end }
        return position..<end
    }
}
