// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let tomlKit = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

/// One room of the house: a target whose arrows are named here and nowhere else.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

func tests(of name: String, _ others: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + others, exclude: exclude,
        swiftSettings: house)
}

let package = Package(
    name: "heluo",
    products: [.executable(name: "heluo", targets: ["heluo"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // The C side: system libraries, Unicode tables with our wcwidth, files embedded in the binary.
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
        .target(name: "CUnicode", exclude: ["Generator"]),
        .target(name: "CTerminal"),
        .target(name: "CCurl"),
        .target(name: "CBuiltIns", exclude: ["Editions", "Samples", "Rules"]),

        // Leaves: they know nothing of each other.
        room("ChineseText", ["CUnicode"]),
        room("TextLayout", ["CUnicode"]),
        room("News"),
        room("Screen"),
        room("Markup"),
        room("CharacterEncoding"),

        // What is typed to find something.
        room("Searching", ["News", "ChineseText"]),

        // Bytes to articles.
        room("FeedParsing", ["Markup", "News", "CharacterEncoding"]),
        room("Extraction", ["Markup", "News", "CharacterEncoding"]),
        room("NewsStore", ["News", "ChineseText", "Markup", grdb, sqlite]),
        room("Fetching", ["News", "CCurl"]),
        room(
            "Ingestion",
            [
                "Fetching", "FeedParsing", "Extraction", "NewsStore", "News", "Markup", "CharacterEncoding",
            ]),

        // Files of the user and of the binary.
        room("StrictTOML", ["News", "CBuiltIns", tomlKit]),
        room("Editions", ["News", "StrictTOML", "Extraction", "Markup"]),
        room("Theming", ["Screen", "News", "StrictTOML"]),
        room("Settings", ["StrictTOML", "News", "TextLayout"]),

        // The reader.
        room("Reader", ["News", "TextLayout", "ChineseText", "Searching", "Markup", "Screen"]),
        room("Views", ["Reader", "News", "Markup", "TextLayout", "Screen", "Theming"]),
        room("NcursesTerminal", ["Screen", "TextLayout", "CNcurses", "CTerminal"]),
        .executableTarget(
            name: "heluo",
            dependencies: [
                "ChineseText", "TextLayout", "News", "Screen", "Markup", "CharacterEncoding", "StrictTOML",
                "FeedParsing", "Extraction", "Fetching", "Searching", "NewsStore", "Ingestion", "Editions", "Theming",
                "Settings",
                "Reader", "Views", "NcursesTerminal", argumentParser,
            ],
            swiftSettings: house),
        .executableTarget(
            name: "heluo-benchmarks",
            dependencies: [
                "TextLayout", "ChineseText", "Reader", "News", "Markup", "Screen", "FeedParsing", "Extraction",
                "TestSupport",
            ],
            path: "Sources/Benchmarks",
            swiftSettings: house),
        .executableTarget(
            name: "heluo-update-benchmark",
            dependencies: ["Ingestion", "Fetching", "NewsStore", "News", "Editions", "TestSupport"],
            path: "Sources/UpdateBenchmark",
            swiftSettings: house),
        .executableTarget(
            name: "heluo-fuzz",
            dependencies: ["News", "Markup", "CharacterEncoding", "FeedParsing", "Extraction", "TestSupport"],
            path: "Sources/Fuzzing",
            swiftSettings: house),

        // Tests.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
        .target(
            name: "ReaderFixtures", dependencies: ["Reader", "News", "Screen", "Markup", "TextLayout"],
            path: "Tests/ReaderFixtures",
            swiftSettings: house),
        tests(of: "TextLayout"),
        tests(of: "ChineseText"),
        tests(of: "News"),
        tests(of: "Markup"),
        tests(of: "CharacterEncoding"),
        tests(of: "StrictTOML", ["News"]),
        tests(of: "FeedParsing", ["Markup", "News"]),
        tests(of: "Extraction", ["Markup", "News"]),
        .executableTarget(
            name: "StoreTryout", dependencies: ["NewsStore", "Ingestion", "News"], path: "Tests/StoreTryout",
            swiftSettings: house),
        tests(of: "Searching", ["News"]),
        tests(of: "NewsStore", ["News", "StoreTryout"]),
        tests(of: "Fetching", ["News"]),
        tests(of: "Ingestion", ["News", "NewsStore", "Editions", "Extraction", "FeedParsing", "Fetching"]),
        tests(of: "Editions", ["News", "StrictTOML", "Extraction", "Markup"]),
        tests(of: "Theming", ["Screen", "News", "StrictTOML"]),
        tests(of: "Settings", ["News", "StrictTOML", "TextLayout"]),
        tests(of: "Screen"),
        tests(of: "Reader", ["ReaderFixtures", "News", "Screen", "TextLayout", "Markup"]),
        tests(
            of: "Views", ["Reader", "ReaderFixtures", "News", "Screen", "Theming", "TextLayout", "Markup"],
            exclude: ["Snapshots"]),
        .executableTarget(
            name: "TerminalTryout", dependencies: ["NcursesTerminal", "Screen", "TextLayout"],
            path: "Tests/TerminalTryout", swiftSettings: house),
        tests(of: "NcursesTerminal", ["Screen", "TextLayout", "TerminalTryout"]),
        tests(of: "heluo"),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: house),
    ],
    cLanguageStandard: .gnu2x
)
