import GRDB

extension Schema {
    /// Subscriptions with what is known of their last update, errands, and the corrections of places.
    static func addSubscriptions(_ db: Database) throws {
        for part in [subscriptions, corrections] {
            try db.execute(sql: part)
        }
    }

    private static let subscriptions = """
        CREATE TABLE subscription (
            source INTEGER PRIMARY KEY REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CHECK (kind IN ('feed', 'list', 'epaper', 'folder', 'command')),
            address TEXT NOT NULL UNIQUE,
            former_address TEXT,
            section TEXT,
            wants_full_text INTEGER NOT NULL DEFAULT 0 CHECK (wants_full_text IN (0, 1)),
            user TEXT,
            -- Where the secret is, never the secret itself.
            secret_kind INTEGER CHECK (secret_kind IN (0, 1)),
            secret TEXT,
            added INTEGER NOT NULL,
            entity_tag TEXT,
            last_modified TEXT,
            digest INTEGER,
            last_success INTEGER,
            last_failure INTEGER,
            failure_zh TEXT,
            failure_en TEXT,
            failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
            next INTEGER NOT NULL DEFAULT 0,
            -- Asked for by the server: not even the user's own update comes sooner.
            not_before INTEGER NOT NULL DEFAULT 0,
            CHECK ((user IS NULL) = (secret IS NULL) AND (secret IS NULL) = (secret_kind IS NULL))
        ) STRICT;

        -- An address that is still to be fetched: an article of a list page, or the full text of a stored one.
        CREATE TABLE errand (
            source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            address TEXT NOT NULL,
            article INTEGER REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
            -- Given up: it is known, and not asked for again.
            is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1)),
            PRIMARY KEY (source, address)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX errand_article ON errand (article);

        -- The articles whose body is the full text of their page, and not what their source sent.
        CREATE TABLE full_text (
            article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        """

    private static let corrections = """
        -- What the user said: articles of this source, or with this word in the headline, are of this place, or of none.
        CREATE TABLE source_place (
            source INTEGER PRIMARY KEY REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
            place TEXT
        ) STRICT;
        CREATE TABLE word_place (
            word TEXT PRIMARY KEY CHECK (word <> ''),
            place TEXT
        ) STRICT, WITHOUT ROWID;
        """
}
