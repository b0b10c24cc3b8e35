import NcursesTerminal
import News
import NewsStore
import Reader
import Screen
import Settings
import TextLayout
import Theming

/// The reader from the command line to its end.
struct Reading {
    var choices = LibraryChoices()
    var theme: String?

    func run() throws {
        let installation = try Installation(choices, theme: theme)
        try installation.language.explaining { try run(installation) }
    }

    private func run(_ installation: Installation) throws {
        let store = try installation.openLibrary()
        let sessionFile = SessionFile(path: installation.folders.state + "/session.json")
        let session = installation.settings.start == .last ? sessionFile.read() : Session()
        // Everything that can be wrong with the user's files is said before the screen is taken.
        let themes = ThemeShelf(installation.themes)
        installation.complain(themes.load(installation.theme(of: session)))
        let terminal = try claimTerminal(installation)
        defer { terminal.restore() }
        let state = installation.state(
            size: terminal.size, session: session, widths: terminal.widths)
        let desk = Desk(
            utcOffset: installation.edition.utcOffset, themes: themes,
            browser: Browser(chosen: installation.settings.browser, environment: installation.environment))
        let mailbox = Mailbox()
        let updates = UpdateRunner(
            interval: installation.settings.updateInterval, rules: RetentionRules(installation.settings.keeping),
            mailbox: mailbox, store: store
        ) { installation.updater(of: store) }
        let loop = ReaderLoop(
            state: state, terminal: terminal, worker: LibraryWorker(store: store, edition: installation.edition),
            desk: desk, mailbox: mailbox, updates: updates)
        terminal.onWidthsChanged = { [weak loop] widths in loop?.adopt(widths) }
        let left = loop.run()
        terminal.restore()
        try sessionFile.write(left.session)
    }

    private func claimTerminal(_ installation: Installation) throws -> NcursesTerminal {
        let settings = installation.settings
        do {
            return try NcursesTerminal(
                options: TerminalOptions(
                    ambiguousWidth: settings.ambiguousWidth.map { .cells($0) } ?? .automatic, mouse: settings.usesMouse,
                    cacheFolder: installation.folders.cache, environment: installation.environment))
        } catch {
            throw Failure(.failed, error.message)
        }
    }
}

extension Reading {
    /// Takes `--edition E`, `--library FILE`, `--config FILE` and `--theme T`; nil where anything else is said, or
    /// anything twice.
    ///
    /// The parser of all verbs would say the same, but building it takes a fifth of the time to the first screen.
    init?(plain arguments: some Collection<String>) {
        self.init()
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst(), !value.hasPrefix("-"), take(value, of: name) else { return nil }
        }
    }

    private mutating func take(_ value: String, of option: String) -> Bool {
        switch option {
        case "--edition" where choices.edition == nil: choices.edition = value
        case "--library" where choices.library == nil: choices.library = value
        case "--config" where choices.config == nil: choices.config = value
        case "--theme" where theme == nil: theme = value
        default: return false
        }
        return true
    }
}
