import FoundationEssentials
import Reader
import ReaderFixtures
import Screen
import Testing
import Theming
import Views

/// A screen as it is compared: its snapshot, and where the cursor stands.
struct Shot {
    let grid: Grid
    let cursor: Point?

    init(_ state: State, theme: String? = nil) {
        let theme = Themes().load(theme ?? state.theme).theme
        (grid, cursor) = ScreenView(theme: theme).draw(state)
    }

    var text: String {
        grid.snapshot + "cursor \(cursor.map { "\($0.column),\($0.row)" } ?? "hidden")\n"
    }

    /// Compares with `Snapshots/NAME.txt`; writes it instead where `HELUO_RECORD_SNAPSHOTS=1` is set.
    func expect(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let path = Self.folder + "/\(name).txt"
        if ProcessInfo.processInfo.environment["HELUO_RECORD_SNAPSHOTS"] == "1" {
            try Data(text.utf8).write(to: URL(filePath: path))
            return
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            Issue.record("no snapshot \(name).txt; HELUO_RECORD_SNAPSHOTS=1 records it", sourceLocation: sourceLocation)
            return
        }
        let expected = String(decoding: data, as: UTF8.self)
        if text != expected {
            Issue.record("\(name) differs:\n\(Self.difference(expected, text))", sourceLocation: sourceLocation)
        }
    }

    private static var folder: String {
        #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Snapshots"
    }

    /// The lines that differ, each as expected and as it is.
    private static func difference(_ expected: String, _ found: String) -> String {
        let (old, new) = (lines(expected), lines(found))
        return (0..<max(old.count, new.count)).flatMap { index -> [String] in
            let (was, isNow) = (index < old.count ? old[index] : "", index < new.count ? new[index] : "")
            return was == isNow ? [] : ["\(index) - \(was)", "\(index) + \(isNow)"]
        }.joined(separator: "\n")
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
