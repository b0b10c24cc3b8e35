import Testing

/// The schemas that have been released, as SQL, and something in them.
enum OldSchemas {
    struct Schema: Sendable, CustomTestStringConvertible {
        let name: String
        let sql: [String]
        var isCurrent = false

        var testDescription: String {
            "schema \(name)"
        }
    }

    static let all = [
        Schema(name: "1", sql: [header, migrations("1"), schema1]),
        Schema(name: "2", sql: [header, migrations("1", "2"), schema1, schema2]),
        Schema(name: "3", sql: [header, migrations("1", "2", "3"), schema1, schema2, schema3]),
        Schema(
            name: "4", sql: [header, migrations("1", "2", "3", "4"), schema1, schema2, schema3, additions4]),
        Schema(
            name: "5",
            sql: [
                header, migrations("1", "2", "3", "4", "5"), schema1, schema2, schema3, additions4, additions5,
            ]),
        Schema(
            name: "6",
            sql: [
                header, migrations("1", "2", "3", "4", "5", "6"), schema1, schema2, schema3, additions4, additions5,
                additions6,
            ]),
        Schema(
            name: "7",
            sql: [
                header, migrations("1", "2", "3", "4", "5", "6", "7"), schema1, schema2, schema3, additions4,
                additions5,
                additions6, additions7,
            ],
            isCurrent: true),
    ]

    private static let header = "PRAGMA application_id = \(0x4865_6C75)"

    private static func migrations(_ names: String...) -> String {
        """
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations SELECT value FROM json_each('[\(names.map { "\"\($0)\"" }.joined(separator: ","))]');
        """
    }

    /// What every schema could hold since the first.
    static let content = [
        """
        UPDATE library SET is_used = 1;
        INSERT INTO source VALUES (1, 'https://example.com/feed', 'feed', '洛阳网', NULL);
        INSERT INTO tab (id, section, place) VALUES (1, 'county', 'mengjin'), (2, 'news', NULL);
        INSERT INTO origin VALUES (1, '洛阳网');
        INSERT INTO article (
            id, source, identity, tab, origin, title, title_key, url, correspondent, published, is_day_only, discovered,
            fingerprint, is_sample, is_read)
        VALUES
            (103712910213120, 1, 'b', 1, 1, '孟津的雪', 2278363756173853889, 'https://example.com/b', '张帅', 1582533420, 0, 1582533500,
                5, 0, 1),
            (103712910000000, 1, 'a', 2, 1, '市里的雨', 7, NULL, NULL, NULL, 0, 1582530169, 6, 0, 0);
        INSERT INTO content (article, body_kind, body, summary, source_name, author, breadcrumb, images) VALUES
            (103712910213120, 1, '<p>下了一夜。</p>', NULL, NULL, NULL, '洛阳网' || char(31) || '孟津', NULL),
            (103712910000000, 0, '下了一天。', NULL, NULL, NULL, NULL, NULL);
        INSERT INTO position VALUES (103712910213120, 2, 30);
        INSERT INTO edit (id, field, value, is_undone) VALUES (1, 0, 1, 0);
        INSERT INTO edit_article VALUES (1, 103712910213120);
        INSERT INTO ranking VALUES (1, 1, '排行', 1582533420);
        INSERT INTO ranking_entry VALUES (1, 1, '孟津的雪', NULL);
        """
    ]

    private static let schema1 =
        """
        CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('feed', 'page', 'files', 'sample')),
            title TEXT NOT NULL,
            url TEXT
        ) STRICT;
        CREATE TABLE tab (
            id INTEGER PRIMARY KEY,
            section TEXT NOT NULL,
            place TEXT
        ) STRICT;
        CREATE UNIQUE INDEX tab_key ON tab (section, ifnull(place, ''));
        CREATE TABLE origin (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE article (
            id INTEGER PRIMARY KEY CHECK (id BETWEEN 0 AND 9007199254740991),
            source INTEGER NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
            identity TEXT NOT NULL,
            tab INTEGER NOT NULL REFERENCES tab (id) DEFERRABLE INITIALLY DEFERRED,
            origin INTEGER NOT NULL REFERENCES origin (id) DEFERRABLE INITIALLY DEFERRED,
            title TEXT NOT NULL,
            title_key INTEGER NOT NULL,
            url TEXT,
            correspondent TEXT,
            published INTEGER,
            is_day_only INTEGER NOT NULL CHECK (is_day_only IN (0, 1)),
            discovered INTEGER NOT NULL,
            fingerprint INTEGER NOT NULL,
            is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
            is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
            is_starred INTEGER NOT NULL DEFAULT 0 CHECK (is_starred IN (0, 1)),
            UNIQUE (source, identity)
        ) STRICT;
        CREATE INDEX article_tab ON article (tab);
        CREATE INDEX article_unread ON article (tab) WHERE is_read = 0;
        CREATE INDEX article_starred ON article (tab) WHERE is_starred = 1;
        CREATE INDEX article_origin ON article (origin, tab);
        CREATE INDEX article_origin_unread ON article (origin, tab) WHERE is_read = 0;
        CREATE INDEX article_title ON article (title_key);
        CREATE INDEX article_sample ON article (is_sample) WHERE is_sample = 1;
        CREATE TABLE content (
            article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
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
        CREATE TABLE position (
            article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            block INTEGER NOT NULL CHECK (block >= 0),
            offset INTEGER NOT NULL CHECK (offset >= 0)
        ) STRICT;
        CREATE TABLE tally (
            tab INTEGER NOT NULL REFERENCES tab (id) DEFERRABLE INITIALLY DEFERRED,
            span INTEGER NOT NULL,
            total INTEGER NOT NULL CHECK (total >= 0),
            unread INTEGER NOT NULL CHECK (unread BETWEEN 0 AND total),
            starred INTEGER NOT NULL CHECK (starred BETWEEN 0 AND total),
            PRIMARY KEY (tab, span)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE origin_tally (
            origin INTEGER NOT NULL REFERENCES origin (id) DEFERRABLE INITIALLY DEFERRED,
            tab INTEGER NOT NULL REFERENCES tab (id) DEFERRABLE INITIALLY DEFERRED,
            total INTEGER NOT NULL CHECK (total >= 0),
            unread INTEGER NOT NULL CHECK (unread BETWEEN 0 AND total),
            starred INTEGER NOT NULL CHECK (starred BETWEEN 0 AND total),
            PRIMARY KEY (origin, tab)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER article_insert_tally BEFORE INSERT ON article
        WHEN NOT EXISTS (SELECT 1 FROM tally WHERE tab = NEW.tab AND span = NEW.id >> 37) BEGIN
            INSERT INTO tally (tab, span, total, unread, starred) VALUES (NEW.tab, NEW.id >> 37, 0, 0, 0);
        END;
        CREATE TRIGGER article_insert_origin_tally BEFORE INSERT ON article
        WHEN NOT EXISTS (SELECT 1 FROM origin_tally WHERE origin = NEW.origin AND tab = NEW.tab) BEGIN
            INSERT INTO origin_tally (origin, tab, total, unread, starred) VALUES (NEW.origin, NEW.tab, 0, 0, 0);
        END;
        CREATE TRIGGER article_insert AFTER INSERT ON article BEGIN
            UPDATE tally SET total = total + 1, unread = unread + 1 - NEW.is_read, starred = starred + NEW.is_starred
        WHERE tab = NEW.tab AND span = NEW.id >> 37;
        UPDATE origin_tally SET
            total = total + 1, unread = unread + 1 - NEW.is_read, starred = starred + NEW.is_starred
        WHERE origin = NEW.origin AND tab = NEW.tab;
        END;
        CREATE TRIGGER article_move_tally BEFORE UPDATE OF tab, origin ON article
        WHEN NOT EXISTS (SELECT 1 FROM tally WHERE tab = NEW.tab AND span = NEW.id >> 37) BEGIN
            INSERT INTO tally (tab, span, total, unread, starred) VALUES (NEW.tab, NEW.id >> 37, 0, 0, 0);
        END;
        CREATE TRIGGER article_move_origin_tally BEFORE UPDATE OF tab, origin ON article
        WHEN NOT EXISTS (SELECT 1 FROM origin_tally WHERE origin = NEW.origin AND tab = NEW.tab) BEGIN
            INSERT INTO origin_tally (origin, tab, total, unread, starred) VALUES (NEW.origin, NEW.tab, 0, 0, 0);
        END;
        CREATE TRIGGER article_move AFTER UPDATE OF tab, origin ON article
        WHEN OLD.tab <> NEW.tab OR OLD.origin <> NEW.origin BEGIN
            UPDATE tally SET total = total + 1, unread = unread + 1 - NEW.is_read, starred = starred + NEW.is_starred
        WHERE tab = NEW.tab AND span = NEW.id >> 37;
        UPDATE origin_tally SET
            total = total + 1, unread = unread + 1 - NEW.is_read, starred = starred + NEW.is_starred
        WHERE origin = NEW.origin AND tab = NEW.tab;
            UPDATE tally SET total = total - 1, unread = unread + OLD.is_read - 1, starred = starred - OLD.is_starred
        WHERE tab = OLD.tab AND span = OLD.id >> 37;
        DELETE FROM tally WHERE tab = OLD.tab AND span = OLD.id >> 37 AND total = 0;
        UPDATE origin_tally SET total = total - 1, unread = unread + OLD.is_read - 1, starred = starred - OLD.is_starred
        WHERE origin = OLD.origin AND tab = OLD.tab;
        DELETE FROM origin_tally WHERE origin = OLD.origin AND tab = OLD.tab AND total = 0;
        END;
        CREATE TRIGGER article_delete AFTER DELETE ON article BEGIN
            UPDATE tally SET total = total - 1, unread = unread + OLD.is_read - 1, starred = starred - OLD.is_starred
        WHERE tab = OLD.tab AND span = OLD.id >> 37;
        DELETE FROM tally WHERE tab = OLD.tab AND span = OLD.id >> 37 AND total = 0;
        UPDATE origin_tally SET total = total - 1, unread = unread + OLD.is_read - 1, starred = starred - OLD.is_starred
        WHERE origin = OLD.origin AND tab = OLD.tab;
        DELETE FROM origin_tally WHERE origin = OLD.origin AND tab = OLD.tab AND total = 0;
        END;
        CREATE TRIGGER article_state AFTER UPDATE OF is_read, is_starred ON article
        WHEN OLD.tab = NEW.tab AND OLD.origin = NEW.origin BEGIN
            UPDATE tally SET
                unread = unread + OLD.is_read - NEW.is_read,
                starred = starred + NEW.is_starred - OLD.is_starred
            WHERE tab = NEW.tab AND span = NEW.id >> 37;
            UPDATE origin_tally SET
                unread = unread + OLD.is_read - NEW.is_read,
                starred = starred + NEW.is_starred - OLD.is_starred
            WHERE origin = NEW.origin AND tab = NEW.tab;
        END;
        CREATE TABLE edit (
            id INTEGER PRIMARY KEY,
            -- 0 read, 1 starred
            field INTEGER NOT NULL CHECK (field IN (0, 1)),
            value INTEGER NOT NULL CHECK (value IN (0, 1)),
            is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
        ) STRICT;
        CREATE INDEX edit_undone ON edit (is_undone);
        CREATE TABLE edit_article (
            edit INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (edit, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX edit_article_article ON edit_article (article);
        CREATE TABLE ranking (
            id INTEGER PRIMARY KEY,
            source INTEGER NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
            title TEXT NOT NULL,
            captured INTEGER NOT NULL,
            UNIQUE (source, title)
        ) STRICT;
        CREATE TABLE ranking_entry (
            ranking INTEGER NOT NULL REFERENCES ranking (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            rank INTEGER NOT NULL CHECK (rank > 0),
            title TEXT NOT NULL,
            url TEXT,
            PRIMARY KEY (ranking, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE library (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- Whether it ever had an article; one that had is no longer offered samples.
            is_used INTEGER NOT NULL CHECK (is_used IN (0, 1))
        ) STRICT;
        """

    private static let schema2 =
        """
        CREATE VIRTUAL TABLE word_index USING fts5 (
            tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
        );
        INSERT INTO word_index (word_index, rank) VALUES ('hashsize', 16777216);
        CREATE TABLE indexed (
            entry INTEGER PRIMARY KEY,
            article INTEGER NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE unindexed (
            article INTEGER PRIMARY KEY
        ) STRICT;
        CREATE TABLE outdated (
            entry INTEGER PRIMARY KEY,
            title TEXT NOT NULL,
            tab INTEGER NOT NULL,
            origin INTEGER NOT NULL,
            body_kind INTEGER NOT NULL,
            body TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER content_insert_unindexed AFTER INSERT ON content BEGIN
            INSERT INTO unindexed (article) VALUES (NEW.article);
        END;
        CREATE TRIGGER article_update_outdated BEFORE UPDATE OF title, tab, origin ON article
        WHEN OLD.title <> NEW.title OR OLD.tab <> NEW.tab OR OLD.origin <> NEW.origin BEGIN
            INSERT INTO outdated
            SELECT entry, title, tab, origin, body_kind, body
            FROM indexed JOIN article ON id = indexed.article JOIN content ON content.article = indexed.article
            WHERE indexed.article = OLD.id;
        DELETE FROM indexed WHERE article = OLD.id;
            INSERT INTO unindexed SELECT OLD.id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE article = OLD.id);
        END;
        CREATE TRIGGER content_update_outdated BEFORE UPDATE OF body, body_kind ON content
        WHEN OLD.body <> NEW.body OR OLD.body_kind <> NEW.body_kind BEGIN
            INSERT INTO outdated
            SELECT entry, title, tab, origin, body_kind, body
            FROM indexed JOIN article ON id = indexed.article JOIN content ON content.article = indexed.article
            WHERE indexed.article = OLD.article;
        DELETE FROM indexed WHERE article = OLD.article;
            INSERT INTO unindexed SELECT OLD.article WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE article = OLD.article);
        END;
        CREATE TRIGGER article_delete_outdated BEFORE DELETE ON article BEGIN
            INSERT INTO outdated
            SELECT entry, title, tab, origin, body_kind, body
            FROM indexed JOIN article ON id = indexed.article JOIN content ON content.article = indexed.article
            WHERE indexed.article = OLD.id;
        DELETE FROM indexed WHERE article = OLD.id;
            DELETE FROM unindexed WHERE article = OLD.id;
        END;
        """
}
