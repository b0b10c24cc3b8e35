import ChineseText
import News

/// Cuts the piece of a text out in which a search's words stand first.
struct SnippetMaker {
    /// The words that are looked for in the text.
    let words: [WordMatcher]

    /// Code points before the first hit, and all together.
    private static let lead = 12
    private static let length = 80

    init(_ query: SearchQuery) {
        words = query.wantedWords.filter { $0.field != .title }.map { WordMatcher($0.text) }
    }

    /// The beginning of the text where no word is in it.
    func snippet(of text: String) -> Snippet {
        let source = text.utf8.span
        let first = words.compactMap { $0.firstRange(in: source) }.min { $0.lowerBound < $1.lowerBound }
        let range = Self.range(around: first?.lowerBound ?? 0, in: text)
        let piece = String(text.unicodeScalars[range]).onOneRow
        let lead = range.lowerBound == text.startIndex ? "" : "…"
        let shown = lead + piece
        let hits = words.flatMap { $0.ranges(in: shown) }.sorted { $0.lowerBound < $1.lowerBound }
        return Snippet(text: shown, hits: hits)
    }

    private static func range(around offset: Int, in text: String) -> Range<String.Index> {
        let scalars = text.unicodeScalars
        let hit = text.utf8.index(text.startIndex, offsetBy: offset)
        var start = hit
        for _ in 0..<lead {
            guard start > scalars.startIndex else { break }
            let before = scalars.index(before: start)
            // A snippet begins with its sentence where that is near.
            if "。！？\n".unicodeScalars.contains(scalars[before]) { break }
            start = before
        }
        let end = scalars.index(start, offsetBy: length, limitedBy: scalars.endIndex) ?? scalars.endIndex
        return start..<end
    }
}

extension String {
    /// With a blank for every line feed and every tab: as long as before.
    fileprivate var onOneRow: String {
        String(decoding: utf8.map { $0 == 0x0A || $0 == 0x09 || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
    }
}
