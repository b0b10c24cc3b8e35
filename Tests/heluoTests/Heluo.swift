import Foundation

/// The real program, with a home of its own.
struct Heluo {
    let home: URL

    struct Outcome {
        let status: Int32
        let output: String
        let complaints: String

        var lines: [Substring] {
            output.split(separator: "\n")
        }
    }

    init() throws {
        home = FileManager.default.temporaryDirectory.appending(path: "heluo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    func remove() {
        do {
            try FileManager.default.removeItem(at: home)
        } catch {
            // What is left of it is in the system's folder for such things.
        }
    }

    /// The program stands beside the tests' own.
    static var program: String {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "heluo")
            .path
    }

    var environment: [String: String] {
        [
            "HOME": home.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "LANG": "C.UTF-8", "TERM": "xterm-256color",
        ]
    }

    /// Runs a verb to its end.
    func run(_ arguments: String..., input: [UInt8] = [], environment more: [String: String] = [:]) throws -> Outcome {
        try run(arguments, input: input, environment: more)
    }

    func run(_ arguments: [String], input: [UInt8] = [], environment more: [String: String] = [:]) throws -> Outcome {
        let files = ["in", "out", "err"].map { home.appending(path: ".\($0)-\(UUID().uuidString)") }
        try Data(input).write(to: files[0])
        let process = ChildProcess(
            program: Self.program, arguments: arguments, environment: environment.merging(more) { $1 }, folder: home)
        let status = try process.run(input: files[0], output: files[1], complaints: files[2])
        return Outcome(
            status: status, output: try String(contentsOf: files[1], encoding: .utf8),
            complaints: try String(contentsOf: files[2], encoding: .utf8))
    }

    /// Writes a file of the home folder and returns its path.
    func write(_ content: String, to name: String) throws -> String {
        let file = home.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: file)
        return file.path
    }
}
