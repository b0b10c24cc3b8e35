import ChineseText
import Foundation
import GRDB
import News

/// Sorts articles by how much they are about what is searched for: BM25, among themselves.
///
/// S. Robertson, H. Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.2; a word in the headline
/// counts like five in the text.
struct Relevance {
    private let words: [WordMatcher]

    /// Only so many of the newest hits are compared: what is old news is rarely what is looked for.
    static let depth = 512
    private static let titleWeight = 5.0
    private static let saturation = 1.2
    private static let lengthWeight = 0.75

    private struct Document {
        var id: Int64
        var length: Double
        /// How often each word stands in it.
        var counts: [Double]
    }

    init(_ query: SearchQuery) {
        words = query.wantedWords.map { WordMatcher($0.text) }
    }

    /// The best first; the newer of two that are equally good.
    func sorted(_ ids: [Int64], _ db: Database) throws -> [Int64] {
        let statements = try SearchStatements(db)
        let documents = try ids.map { id in
            let (title, text) = (try statements.face(id).title, try statements.text(id))
            return Document(
                id: id, length: Double(text.utf8.count),
                counts: words.map {
                    Double($0.ranges(in: text).count) + Self.titleWeight * Double($0.ranges(in: title).count)
                })
        }
        let mean = max(1, documents.reduce(0) { $0 + $1.length } / Double(max(1, documents.count)))
        let weights = words.indices.map { index in
            let having = Double(documents.count { $0.counts[index] > 0 })
            return log(1 + (Double(documents.count) - having + 0.5) / (having + 0.5))
        }
        let scored = documents.map { (id: $0.id, score: score($0, weights: weights, mean: mean)) }
        return scored.sorted { ($0.score, $0.id) > ($1.score, $1.id) }.map(\.id)
    }

    private func score(_ document: Document, weights: [Double], mean: Double) -> Double {
        let length = 1 - Self.lengthWeight + Self.lengthWeight * document.length / mean
        return zip(document.counts, weights).reduce(0) { sum, word in
            sum + word.1 * word.0 * (Self.saturation + 1) / (word.0 + Self.saturation * length)
        }
    }
}
