import ChineseText
import GRDB
import News

/// The table of the index, written to.
struct WordIndex {
    private let insertion: BulkStatement
    private let deletion: BulkStatement

    init(_ db: Database) throws {
        insertion = try BulkStatement(db, "INSERT INTO word_index (rowid, tokens) VALUES (?, ?)")
        deletion = try BulkStatement(
            db, "INSERT INTO word_index (word_index, rowid, tokens) VALUES ('delete', ?, ?)")
    }

    func add(_ entry: Int64, _ tokens: borrowing SearchTokens) throws {
        let bytes = tokens.bytes
        try insertion.run { binding in
            binding.add(entry)
            binding.add(utf8: bytes)
        }
    }

    /// Forgets an entry; the tokens must be those that it was added with.
    func remove(_ entry: Int64, _ tokens: borrowing SearchTokens) throws {
        let bytes = tokens.bytes
        try deletion.run { binding in
            binding.add(entry)
            binding.add(utf8: bytes)
        }
    }
}

/// What of an article is in the index.
struct IndexedText {
    var title: String
    /// The number by which the index knows it (`Schema.indexedTab`).
    var tab: Int64
    var origin: Int64
    var body: ArticleBody

    /// The columns `title`, `tab`, `origin`, `body_kind` and `body` from one on.
    init(_ row: BulkStatement.Columns, from column: CInt) {
        title = row.string(column)
        tab = row.integer(column + 1)
        origin = row.integer(column + 2)
        body = ArticleBody(kind: row.integer(column + 3), source: row.string(column + 4))
    }

    func write(to tokens: inout SearchTokens) {
        tokens.removeAll()
        tokens.addEvery()
        tokens.add(tab, mark: .tab)
        tokens.add(origin, mark: .origin)
        tokens.add(title)
        tokens.add(title, mark: .title)
        tokens.addInitials(of: title)
        tokens.add(ArticleText.plain(body))
    }
}
