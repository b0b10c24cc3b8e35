/// Sets paragraphs in one style.
///
/// A paragraph may hold line ends, each of which ends a line, and tabs. Its lines join to the whole text but for the white
/// space at their ends; none is wider than the style asks, except one that is a single cluster, wider by itself.
public struct LineSetter: Sendable {
    public let widths: WidthTable
    public let style: ParagraphStyle

    public init(widths: WidthTable, style: ParagraphStyle) {
        self.widths = widths
        self.style = style
    }

    /// The lines of a paragraph; none for an empty text.
    public func lines(of text: String) -> [Line] {
        lines(of: text.utf8.span)
    }

    /// The lines of a paragraph in UTF-8; bytes that are not UTF-8 are taken for some other characters.
    public func lines(of bytes: Span<UInt8>) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(bytes.count / max(1, style.width) + 1)
        forEachLine(of: bytes) { lines.append($0) }
        return lines
    }

    /// Hands out a paragraph's lines one after the other, so that a long one needs no room for all.
    public func forEachLine(of bytes: Span<UInt8>, _ body: (Line) -> Void) {
        var setter = ParagraphSetter(bytes, widths: widths, style: style)
        setter.set(bytes, body)
    }
}
