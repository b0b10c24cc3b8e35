import GRDB

extension Schema {
    /// Texts lie in the order in which they came, each at the end of the table, and not by date like the articles: a feed
    /// of a place has articles of every week, and each text would be put between others, for which pages are split and
    /// written again and again.
    static func appendTexts(_ db: Database) throws {
        // No table can be renamed while a trigger names one that is gone.
        for part in [dropOutdating, content, copy, queueing, createOutdating] {
            try db.execute(sql: part)
        }
    }

    private static let content = """
        CREATE TABLE new_content (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            -- 0 text, 1 HTML
            body_kind INTEGER NOT NULL CHECK (body_kind IN (0, 1)),
            body TEXT NOT NULL,
            summary TEXT,
            source_name TEXT,
            author TEXT,
            -- Parts parted by U+001F.
            breadcrumb TEXT,
            images TEXT
        ) STRICT;
        """

    private static let copy = """
        INSERT INTO new_content (article, body_kind, body, summary, source_name, author, breadcrumb, images)
            SELECT article, body_kind, body, summary, source_name, author, breadcrumb, images
            FROM content ORDER BY article;
        DROP TABLE content;
        ALTER TABLE new_content RENAME TO content;
        """

    private static let queueing = """
        CREATE TRIGGER content_insert_unindexed AFTER INSERT ON content BEGIN
            INSERT INTO unindexed (article) VALUES (NEW.article);
        END;
        """
}
