import FoundationEssentials
import Glibc
import News
import Reader

/// How addresses are opened, after the environment: `BROWSER`, else `xdg-open`, else not at all.
enum Browser: Sendable {
    /// A program with a window of its own.
    case window(BrowserCommand)
    /// A program that takes the terminal.
    case terminal(BrowserCommand)
    case none

    private static let terminalBrowsers: Set<String> = [
        "w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser",
    ]

    /// `chosen` is the browser of the configuration; it comes first.
    init(chosen: String?, environment: [String: String]) {
        let named = chosen ?? environment["BROWSER"]?.split(separator: ":").first.map(String.init)
        if let named, !named.isEmpty {
            let command = BrowserCommand(line: named)
            self = Self.terminalBrowsers.contains(command.program) ? .terminal(command) : .window(command)
        } else if Self.isFound("xdg-open", path: environment["PATH"] ?? "") {
            self = .window(BrowserCommand(line: "xdg-open"))
        } else {
            self = .none
        }
    }

    private static func isFound(_ program: String, path: String) -> Bool {
        path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    }
}

/// A command line with the address as its last word, or in the place of `%s`.
struct BrowserCommand: Sendable {
    let words: [String]

    init(line: String) {
        words = line.split(separator: " ").map(String.init)
    }

    var program: String {
        words.first.flatMap { $0.split(separator: "/").last }.map(String.init) ?? ""
    }

    /// Starts it and does not wait; its output goes nowhere.
    func start(_ address: String) -> Message {
        guard isWebAddress(address) else { return Self.refused(address) }
        guard spawn(address, isQuiet: true) != nil else { return failure }
        return .done(Bilingual("已在浏览器中打开", "opened in the browser"))
    }

    /// Runs it on the terminal until it ends.
    func run(_ address: String) -> Message? {
        guard isWebAddress(address) else { return Self.refused(address) }
        guard let process = spawn(address, isQuiet: false) else { return failure }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return nil
    }

    /// Nothing but the web is handed to another program: an article may hold any address.
    private func isWebAddress(_ address: String) -> Bool {
        let lowered = address.lowercased()
        return ["http://", "https://"].contains { lowered.hasPrefix($0) }
    }

    private static func refused(_ address: String) -> Message {
        .failed(Bilingual("不是网页地址：\(address)", "not a web address: \(address)"))
    }

    private var failure: Message {
        .failed(Bilingual("浏览器没有启动：\(program)", "the browser did not start: \(program)"))
    }

    private func spawn(_ address: String, isQuiet: Bool) -> pid_t? {
        let hasPlace = words.contains("%s")
        let arguments = words.map { $0 == "%s" ? address : $0 } + (hasPlace ? [] : [address])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if isQuiet {
            for descriptor in 0...2 as ClosedRange<Int32> {
                posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
            }
        }
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        var process: pid_t = 0
        let status = posix_spawnp(&process, words.first ?? "", &actions, nil, &pointers, environ)
        return status == 0 ? process : nil
    }
}
