extension OldSchemas {
    /// What migration 3 made of the schema before; the digests of addresses aside, which no article here has.
    static let schema3 =
        """
        -- 1 muted, 2 a further report of an event, 3 both; 0 listed.
        ALTER TABLE tab ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden BETWEEN 0 AND 3);
        DROP INDEX tab_key;
        CREATE UNIQUE INDEX tab_key ON tab (section, ifnull(place, ''), hidden);

        CREATE TABLE mute (
            id INTEGER PRIMARY KEY,
            word TEXT NOT NULL CHECK (word <> ''),
            -- Absent: everywhere.
            place TEXT,
            is_on INTEGER NOT NULL CHECK (is_on IN (0, 1))
        ) STRICT;
        CREATE UNIQUE INDEX mute_key ON mute (word, ifnull(place, ''));

        -- An article that reports what another one, which is listed, has reported already.
        CREATE TABLE report (
            article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            main INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
            CHECK (article <> main)
        ) STRICT;
        CREATE INDEX report_main ON report (main);

        -- When the main article goes, the oldest of the others takes its place.
        CREATE TRIGGER article_delete_main BEFORE DELETE ON article
        WHEN EXISTS (SELECT 1 FROM report WHERE main = OLD.id) BEGIN
            INSERT INTO tab (section, place, hidden)
                SELECT section, place, hidden & ~2 FROM tab AS former
                WHERE id = (SELECT tab FROM article WHERE id = (SELECT min(article) FROM report WHERE main = OLD.id))
                AND NOT EXISTS (SELECT 1 FROM tab WHERE tab.section = former.section AND ifnull(tab.place, '') = ifnull(former.place, '')
        AND tab.hidden = former.hidden & ~2);
            UPDATE article
                SET tab = (SELECT tab.id FROM tab, tab AS former WHERE former.id = article.tab AND tab.section = former.section AND ifnull(tab.place, '') = ifnull(former.place, '')
        AND tab.hidden = former.hidden & ~2)
                WHERE id = (SELECT min(article) FROM report WHERE main = OLD.id);
            UPDATE report SET main = heir.id
                FROM (SELECT min(article) AS id FROM report WHERE main = OLD.id) AS heir
                WHERE main = OLD.id AND article <> heir.id;
            DELETE FROM report WHERE main = OLD.id;
        END;

        -- A digest of the address without what makes no difference; absent where it leads to no article of its own.
        ALTER TABLE article ADD COLUMN address_key INTEGER;
        CREATE INDEX article_address ON article (address_key) WHERE address_key IS NOT NULL;

        -- Articles that retention has removed: they do not come back with the next import.
        CREATE TABLE removed (
            source INTEGER NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
            -- A digest of the identity.
            identity INTEGER NOT NULL,
            moment INTEGER NOT NULL,
            PRIMARY KEY (source, identity)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX removed_moment ON removed (moment);

        CREATE TABLE new_edit (
            id INTEGER PRIMARY KEY,
            -- 0 read, 1 starred, 2 a word muted
            field INTEGER NOT NULL CHECK (field IN (0, 1, 2)),
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
        INSERT INTO new_edit (id, field, value, is_undone) SELECT id, field, value, is_undone FROM edit;
        INSERT INTO new_edit_article SELECT edit, article FROM edit_article;
        DROP TABLE edit_article;
        DROP TABLE edit;
        ALTER TABLE new_edit RENAME TO edit;
        ALTER TABLE new_edit_article RENAME TO edit_article;
        CREATE INDEX edit_undone ON edit (is_undone);
        CREATE INDEX edit_article_article ON edit_article (article);
        """
}
