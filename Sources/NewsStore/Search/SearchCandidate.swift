import ChineseText
import GRDB
import News

/// An article that a search looks at, read as far as it has to be.
struct SearchCandidate: ~Copyable {
    struct Face {
        var title: String
        var tab: Int64
        var origin: Int64
        var isRead: Bool
        var isStarred: Bool
    }

    let id: Int64
    private let statements: SearchStatements
    private let known = Known()

    private final class Known {
        var face: Face?
    }

    init(_ id: Int64, _ statements: SearchStatements) {
        self.id = id
        self.statements = statements
    }

    var face: Face {
        get throws {
            if let face = known.face { return face }
            let face = try statements.face(id)
            known.face = face
            return face
        }
    }

    /// The body first: it is where most words are.
    func has(_ words: WordMatcher, in field: SearchQuery.Words.Field) throws -> Bool {
        switch field {
        case .title: words.isFound(in: try face.title)
        case .body: try statements.bodyHas(words, id)
        case .anywhere: try statements.bodyHas(words, id) || words.isFound(in: try face.title)
        }
    }

    func isRead(as reading: SearchTest.Reading?) throws -> Bool {
        guard let reading else { return false }
        let face = try face
        return reading.tabs.contains(face.tab) || reading.origins.contains(face.origin)
            || reading.matcher.isFound(in: face.title)
    }
}

/// The statements that read candidates.
struct SearchStatements {
    private let faces: BulkStatement
    private let bodies: BulkStatement
    private let beginnings: BodyBeginnings

    init(_ db: Database) throws {
        faces = try BulkStatement(db, "SELECT title, tab, origin, is_read, is_starred FROM article WHERE id = ?")
        bodies = try BulkStatement(db, "SELECT body_kind, body FROM content WHERE article = ?")
        beginnings = BodyBeginnings(db)
    }

    func face(_ id: Int64) throws -> SearchCandidate.Face {
        try faces.first {
            $0.add(id)
        } read: { row in
            SearchCandidate.Face(
                title: row.string(0), tab: row.integer(1), origin: row.integer(2), isRead: row.integer(3) != 0,
                isStarred: row.integer(4) != 0)
        } ?? SearchCandidate.Face(title: "", tab: 0, origin: 0, isRead: true, isStarred: false)
    }

    func bodyHas(_ words: WordMatcher, _ id: Int64) throws -> Bool {
        if beginnings.surelyHave(words, id) { return true }
        return try bodies.first {
            $0.add(id)
        } read: { row in
            let kind = row.integer(0)
            return row.withText(1) { ArticleText.has(words, kind: kind, source: $0) }
        } ?? false
    }

    /// The text of an article's body, or the part of it around the first of some words.
    func text(_ id: Int64, around words: [WordMatcher] = []) throws -> String {
        try bodies.first {
            $0.add(id)
        } read: { row in
            let kind = row.integer(0)
            return row.withText(1) { ArticleText.plain(around: words, kind: kind, source: $0) }
        } ?? ""
    }
}
