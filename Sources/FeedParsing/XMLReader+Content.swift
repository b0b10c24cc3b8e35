import Markup

extension XMLReader {
    /// An element's text: references resolved, CDATA as it is, markup within it kept as markup. White space around it
    /// is dropped; absent where nothing is left.
    mutating func text(of element: Element) -> String? {
        var content = Content()
        readContent(of: element) { content.add($0, $1) }
        switch content.only {
        case .text(let range): return FeedText.trimmed(resolved(range))
        case .cdata(let range): return FeedText.trimmed(scanner.rawString(range))
        case let only?: return FeedText.trimmed(joined([(only, content.firstSource)]))
        case nil: return FeedText.trimmed(joined(content.pieces))
        }
    }

    /// The tokens of an element's content, nearly always one.
    private struct Content {
        var only: MarkupScanner.Token?
        var pieces: [(token: MarkupScanner.Token, source: Range<Int>)] = []
        private(set) var firstSource = 0..<0
        private var isSingle = true

        mutating func add(_ token: MarkupScanner.Token, _ source: Range<Int>) {
            if only == nil, pieces.isEmpty, isSingle {
                (only, firstSource) = (token, source)
                return
            }
            if let first = only { pieces.append((first, firstSource)) }
            (only, isSingle) = (nil, false)
            pieces.append((token, source))
        }
    }

    private mutating func joined(_ pieces: [(token: MarkupScanner.Token, source: Range<Int>)]) -> String {
        var result = ""
        var isWithinMarkup = false
        for (token, source) in pieces {
            switch token {
            case .text(let range): result += isWithinMarkup ? scanner.rawString(range) : resolved(range)
            case .cdata(let range): result += scanner.rawString(range)
            case .startTag, .endTag:
                isWithinMarkup = true
                result += scanner.rawString(source)
            case .comment, .declaration: break
            }
        }
        return result
    }

    /// An element's text as markup: its addresses absolute where the feed states by `xml:base` what they are relative to.
    mutating func html(of element: Element) -> String? {
        text(of: element).map { absolute($0, in: element) }
    }

    func absolute(_ html: String, in element: Element) -> String {
        guard element.isBaseStated, let base = element.base else { return html }
        return HTMLText.withAbsoluteAddresses(html, base: base)
    }

    /// An element's text on one line without markup: a title, a name.
    mutating func line(of element: Element) -> String? {
        text(of: element).map(HTMLText.plain).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The address that an element's text is.
    mutating func address(in element: Element) -> String? {
        text(of: element).map { WebAddress.resolve($0, against: element.base) }
    }

    /// The address in an attribute.
    func address(_ attribute: StaticString, of element: Element) -> String? {
        self.attribute(attribute, of: element).map { WebAddress.resolve($0, against: element.base) }
    }

    /// The source of an element's content, with the `<div>` around it left out (RFC 4287 §3.1.1.3).
    mutating func markup(of element: Element) -> String? {
        var source: Range<Int>?
        var first: MarkupScanner.Token?
        readContent(of: element) { token, range in
            source = (source?.lowerBound ?? range.lowerBound)..<range.upperBound
            if case .startTag = token, first == nil { first = token }
        }
        guard let source, let text = FeedText.trimmed(scanner.rawString(source)) else { return nil }
        guard case .startTag(let tag) = first, text.hasPrefix("<" + scanner.rawString(tag.name)),
            text.hasSuffix("</" + scanner.rawString(tag.name) + ">"),
            scanner.rawString(tag.name).lowercased().hasSuffix("div")
        else { return text }
        let inner = text.utf8.dropFirst(
            scanner.rawString(tag.name.lowerBound - 1..<tag.attributes.upperBound).utf8.count + 1)
        return FeedText.trimmed(String(inner.dropLast(tag.name.count + 3)) ?? text)
    }
}
