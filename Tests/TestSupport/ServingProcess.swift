import Glibc

/// A program that serves for as long as this object lives.
///
/// Not Foundation's `Process`, which learns of a child's end by a socket that other children inherit.
public final class ServingProcess: Sendable {
    private let process: pid_t
    /// The first line of its output that holds what was asked for.
    public let greeting: String

    public struct NotStarted: Error {}

    /// Starts it, and waits for a line of its output that holds `sign`.
    public init(_ words: [String], sign: String) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw NotStarted() }
        defer { close(ends[0]) }
        ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var arguments = words.map { (word: String) in strdup(word) } + [nil]
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        let status = posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
        close(ends[1])
        guard status == 0 else { throw NotStarted() }
        self.process = process
        var line = ""
        var byte: UInt8 = 0
        while read(ends[0], &byte, 1) == 1 {
            line.unicodeScalars.append(Unicode.Scalar(byte))
            guard byte == UInt8(ascii: "\n") else { continue }
            if line.contains(sign) { break }
            line = ""
        }
        greeting = line
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }
}
