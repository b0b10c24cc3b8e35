import ArgumentParser
import NcursesTerminal
import News
import NewsStore
import Reader
import Screen
import Settings
import TextLayout
import Theming

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Opens the reader (what a bare heluo does).")

    @OptionGroup var options: LibraryOptions

    @Option(help: "The theme: the name of a built-in one or of a file in the themes folder.")
    var theme: String?

    func run() throws {
        let installation = try Installation(options, theme: theme)
        let store = try installation.openLibrary()
        let sessionFile = SessionFile(path: installation.folders.state + "/session.json")
        let session = installation.settings.start == .last ? sessionFile.read() : Session()
        // Everything that can be wrong with the user's files is said before the screen is taken.
        let keymap = try installation.keymap()
        let terminal = try claimTerminal(installation)
        defer { terminal.restore() }
        let state = installation.state(
            size: terminal.size, session: session, keymap: keymap, widths: terminal.widths)
        let desk = Desk(
            utcOffset: installation.edition.utcOffset, themes: ThemeShelf(installation.themes),
            browser: Browser(chosen: installation.settings.browser, environment: installation.environment))
        let loop = ReaderLoop(state: state, terminal: terminal, worker: LibraryWorker(store: store), desk: desk)
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
