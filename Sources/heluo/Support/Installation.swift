import Editions
import Extraction
import FoundationEssentials
import News
import NewsStore
import Reader
import Screen
import Settings
import StrictTOML
import TextLayout
import Theming

/// What the options, the environment and the user's files come to.
struct Installation {
    let folders: Folders
    let settings: Settings
    let edition: Edition
    let language: Language
    let themes: Themes
    /// The theme that the command line or the environment asks for, over every other choice.
    let requiredTheme: String?
    let libraryPath: String
    /// Whether the user named the library, on the command line or in the configuration.
    let isLibraryNamed: Bool
    /// The standard keys with those of the configuration over them.
    let keymap: Keymap
    let environment: [String: String]
    private let editions: Editions

    init(_ options: LibraryOptions, theme: String? = nil) throws {
        try self.init(options.choices, theme: theme)
    }

    init(_ choices: LibraryChoices, theme: String? = nil) throws {
        environment = ProcessInfo.processInfo.environment
        folders = try Self.folders()
        do {
            settings = try Self.settings(choices, folders)
        } catch {
            throw Failure(.usage, error)
        }
        editions = Editions(userFolder: folders.editions)
        edition = try Self.edition(choices.edition ?? settings.edition, in: editions)
        language = settings.language ?? edition.language ?? Localization.language(in: environment)
        themes = Themes(userFolder: folders.themes)
        let hasNoColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        requiredTheme = theme ?? (hasNoColor ? Themes.colorlessName : nil)
        let named = try choices.namedLibrary(settings)
        isLibraryNamed = named != nil
        libraryPath = named ?? folders.library
        let configFile = choices.config ?? folders.configFile
        keymap = try language.explaining { [settings] in try settings.keymap(file: configFile) }
    }

    static func folders() throws -> Folders {
        do {
            return try Folders(environment: ProcessInfo.processInfo.environment)
        } catch {
            throw Failure(.failed, error.message)
        }
    }

    static func settings(_ choices: LibraryChoices, _ folders: Folders) throws(TOMLFailure) -> Settings {
        guard let path = choices.config else { return try Settings(in: folders) }
        return try Settings(TOMLFile(path: path), home: folders.home)
    }

    private static func edition(_ key: String, in editions: Editions) throws -> Edition {
        do {
            if let edition = try editions.edition(key) { return edition }
        } catch {
            throw Failure(.usage, error)
        }
        let known = editions.keys.joined(separator: " ")
        throw Failure(
            .usage, Bilingual("没有 \(key) 这个版，有的是：\(known)", "there is no edition \(key); there are: \(known)"))
    }

    // MARK: The library

    /// The library of a verb that makes none: one that the user named must be there.
    func openExistingLibrary(withSamples: Bool = true) throws -> NewsStore {
        try requireNamedLibrary()
        return try openLibrary(withSamples: withSamples)
    }

    func requireNamedLibrary() throws {
        guard !isLibraryNamed || FileManager.default.fileExists(atPath: libraryPath) else {
            throw Failure(.missing(path: libraryPath))
        }
    }

    /// The library, with the samples where it has just been made; for reading only where it cannot be written to.
    func openLibrary(withSamples: Bool = true) throws -> NewsStore {
        try translatingStoreErrors { () throws(StoreError) in
            do throws(StoreError) {
                let store = try NewsStore(path: libraryPath, access: .readWrite, places: edition.places)
                if withSamples {
                    try addSamples(to: store)
                }
                return store
            } catch .readOnly {
                return try NewsStore(path: libraryPath, access: .readOnly, places: edition.places)
            }
        }
    }

    private func addSamples(to store: NewsStore) throws(StoreError) {
        guard try store.welcomesSamples else { return }
        let samples: Samples?
        do {
            samples = try editions.samples(of: edition)
        } catch {
            // The samples are part of the binary, and tests read them: only a broken build comes here.
            assertionFailure(error.lines.map(\.english).joined(separator: "\n"))
            return
        }
        guard let samples else { return }
        _ = try store.storeSamples(samples.articles, from: samples.source, discovered: Desk.now)
    }

    // MARK: Rules of sites

    /// The rules of all sites; what is wrong with a file of the user's is said, and the file left out.
    func siteRules() -> SiteRules {
        let (rules, problems) = SiteRuleFiles(userFolder: folders.rules).load()
        complain(problems.flatMap(\.lines))
        return rules
    }

    // MARK: Names on the command line

    func place(named name: String) throws -> PlaceKey {
        let place = edition.places.first { place in
            place.id.rawValue == name || ([place.name] + place.aliases + place.formerNames).contains(name)
        }
        guard let place else {
            throw Failure(
                .nothingFound,
                Bilingual(
                    "没有叫“\(name)”的县区：heluo places 列出全部", "no place is called “\(name)”: heluo places shows them all"))
        }
        return place.id
    }

    func section(named name: String) throws -> SectionKey {
        let section = edition.sections.first { section in
            [section.id.rawValue, section.title.chinese, section.title.english].contains(name)
        }
        guard let section else {
            let chinese = edition.sections.map { "\($0.id.rawValue)（\($0.title.chinese)）" }.joined(separator: " ")
            let english = edition.sections.map { "\($0.id.rawValue) (\($0.title.english))" }.joined(separator: ", ")
            throw Failure(
                .nothingFound, Bilingual("没有频道“\(name)”，有的是：\(chinese)", "no section “\(name)”; there are: \(english)"))
        }
        return section.id
    }

    // MARK: The reader

    /// The reader's first state; it knows no themes but its own until it is told.
    func state(
        size: Size, session: Session, widths: WidthTable = WidthTable(),
        marksReadOnOpening: Bool? = nil
    ) -> State {
        State(
            edition: edition, language: language, keymap: keymap,
            theme: theme(of: session),
            typesetting: typesetting(widths: widths),
            marksReadOnOpening: marksReadOnOpening ?? settings.marksReadOnOpen,
            mergesReports: settings.mergesReports, size: size,
            today: CivilTime(Desk.now, offset: edition.utcOffset), session: session)
    }

    /// The name of the theme to begin with.
    func theme(of session: Session) -> String {
        requiredTheme ?? session.theme ?? settings.theme
    }

    /// Says on standard error what is wrong with a file that something else stands in for.
    func complain(_ problems: [Bilingual]) {
        for problem in problems { Output.complain(problem(language)) }
    }

    private func typesetting(widths: WidthTable) -> Typesetting {
        Typesetting(
            widths: widths, kinsoku: settings.kinsoku, measure: settings.measure, indent: settings.indent,
            hasHanLatinGap: settings.hasHanLatinGap, hangsPunctuation: settings.hangsPunctuation,
            padsQuotes: settings.padsQuotes, isJustified: settings.justifies)
    }
}

/// Runs a piece of work with the library; what goes wrong there becomes a failure with its exit code.
func translatingStoreErrors<Value>(_ body: () throws(StoreError) -> Value) throws -> Value {
    do {
        return try body()
    } catch {
        throw Failure(error)
    }
}

extension Failure {
    init(_ error: StoreError) {
        let code: ExitStatus =
            switch error {
            case .missing: .nothingFound
            case .diskFull, .readOnly, .cannotOpen: .failed
            case .notALibrary, .newerSchema, .olderSchema, .damaged, .locked, .failed: .library
            }
        self.init(code, error.message)
    }

    /// The first problem of a file; the others are counted.
    init(_ code: ExitStatus, _ error: TOMLFailure) {
        let lines = error.lines
        let first = lines.first ?? Bilingual(error.file, error.file)
        let more = lines.count - 1
        self.init(
            code,
            more > 0
                ? Bilingual("\(first.chinese)（还有 \(more) 处）", "\(first.english) (and \(more) more)")
                : first)
    }
}
