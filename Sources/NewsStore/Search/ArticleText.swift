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

    /// The text of a body as it is stored, or the part of it around the first of some words.
    static func plain(around words: [WordMatcher], kind: Int64, source: UnsafeBufferPointer<UInt8>) -> String {
        guard kind != 0 else { return String(decoding: source, as: UTF8.self) }
        let piece = RawMarkup(bytes: source).piece(around: words) ?? 0..<source.count
        return plain(html: String(decoding: source[piece], as: UTF8.self))
    }

    /// Whether words stand in a body, as it is stored.
    static func has(_ words: WordMatcher, kind: Int64, source: UnsafeBufferPointer<UInt8>) -> Bool {
        guard kind != 0 else { return words.firstRange(in: source.span) != nil }
        return RawMarkup(bytes: source).has(words)
            ?? words.isFound(in: plain(html: String(decoding: source, as: UTF8.self)))
    }
}
