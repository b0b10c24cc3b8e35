import GRDB

extension Schema {
    /// The number by which the index knows an article's tab: the lowest of the tabs of its section and place, so that it
    /// is the same whether the article is hidden or not. Tabs are never removed.
    static func indexedTab(_ tab: String) -> String {
        """
        (SELECT min(alike.id) FROM tab JOIN tab AS alike
            ON alike.section = tab.section AND ifnull(alike.place, '') = ifnull(tab.place, '') WHERE tab.id = \(tab))
        """
    }

    /// Hiding an article, or showing it again, is nothing to the index.
    static func indexWhateverIsHidden(_ db: Database) throws {
        try db.execute(sql: forgetHidden)
        try db.execute(sql: dropOutdating)
        try db.execute(sql: createOutdating)
    }

    /// Hidden articles are in the index by the number of their own tab, and must be forgotten by it.
    private static let forgetHidden = """
        INSERT INTO outdated
            SELECT entry, title, tab, origin, body_kind, body
            FROM indexed JOIN article ON article.id = indexed.article JOIN content ON content.article = indexed.article
            WHERE tab IN (SELECT id FROM tab WHERE hidden <> 0);
        INSERT INTO unindexed
            SELECT indexed.article FROM indexed JOIN article ON article.id = indexed.article
            WHERE tab IN (SELECT id FROM tab WHERE hidden <> 0);
        DELETE FROM indexed WHERE entry IN (SELECT entry FROM outdated);
        """

    static let dropOutdating = """
        DROP TRIGGER article_update_outdated;
        DROP TRIGGER content_update_outdated;
        DROP TRIGGER article_delete_outdated;
        """

    static let createOutdating = """
        CREATE TRIGGER article_update_outdated BEFORE UPDATE OF title, tab, origin ON article
        WHEN OLD.title <> NEW.title OR OLD.origin <> NEW.origin
            OR (OLD.tab <> NEW.tab AND \(indexedTab("OLD.tab")) IS NOT \(indexedTab("NEW.tab"))) BEGIN
            \(outdateEntry(of: "OLD.id"))
            \(queue("OLD.id"))
        END;
        CREATE TRIGGER content_update_outdated BEFORE UPDATE OF body, body_kind ON content
        WHEN OLD.body <> NEW.body OR OLD.body_kind <> NEW.body_kind BEGIN
            \(outdateEntry(of: "OLD.article"))
            \(queue("OLD.article"))
        END;
        CREATE TRIGGER article_delete_outdated BEFORE DELETE ON article BEGIN
            \(outdateEntry(of: "OLD.id"))
            DELETE FROM unindexed WHERE article = OLD.id;
        END;
        """

    private static func outdateEntry(of id: String) -> String {
        """
        INSERT INTO outdated
            SELECT entry, title, \(indexedTab("article.tab")), origin, body_kind, body
            FROM indexed JOIN article ON article.id = indexed.article JOIN content ON content.article = indexed.article
            WHERE indexed.article = \(id);
        DELETE FROM indexed WHERE article = \(id);
        """
    }
}
