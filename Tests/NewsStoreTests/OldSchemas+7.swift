extension OldSchemas {
    /// What schema 7 has that those before it have not.
    static let additions7 =
        """
        CREATE TABLE new_edit (
            id INTEGER PRIMARY KEY,
            -- 0 read, 1 starred, 2 a word muted, 3 a correction of places
            field INTEGER NOT NULL CHECK (field IN (0, 1, 2, 3)),
            value INTEGER NOT NULL CHECK (value IN (0, 1)),
            is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
            mute INTEGER REFERENCES mute (id) DEFERRABLE INITIALLY DEFERRED,
            CHECK ((field = 2) = (mute IS NOT NULL))
        ) STRICT;
        CREATE TABLE new_edit_article (
            edit INTEGER NOT NULL REFERENCES new_edit (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (edit, article)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO new_edit SELECT * FROM edit;
        INSERT INTO new_edit_article SELECT * FROM edit_article;
        DROP TABLE edit_article;
        DROP TABLE edit;
        ALTER TABLE new_edit RENAME TO edit;
        ALTER TABLE new_edit_article RENAME TO edit_article;
        CREATE INDEX edit_undone ON edit (is_undone);
        CREATE INDEX edit_article_article ON edit_article (article);
        -- Of a word or of a source. What was said: nothing, or a place, or (no place) that it means none.
        CREATE TABLE edit_correction (
            edit INTEGER PRIMARY KEY REFERENCES edit (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            word TEXT,
            source INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
            is_said INTEGER NOT NULL CHECK (is_said IN (0, 1)),
            place TEXT,
            was_said INTEGER NOT NULL CHECK (was_said IN (0, 1)),
            former_place TEXT,
            CHECK ((word IS NULL) <> (source IS NULL))
        ) STRICT;
        CREATE TABLE edit_move (
            edit INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            former_tab INTEGER NOT NULL REFERENCES tab (id) DEFERRABLE INITIALLY DEFERRED,
            tab INTEGER NOT NULL REFERENCES tab (id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (edit, article)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX edit_move_article ON edit_move (article);
        """
}
