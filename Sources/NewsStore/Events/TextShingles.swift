import ChineseText
import News

/// The pieces of a text by which it is compared with another: every four letters, digits or hanzi that follow one another.
///
/// Folded, so that traditional and simplified, full and half width make no difference; of markup only the text counts.
struct TextShingles {
    let pieces: Set<UInt64>

    /// Further on, a text is not looked at.
    private static let mostCharacters = 1500
    private static let length = 4

    init(_ body: ArticleBody) {
        var pieces: Set<UInt64> = []
        var last: [UInt64] = []
        var count = 0
        for scalar in Self.characters(of: body) {
            last.append(UInt64(Folding.all.fold(scalar).value))
            if last.count > Self.length { last.removeFirst() }
            if last.count == Self.length {
                pieces.insert(last.reduce(0) { ($0 &* 0x0000_0100_0000_01B3) ^ $1 })
            }
            count += 1
            if count == Self.mostCharacters { break }
        }
        self.pieces = pieces
    }

    /// Whether the shorter of two texts is nearly all in the other; texts of a line or two say too little.
    func isNearlyEqual(to other: TextShingles) -> Bool {
        let (smaller, larger) = pieces.count < other.pieces.count ? (pieces, other.pieces) : (other.pieces, pieces)
        guard smaller.count >= 20 else { return false }
        let shared = smaller.count(where: larger.contains)
        return shared * 5 >= smaller.count * 4
    }

    private static func characters(of body: ArticleBody) -> [Unicode.Scalar] {
        var isInTag = false
        let isMarkup = body.kind == 1
        return body.source.unicodeScalars.prefix(mostCharacters * 4).compactMap { scalar in
            if isMarkup, scalar == "<" { isInTag = true }
            defer {
                if scalar == ">" { isInTag = false }
            }
            guard !isInTag, TitleKey.counted(scalar) != nil else { return nil }
            return scalar
        }
    }
}
