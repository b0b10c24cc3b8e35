/// What the index is asked for.
indirect enum IndexExpression: Equatable {
    case token(String)
    /// Any token that begins so.
    case prefix(String)
    case all([IndexExpression])
    /// Of none of them: nothing is found.
    case any([IndexExpression])

    /// In FTS5's language (https://www.sqlite.org/fts5.html, 3); nil where nothing can be found.
    var text: String? {
        switch self {
        case .token(let token): return "\"\(token)\""
        case .prefix(let token): return "\"\(token)\" *"
        case .all(let parts):
            let texts = parts.map(\.text)
            guard !texts.contains(nil) else { return nil }
            return "(" + texts.compactMap(\.self).joined(separator: " AND ") + ")"
        case .any(let parts):
            let texts = parts.compactMap(\.text)
            return texts.isEmpty ? nil : "(" + texts.joined(separator: " OR ") + ")"
        }
    }
}
