import GRDB

extension Schema {
    /// Articles with their reading state, the tallies of the tabs, the journal of edits, and rankings.
    static func createLibrary(_ db: Database) throws {
        for part in [names, articles, tallies, journal, rankings] {
            try db.execute(sql: part)
        }
    }

    private static let names = """
        CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK (kind IN ('feed', 'page', 'files', 'sample')),
            title TEXT NOT NULL,
            url TEXT
        ) STRICT;

        -- A section and a place in it; no place: the section's articles of none.
        CREATE TABLE tab (
            id INTEGER PRIMARY KEY,
            section TEXT NOT NULL,
            place TEXT
        ) STRICT;
        CREATE UNIQUE INDEX tab_key ON tab (section, ifnull(place, ''));

        -- The names of sources as lists show them: what the article says (来源), else its source's title.
        CREATE TABLE origin (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        """

    /// An article is two rows, so that a list reads, and a change of its state writes, nothing of its text.
    ///
    /// The id holds the second of publication in its upper bits and a running number in the lower sixteen. It stays
    /// below 2^53, which is as far as JSON's numbers are exact.
    private static let articles = """
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
        """

    /// Counts by tab and span of time, kept by triggers: what a tab holds, and which row of it an article is, is known
    /// without counting rows. A span is the id without its lower 37 bits, 2^21 seconds (24 days).
    private static let tallies = """
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
        WHEN \(noTally) BEGIN
            \(newTally)
        END;
        CREATE TRIGGER article_insert_origin_tally BEFORE INSERT ON article
        WHEN \(noOriginTally) BEGIN
            \(newOriginTally)
        END;
        CREATE TRIGGER article_insert AFTER INSERT ON article BEGIN
            \(add)
        END;

        CREATE TRIGGER article_move_tally BEFORE UPDATE OF tab, origin ON article
        WHEN \(noTally) BEGIN
            \(newTally)
        END;
        CREATE TRIGGER article_move_origin_tally BEFORE UPDATE OF tab, origin ON article
        WHEN \(noOriginTally) BEGIN
            \(newOriginTally)
        END;
        CREATE TRIGGER article_move AFTER UPDATE OF tab, origin ON article
        WHEN OLD.tab <> NEW.tab OR OLD.origin <> NEW.origin BEGIN
            \(add)
            \(subtract)
        END;

        CREATE TRIGGER article_delete AFTER DELETE ON article BEGIN
            \(subtract)
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
        """

    /// A row is made before it is added to, each in a trigger of its own: an upsert, or an insert of a select, may abort
    /// whatever the statement around it says, and SQLite would keep a journal of each insert of an article in case it
    /// does, which takes as long as the insert.
    private static let noTally = "NOT EXISTS (SELECT 1 FROM tally WHERE tab = NEW.tab AND span = NEW.id >> 37)"
    private static let newTally =
        "INSERT INTO tally (tab, span, total, unread, starred) VALUES (NEW.tab, NEW.id >> 37, 0, 0, 0);"
    private static let noOriginTally =
        "NOT EXISTS (SELECT 1 FROM origin_tally WHERE origin = NEW.origin AND tab = NEW.tab)"
    private static let newOriginTally =
        "INSERT INTO origin_tally (origin, tab, total, unread, starred) VALUES (NEW.origin, NEW.tab, 0, 0, 0);"

    private static let add = """
        UPDATE tally SET total = total + 1, unread = unread + 1 - NEW.is_read, starred = starred + NEW.is_starred
        WHERE tab = NEW.tab AND span = NEW.id >> 37;
        UPDATE origin_tally SET
            total = total + 1, unread = unread + 1 - NEW.is_read, starred = starred + NEW.is_starred
        WHERE origin = NEW.origin AND tab = NEW.tab;
        """

    private static let subtract = """
        UPDATE tally SET total = total - 1, unread = unread + OLD.is_read - 1, starred = starred - OLD.is_starred
        WHERE tab = OLD.tab AND span = OLD.id >> 37;
        DELETE FROM tally WHERE tab = OLD.tab AND span = OLD.id >> 37 AND total = 0;
        UPDATE origin_tally SET total = total - 1, unread = unread + OLD.is_read - 1, starred = starred - OLD.is_starred
        WHERE origin = OLD.origin AND tab = OLD.tab;
        DELETE FROM origin_tally WHERE origin = OLD.origin AND tab = OLD.tab AND total = 0;
        """

    private static let journal = """
        CREATE TABLE edit (
            id INTEGER PRIMARY KEY,
            -- 0 read, 1 starred
            field INTEGER NOT NULL CHECK (field IN (0, 1)),
            value INTEGER NOT NULL CHECK (value IN (0, 1)),
            is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
        ) STRICT;
        CREATE INDEX edit_undone ON edit (is_undone);

        -- Only the articles that the edit really changed.
        CREATE TABLE edit_article (
            edit INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (edit, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX edit_article_article ON edit_article (article);
        """

    private static let rankings = """
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

        -- One row: what is to be known of the library itself.
        CREATE TABLE library (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- Whether it ever had an article; one that had is no longer offered samples.
            is_used INTEGER NOT NULL CHECK (is_used IN (0, 1))
        ) STRICT;
        INSERT INTO library (id, is_used) VALUES (1, 0);
        """
}
