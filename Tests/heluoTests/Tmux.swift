import Foundation

/// A terminal of a given size with a shell in it, played by tmux.
final class Tmux {
    private let socket = "heluo-\(UUID().uuidString)"
    private let heluo: Heluo

    static var isPresent: Bool {
        do {
            try call(["-V"])
            return true
        } catch {
            return false
        }
    }

    struct NotSeen: Error, CustomStringConvertible {
        let wanted: String
        let screen: String

        var description: String {
            "never on the screen: \(wanted)\n\(screen)"
        }
    }

    struct Failed: Error {
        let arguments: [String]
        let status: Int32
    }

    /// Starts a shell, whose prompt is `$ `, in a terminal.
    init(_ heluo: Heluo, columns: Int, rows: Int) throws {
        self.heluo = heluo
        let settings = heluo.environment.merging(["PS1": "$ "]) { $1 }.map { "\($0)=\($1)" }.sorted()
        try tmux(
            [
                "-f", "/dev/null", "new-session", "-d", "-c", heluo.home.path, "-x", "\(columns)", "-y", "\(rows)",
                "env", "-i",
            ] + settings
                + ["TERM=tmux-256color", "sh", "-i"])
        try tmux(["set-option", "-g", "status", "off"])
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
        try wait(for: "$")
    }

    deinit {
        do {
            try tmux(["kill-server"])
        } catch {
            // The server ends with its last session; that it is gone already is no fault.
        }
    }

    /// Presses keys by tmux's names: `j`, `Enter`, `Escape`, `C-d`.
    func press(_ keys: String...) throws {
        try tmux(["send-keys"] + keys)
    }

    /// Types a text as it stands.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-l", text])
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    var rows: [String] {
        get throws {
            try tmux(["capture-pane", "-p"]).components(separatedBy: "\n")
        }
    }

    /// Column and row of the cursor, and whether it is shown.
    var cursor: (column: Int, row: Int, isShown: Bool) {
        get throws {
            let parts = try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}"])
                .split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
            return (parts[0], parts[1], parts[2] == 1)
        }
    }

    /// Looks at the screen again and again until it is as wanted; each look is a process, which takes its time.
    @discardableResult
    func wait(for wanted: String, until isSeen: ([String]) -> Bool) throws -> [String] {
        for _ in 0..<2000 {
            let rows = try rows
            if isSeen(rows) { return rows }
        }
        throw NotSeen(wanted: wanted, screen: try rows.joined(separator: "\n"))
    }

    @discardableResult
    func wait(for text: String) throws -> [String] {
        try wait(for: text) { rows in rows.contains { $0.contains(text) } }
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        try Self.call(["-L", socket] + arguments)
    }

    @discardableResult
    private static func call(_ arguments: [String]) throws -> String {
        let output = FileManager.default.temporaryDirectory.appending(path: "heluo-tmux-\(UUID().uuidString)")
        defer { unlink(output.path) }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let process = ChildProcess(
            program: "tmux", arguments: ["-u"] + arguments, environment: ["PATH": path, "LANG": "C.UTF-8"])
        let status = try process.run(input: nil, output: output, complaints: nil)
        guard status == 0 else { throw Failed(arguments: arguments, status: status) }
        return try String(contentsOf: output, encoding: .utf8)
    }
}
