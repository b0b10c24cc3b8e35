import Foundation

/// A process that works on a library, to be killed.
struct Tryout {
    private let process: pid_t
    private let pipe: Int32

    struct NotStarted: Error {}

    /// - Parameter limit: of the files that it writes, in bytes; the kernel kills it when it writes beyond. 0: none.
    init(_ words: String..., limit: Int = 0) throws {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "StoreTryout").path
        var ends: [Int32] = [0, 0]
        // Not a pipe, which another child may inherit before it can be marked: its end would then not be seen.
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw NotStarted() }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        var arguments = ([program, "\(limit)"] + words).map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, program, &actions, nil, &arguments, environ)
        close(ends[1])
        guard code == 0 else { throw NotStarted() }
        self.process = process
        pipe = ends[0]
    }

    /// Kills it as soon as it has told of so many steps; gives how many it told of in all, and whether it was killed.
    func kill(after steps: Int) -> (steps: Int, wasKilled: Bool) {
        let told = read(atMost: steps)
        Glibc.kill(process, SIGKILL)
        return end(told: told)
    }

    /// Waits until it ends by itself, or by its limit.
    func wait() -> (steps: Int, wasKilled: Bool) {
        end(told: read(atMost: .max))
    }

    private func end(told: Int) -> (steps: Int, wasKilled: Bool) {
        let steps = told + read(atMost: .max)
        close(pipe)
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return (steps, status & 0x7F != 0)
    }

    private func read(atMost steps: Int) -> Int {
        var told = 0
        var byte: UInt8 = 0
        while told < steps, Glibc.read(pipe, &byte, 1) > 0 {
            told += 1
        }
        return told
    }
}
