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
        let process = Process()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = arguments
        process.environment = environment.merging(more) { $1 }
        process.currentDirectoryURL = home
        let files = try ["in", "out", "err"].map { try emptyFile($0) }
        try Data(input).write(to: files[0])
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
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

    private func emptyFile(_ name: String) throws -> URL {
        let file = home.appending(path: ".\(name)-\(UUID().uuidString)")
        try Data().write(to: file)
        return file
    }
}
