import GRDB

/// Which articles are further reports of an event: the rows of `report` against the tabs that the articles are in.
enum ReportTable {
    private static let stray = """
        article.tab IN (SELECT id FROM tab WHERE hidden & 2 <> 0)
        AND article.id NOT IN (SELECT article FROM report JOIN article AS main ON main.id = report.main)
        """
    private static let needless = """
        article NOT IN (SELECT article.id FROM article JOIN tab ON tab.id = article.tab WHERE hidden & 2 <> 0)
        OR main NOT IN (SELECT id FROM article)
        """

    /// How many articles are hidden for another that is not there, and how many reports are of articles that are listed.
    static func strays(_ db: Database) throws -> Int {
        let hidden = try Int.fetchOne(db, sql: "SELECT count(*) FROM article WHERE \(stray)") ?? 0
        return try hidden + (Int.fetchOne(db, sql: "SELECT count(*) FROM report WHERE \(needless)") ?? 0)
    }

    /// Lists the articles that are hidden for no other.
    static func mend(_ db: Database) throws {
        let sameTab = """
            tab.section = former.section AND ifnull(tab.place, '') = ifnull(former.place, '')
            AND tab.hidden = former.hidden & ~2
            """
        try db.execute(
            sql: """
                DELETE FROM report WHERE \(needless);
                INSERT INTO tab (section, place, hidden)
                    SELECT section, place, hidden & ~2 FROM tab AS former
                    WHERE hidden & 2 <> 0 AND NOT EXISTS (SELECT 1 FROM tab WHERE \(sameTab));
                UPDATE article
                    SET tab = (SELECT tab.id FROM tab, tab AS former WHERE former.id = article.tab AND \(sameTab))
                    WHERE \(stray);
                """)
    }
}
