extension OldSchemas {
    /// What schema 6 does otherwise than those before it.
    static let additions6 =
        """
        DROP TRIGGER article_update_outdated;
        DROP TRIGGER content_update_outdated;
        DROP TRIGGER article_delete_outdated;
        DROP TABLE content;
        CREATE TABLE "content" (
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
        CREATE TRIGGER content_insert_unindexed AFTER INSERT ON content BEGIN
            INSERT INTO unindexed (article) VALUES (NEW.article);
        END;
        CREATE TRIGGER article_update_outdated BEFORE UPDATE OF title, tab, origin ON article
        WHEN OLD.title <> NEW.title OR OLD.origin <> NEW.origin
            OR (OLD.tab <> NEW.tab AND (SELECT min(alike.id) FROM tab JOIN tab AS alike
            ON alike.section = tab.section AND ifnull(alike.place, '') = ifnull(tab.place, '') WHERE tab.id = OLD.tab) IS NOT (SELECT min(alike.id) FROM tab JOIN tab AS alike
            ON alike.section = tab.section AND ifnull(alike.place, '') = ifnull(tab.place, '') WHERE tab.id = NEW.tab)) BEGIN
            INSERT INTO outdated
            SELECT entry, title, (SELECT min(alike.id) FROM tab JOIN tab AS alike
            ON alike.section = tab.section AND ifnull(alike.place, '') = ifnull(tab.place, '') WHERE tab.id = article.tab), origin, body_kind, body
            FROM indexed JOIN article ON article.id = indexed.article JOIN content ON content.article = indexed.article
            WHERE indexed.article = OLD.id;
        DELETE FROM indexed WHERE article = OLD.id;
            INSERT INTO unindexed SELECT OLD.id WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE article = OLD.id);
        END;
        CREATE TRIGGER content_update_outdated BEFORE UPDATE OF body, body_kind ON content
        WHEN OLD.body <> NEW.body OR OLD.body_kind <> NEW.body_kind BEGIN
            INSERT INTO outdated
            SELECT entry, title, (SELECT min(alike.id) FROM tab JOIN tab AS alike
            ON alike.section = tab.section AND ifnull(alike.place, '') = ifnull(tab.place, '') WHERE tab.id = article.tab), origin, body_kind, body
            FROM indexed JOIN article ON article.id = indexed.article JOIN content ON content.article = indexed.article
            WHERE indexed.article = OLD.article;
        DELETE FROM indexed WHERE article = OLD.article;
            INSERT INTO unindexed SELECT OLD.article WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE article = OLD.article);
        END;
        CREATE TRIGGER article_delete_outdated BEFORE DELETE ON article BEGIN
            INSERT INTO outdated
            SELECT entry, title, (SELECT min(alike.id) FROM tab JOIN tab AS alike
            ON alike.section = tab.section AND ifnull(alike.place, '') = ifnull(tab.place, '') WHERE tab.id = article.tab), origin, body_kind, body
            FROM indexed JOIN article ON article.id = indexed.article JOIN content ON content.article = indexed.article
            WHERE indexed.article = OLD.id;
        DELETE FROM indexed WHERE article = OLD.id;
            DELETE FROM unindexed WHERE article = OLD.id;
        END;
        """
}
