import ArgumentParser
import FoundationEssentials
import News
import Reader
import Screen
import Theming

struct ScreenshotCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "screenshot", abstract: "The reader's screen without a terminal, as text or as a picture (SVG).",
        discussion: "The library is only read: nothing is marked read, no place is kept.")

    @OptionGroup var options: LibraryOptions

    @Option(help: "Columns and rows.")
    var size = "120x36"

    @Option(help: "Keys to press first, parted by blanks: \"] j Enter / 战疫 Enter\".")
    var keys = ""

    @Option(help: "The theme.")
    var theme: String?

    @Option(name: .shortAndLong, help: "The file to write, .txt or .svg; text on standard output without it.")
    var output: String?

    func validate() throws {
        guard screenSize != nil else {
            throw ValidationError(
                Bilingual("--size 要写成 120x36 这样，每边最多 1000", "--size wants columns x rows, 1000 at most: 120x36")(
                    Localization.language))
        }
        if let output, !output.hasSuffix(".svg"), !output.hasSuffix(".txt") {
            throw ValidationError(
                Bilingual("-o 要以 .txt 或 .svg 结尾：\(output)", "-o wants a name ending in .txt or .svg: \(output)")(
                    Localization.language))
        }
    }

    private var screenSize: Size? {
        let numbers = size.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1], (0...1000).contains(columns),
            (0...1000).contains(rows)
        else { return nil }
        return Size(columns: columns, rows: rows)
    }

    var requestedTheme: String? { theme }

    /// What the picture is called: `河洛 洛阳 120x36`.
    private func title(_ installation: Installation) -> String {
        let edition = installation.edition.name
        return Bilingual("河洛 \(edition.chinese) \(size)", "Heluo \(edition.english) \(size)")(installation.language)
    }

    func run(_ installation: Installation) throws {
        guard let size = screenSize else { return }
        let state = installation.state(
            size: size, session: Session(), marksReadOnOpening: false)
        let store = try installation.openExistingLibrary()
        var reader = HeadlessReader(
            state: state,
            worker: LibraryWorker(store: store, edition: installation.edition, isReadOnly: true),
            themes: installation.themes.choices)
        reader.press(keys)
        let (theme, problems) = installation.themes.load(reader.state.theme)
        installation.complain(problems)
        let (grid, cursor) = reader.screen(theme: theme)
        guard let output else { return try Output.write(grid.text) }
        let text = output.hasSuffix(".svg") ? grid.svg(cursor: cursor, title: title(installation)) : grid.text + "\n"
        do {
            try Data(text.utf8).write(to: URL(filePath: output))
        } catch {
            throw Failure(
                .failed,
                Bilingual("无法写 \(output)：请检查文件夹和权限", "cannot write \(output): check its folder and permissions"))
        }
    }
}
