internal import News

typealias TOMLPath = [TOMLPathStep]

enum TOMLPathStep: Hashable {
    case key(String)
    /// The n-th table of an array of tables, counted from 0.
    case index(Int)
}

/// The problems of one file while it is read.
final class TOMLReport {
    /// Every table that was read, for the keys that nobody asked for.
    var tables: [TOMLTableReader] = []
    private let file: TOMLFile
    private var problems: [TOMLFailure.Problem] = []
    private lazy var lines = TOMLLines(of: file.text)

    init(file: TOMLFile) {
        self.file = file
    }

    func add(_ message: Bilingual, at path: TOMLPath) {
        problems.append(TOMLFailure.Problem(line: line(of: path), message: message))
    }

    func line(of path: TOMLPath) -> Int? {
        lines.line(of: path)
    }

    /// All problems in the order of their lines.
    func finish() -> [TOMLFailure.Problem] {
        tables.forEach { $0.complainAboutUnknownKeys() }
        tables = []
        return problems.enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
    }
}
