import News
import Settings
import StrictTOML
import TestSupport
import Testing
import TextLayout

struct SettingsTests {
    @Test func everyKeyIsRead() throws {
        let settings = try settings(
            """
            edition = "kaifeng"
            theme = "xuanzhi"
            language = "en"
            ambiguous-width = 2
            kinsoku = "strict"
            measure = 30
            indent = 0
            han-latin-gap = true
            hanging = true
            pad-quotes = true
            justify = true
            mouse = false
            library = "~/news/library.sqlite"
            start = "all"
            mark-read-on-open = false
            browser = "w3m"

            [keys]
            next-tab = ["]", "Right"]
            find = "/"
            quit = []
            """)
        var expected = Settings()
        expected.edition = "kaifeng"
        expected.theme = "xuanzhi"
        expected.language = .english
        expected.ambiguousWidth = 2
        expected.kinsoku = .strict
        expected.measure = 30
        expected.indent = 0
        expected.hasHanLatinGap = true
        expected.hangsPunctuation = true
        expected.padsQuotes = true
        expected.justifies = true
        expected.usesMouse = false
        expected.library = "/home/reader/news/library.sqlite"
        expected.start = .all
        expected.marksReadOnOpen = false
        expected.browser = "w3m"
        expected.keys = [
            Settings.KeyBinding(action: "find", keys: ["/"], line: 20),
            Settings.KeyBinding(action: "next-tab", keys: ["]", "Right"], line: 19),
            Settings.KeyBinding(action: "quit", keys: [], line: 21),
        ]
        #expect(settings == expected)
    }

    @Test func anEmptyFileIsTheDefaults() throws {
        #expect(try settings("") == Settings())
    }

    @Test func theDocumentedFileIsTheDefaults() throws {
        #expect(try settings(Settings.defaultText) == Settings())
    }

    @Test func theDocumentedFileNamesEveryKey() throws {
        let failure = try #require(throws: TOMLFailure.self) { try settings("x = 1\n" + Settings.defaultText) }
        #expect(failure.lines.map(\.english) == ["config.toml:1: unknown key x"])
        for key in [
            "edition", "theme", "language", "ambiguous-width", "kinsoku", "measure", "indent", "han-latin-gap",
            "hanging", "pad-quotes", "justify", "mouse", "library", "start", "mark-read-on-open", "browser", "next-tab",
            "find",
        ] {
            #expect(Settings.defaultText.contains("\n\(key) = ") || Settings.defaultText.contains("\n# \(key) = "))
        }
    }

    @Test func whatIsKeptIsSaidForAllAndForASource() throws {
        let settings = try settings(
            """
            merge-reports = false
            [keep]
            days = 0
            articles = 100000
            megabytes = 500
            [keep.sources]
            "洛阳网" = { days = 90 }
            """)
        #expect(!settings.mergesReports)
        #expect(settings.keeping.all == Keeping.Limit(articles: 100_000))
        #expect(settings.keeping.megabytes == 500)
        #expect(settings.keeping.sources == ["洛阳网": Keeping.Limit(days: 90)])
    }

    @Test func theExamplesOfTheDocumentedFileAreRight() throws {
        let lines = Settings.defaultText.split(separator: "\n", omittingEmptySubsequences: false)
        let isExample = /# [a-z-]+ = .*/
        let text = lines.map { $0.wholeMatch(of: isExample) == nil ? $0 : $0.dropFirst(2) }.joined(separator: "\n")
        let settings = try settings(text)
        #expect(settings.library == "/home/reader/heluo/library.sqlite")
        #expect(settings.browser == "firefox")
        #expect(settings.keys.map(\.action) == ["find", "next-tab"])
    }

    @Test(arguments: [
        ("themee = \"heluo\"", "1: unknown key themee; did you mean theme?"),
        ("ambiguous-width = 3", "1: ambiguous-width must be \"auto\", 1 or 2"),
        ("language = \"cn\"", "1: language must be \"zh\", \"en\" or \"auto\"; did you mean \"en\"?"),
        (
            "\nkinsoku = \"stict\"",
            "2: kinsoku must be one of \"none\", \"basic\", \"gb\", \"strict\"; did you mean \"strict\"?"
        ),
        ("measure = 7", "1: measure must be an integer from 8 to 200"),
        ("library = \"news.sqlite\"", "1: library must be a path that begins with / or ~/"),
        ("[keys]\nfind = 1", "2: find must be a string or an array of strings"),
        ("[key]\nfind = \"/\"", "1: unknown key key; did you mean keys?"),
    ])
    func whatIsWrongIsSaid(text: String, complaint: String) throws {
        let failure = try #require(throws: TOMLFailure.self) { try settings(text) }
        #expect(failure.lines.map(\.english) == ["config.toml:\(complaint)"])
    }

    @Test func theFileOfTheFolderIsReadWhereThereIsOne() throws {
        let folder = try TemporaryFolder([
            "with/heluo/config.toml": "theme = \"shuimo\"", "broken/heluo/config.toml": "=",
        ])
        func folders(_ name: String) throws -> Folders {
            try Folders(environment: ["HOME": folder.path, "XDG_CONFIG_HOME": "\(folder.path)/\(name)"])
        }
        #expect(try Settings(in: folders("with")).theme == "shuimo")
        #expect(try Settings(in: folders("without")) == Settings())
        #expect(throws: TOMLFailure.self) { try Settings(in: folders("broken")) }
    }

    private func settings(_ text: String) throws -> Settings {
        try Settings(TOMLFile(name: "config.toml", text: text), home: "/home/reader")
    }
}
