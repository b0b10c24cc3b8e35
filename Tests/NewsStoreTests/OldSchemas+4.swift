extension OldSchemas {
    /// What schema 4 has that those before it have not.
    static let additions4 =
        """
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
        CREATE TABLE full_text (
            article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
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
