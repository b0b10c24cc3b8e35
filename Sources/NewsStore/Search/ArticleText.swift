import ChineseText
import Markup
import News

/// The text of an article's body as a search sees it: what the article pane shows, with the captions of its pictures.
enum ArticleText {
    static func plain(_ body: ArticleBody) -> String {
        switch body {
        case .text(let text): text
        case .html(let html): plain(html: html)
        }
    }

    private static func plain(html: String) -> String {
        Document(html: html, base: nil).blocks.compactMap { block in
            if case .image(let image) = block { image.caption } else { block.plainText }
        }.joined(separator: "\n")
    }

    /// Whether words stand in a body, as it is stored.
    static func has(_ words: WordMatcher, kind: Int64, source: UnsafeBufferPointer<UInt8>) -> Bool {
        let span = source.span
        if kind == 0 { return words.firstRange(in: span) != nil }
        return RawMarkup(bytes: source).hasInText(words)
            || words.isFound(in: plain(html: String(decoding: source, as: UTF8.self)))
    }
}

/// Markup looked at without being parsed, which takes ten times as long.
private struct RawMarkup {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Whether words certainly stand in the text; where not, they still may.
    func hasInText(_ words: WordMatcher) -> Bool {
        guard let first = words.firstRange(in: bytes.span), showsAllText else { return false }
        var range: Range<Int>? = first
        while let found = range {
            if !isInTag(found.lowerBound) { return true }
            range = words.firstRange(in: bytes.span, from: found.upperBound)
        }
        return false
    }

    /// Whether all elements are of those whose text is always shown.
    private var showsAllText: Bool {
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
            guard index < bytes.count, Self.harmless.contains(bytes[index] | 0x20) else { return false }
        }
        return true
    }

    /// p, b, br, blockquote, a, article, h1–h6, header, figure, figcaption, font, em, ul, li, div, dl, q.
    private static let harmless = Set("pbahfeuldq".utf8)

    private func isInTag(_ offset: Int) -> Bool {
        bytes[..<offset].last { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") } == UInt8(ascii: "<")
    }
}
