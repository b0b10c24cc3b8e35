import Glibc
import NcursesTerminal
import Screen

/// A small full-screen program: what the tests and a developer at a terminal try `NcursesTerminal` with.
///
/// `j` `k` scroll, `Space` turns a page, `z` suspends, `y` yields to `$TRYOUT_COMMAND`, `x` crashes, `c` copies, `w` shows
/// the widths, `q` ends. The last row shows what came.
@main
struct TerminalTryout {
    static func main() {
        do throws(TerminalError) {
            let terminal = try NcursesTerminal(options: options)
            var page = Page(size: terminal.size)
            let ending = run(terminal, &page)
            terminal.restore()
            print("ended: \(ending)")
        } catch {
            print("no terminal: \(error)")
            exit(1)
        }
    }

    private static func run(_ terminal: NcursesTerminal, _ page: inout Page) -> String {
        page.note = "ready \(terminal.colors) \(terminal.widthReport.origin)"
        while true {
            terminal.present(page.grid(widths: terminal.widths), cursor: page.cursor)
            for event in terminal.wait(wakingOn: -1) {
                page.note = "\(event)"
                switch event {
                case .key(.character("q")), .key(.control("d")): return "asked"
                case .ended(let ending): return "\(ending)"
                case .resized(let size): page.size = size
                case .key(let key): act(on: key, terminal, &page)
                default: break
                }
            }
        }
    }

    private static func act(on key: Key, _ terminal: NcursesTerminal, _ page: inout Page) {
        switch key {
        case .character("j"): page.scroll(by: 1)
        case .character("k"): page.scroll(by: -1)
        case .character(" "): page.scroll(by: page.size.rows - 3)
        case .character("v"): page.showsCursor.toggle()
        case .character("z"): terminal.suspend()
        case .character("y"): terminal.yield { _ = system(getenv("TRYOUT_COMMAND") ?? strdup("sh")) }
        case .character("c"): terminal.copy("洛阳")
        case .character("t"): terminal.setTitle("河洛")
        case .character("w"): page.lines = report(terminal)
        case .character("x"): fatalError("as asked")
        case .control("l"): terminal.forget()
        default: break
        }
    }

    private static func report(_ terminal: NcursesTerminal) -> [String] {
        [terminal.widthReport.terminal, "\(terminal.widthReport.origin)"]
            + terminal.widthReport.samples.map {
                "\($0.text) assumed \($0.assumed) answered \($0.answered.map { "\($0)" } ?? "nothing")"
            }
    }

    private static var options: TerminalOptions {
        var environment: [String: String] = [:]
        var entry = environ
        while let pair = entry.pointee {
            let text = String(cString: pair)
            if let sign = text.firstIndex(of: "=") {
                environment[String(text[..<sign])] = String(text[text.index(after: sign)...])
            }
            entry += 1
        }
        let cells = environment["TRYOUT_AMBIGUOUS"].flatMap { Int($0) }
        return TerminalOptions(
            ambiguousWidth: cells.map { .cells($0) } ?? .automatic, mouse: environment["TRYOUT_MOUSE"] != "0",
            cacheFolder: environment["TRYOUT_CACHE"], environment: environment)
    }
}
