import GRDB

extension Schema {
    /// The index of words, what of it is still to be done, and the triggers that keep account of that.
    static func addWordIndex(_ db: Database) throws {
        for part in [index, account, triggers] {
            try db.execute(sql: part)
        }
    }

    /// Tokens come ready-made and parted by blanks (`SearchTokens`), so that any SQLite can check and vacuum the library.
    ///
    /// Without texts, positions and sizes the index is a third of what FTS5 makes by default; phrases are looked for in
    /// the texts of the articles that have all their pairs of hanzi.
    private static let index = """
        CREATE VIRTUAL TABLE word_index USING fts5 (
            tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
        );
        -- Bytes gathered in memory before they are written: at SQLite's 1 MB, merging takes longer than all the rest.
        INSERT INTO word_index (word_index, rank) VALUES ('hashsize', 16777216);
        """

    private static let account = """
        -- Articles that are in the index, each by its entry there. Entries grow with the date as articles do, and lie
        -- closer together, which makes the index smaller by a half.
        CREATE TABLE indexed (
            entry INTEGER PRIMARY KEY,
            article INTEGER NOT NULL UNIQUE
        ) STRICT;

        -- Articles that are not in it yet.
        CREATE TABLE unindexed (
            article INTEGER PRIMARY KEY
        ) STRICT;

        -- Entries of articles that are gone or have another text, with what they were made from: the index forgets
        -- tokens only when it is told which.
        CREATE TABLE outdated (
            entry INTEGER PRIMARY KEY,
            title TEXT NOT NULL,
            tab INTEGER NOT NULL,
            origin INTEGER NOT NULL,
            body_kind INTEGER NOT NULL,
            body TEXT NOT NULL
        ) STRICT;

        INSERT INTO unindexed SELECT id FROM article;
        """

    private static let triggers = """
        CREATE TRIGGER content_insert_unindexed AFTER INSERT ON content BEGIN
            INSERT INTO unindexed (article) VALUES (NEW.article);
        END;

        CREATE TRIGGER article_update_outdated BEFORE UPDATE OF title, tab, origin ON article
        WHEN OLD.title <> NEW.title OR OLD.tab <> NEW.tab OR OLD.origin <> NEW.origin BEGIN
            \(outdate("OLD.id"))
            \(queue("OLD.id"))
        END;
        CREATE TRIGGER content_update_outdated BEFORE UPDATE OF body, body_kind ON content
        WHEN OLD.body <> NEW.body OR OLD.body_kind <> NEW.body_kind BEGIN
            \(outdate("OLD.article"))
            \(queue("OLD.article"))
        END;
        CREATE TRIGGER article_delete_outdated BEFORE DELETE ON article BEGIN
            \(outdate("OLD.id"))
            DELETE FROM unindexed WHERE article = OLD.id;
        END;
        """

    private static func outdate(_ id: String) -> String {
        """
        INSERT INTO outdated
            SELECT entry, title, tab, origin, body_kind, body
            FROM indexed JOIN article ON id = indexed.article JOIN content ON content.article = indexed.article
            WHERE indexed.article = \(id);
        DELETE FROM indexed WHERE article = \(id);
        """
    }

    /// Notes that an article is to be put into the index.
    static func queue(_ id: String) -> String {
        "INSERT INTO unindexed SELECT \(id) WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE article = \(id));"
    }
}
