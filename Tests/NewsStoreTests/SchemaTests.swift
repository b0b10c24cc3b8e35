import News
import TestSupport
import Testing

@testable import NewsStore

/// Libraries of every earlier schema open, with all that was in them.
///
/// A schema that has been released is written down in `OldSchemas` as SQL and never changed; a migration of today that
/// does not lead from there to what the code expects fails here.
@Suite struct SchemaTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder([:])
        path = folder.path + "/library.sqlite"
    }

    @Test(arguments: OldSchemas.all)
    func anOldLibraryOpensWithAllItHad(schema: OldSchemas.Schema) throws {
        try OldLibrary.make(at: path, sql: schema.sql + OldSchemas.content)
        if !schema.isCurrent {
            #expect(throws: StoreError.olderSchema(path: path)) { try NewsStore(path: path, access: .readOnly) }
        }
        let store = try NewsStore(path: path, access: .readWrite)
        let window = try store.headlines(HeadlineQuery(), from: .offset(0), limit: 9)
        #expect(window.headlines.map(\.title) == ["孟津的雪", "市里的雨"])
        #expect(window.headlines.map(\.isRead) == [true, false])
        let article = try #require(try store.article(window.headlines[0].id))
        #expect(article.content.body == .html("<p>下了一夜。</p>"))
        #expect(article.content.breadcrumb == ["洛阳网", "孟津"])
        #expect(try store.tallies().tally() == Tallies.Tally(total: 2, unread: 1))
        #expect(try store.position(of: article.id) == ReadingPosition(block: 2, offset: 30))
        #expect(try store.rankings().map(\.entries.first?.article) == [article.id])
        #expect(try store.undo()?.first == article.id)
        #expect(try store.storeSamples([], from: Sample.source, discovered: Sample.noon) == nil)
    }

    /// Whether a library that was brought up to date is one that was made today.
    @Test(arguments: OldSchemas.all)
    func anOldLibraryBecomesOneOfToday(schema: OldSchemas.Schema) throws {
        try OldLibrary.make(at: path, sql: schema.sql)
        let updated = try NewsStore(path: path, access: .readWrite)
        let new = try NewsStore(path: path + ".new", access: .readWrite)
        let objects = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'grdb%' ORDER BY name"
        #expect(try updated.connections.rows(objects) == new.connections.rows(objects))
    }

    /// `SchemaPages` counts on it: whatever was stored before a migration, its tables begin where a new library has them.
    @Test(arguments: OldLibrary.migrations)
    func tablesBeginWhereTheyDoInANewLibrary(migration: String) throws {
        try OldLibrary.make(at: path, upTo: migration, sql: OldSchemas.content)
        let updated = try NewsStore(path: path, access: .readWrite)
        let new = try NewsStore(path: path + ".new", access: .readWrite)
        let roots = "SELECT name, rootpage FROM sqlite_schema ORDER BY name"
        #expect(try updated.connections.rows(roots) == new.connections.rows(roots))
    }

    @Test func theNewestSchemaIsWrittenDown() {
        #expect(OldSchemas.all.filter(\.isCurrent).count == 1)
        #expect(OldSchemas.all.map(\.name) == OldLibrary.migrations)
    }

    @Test func aLibraryOfANewerVersionIsLeftAlone() throws {
        _ = try NewsStore(path: path, access: .readWrite).add(Sample.article("a"))
        try OldLibrary.change(at: path, sql: "INSERT INTO grdb_migrations VALUES ('9999')")
        for access in [NewsStore.Access.readWrite, .readOnly] {
            #expect(throws: StoreError.newerSchema(path: path)) { try NewsStore(path: path, access: access) }
        }
    }

    /// As one that was killed between making the file and its first table.
    @Test func aLibraryThatWasBarelyBegunIsFinished() throws {
        try OldLibrary.make(
            at: path,
            sql: [
                "PRAGMA application_id = \(Schema.applicationID)",
                "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)",
            ])
        #expect(try NewsStore(path: path, access: .readWrite).add(Sample.article("a")).count == 1)
    }

    @Test func whatTheSchemaForbidsIsRefused() throws {
        let store = try NewsStore.inMemory()
        try store.add(Sample.article("a"))
        for sql in [
            "UPDATE article SET is_read = 2", "UPDATE article SET title = NULL", "UPDATE article SET tab = 99",
            "UPDATE article SET id = -1", "INSERT INTO article SELECT * FROM article", "DELETE FROM tab",
            "UPDATE tally SET unread = total + 1", "UPDATE article SET published = 'yesterday'",
            "INSERT INTO edit_article VALUES (5, 5)",
        ] {
            #expect(throws: StoreError.self, "\(sql)") { try store.connections.run(sql) }
        }
        #expect(try store.titles() == ["标题"])
    }
}
