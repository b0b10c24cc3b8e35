internal import Glibc
public import News

/// What a command of the shell writes, within limits.
public enum CommandOutput {
    /// Runs a command and reads what it writes to standard output; its standard input is empty, what it complains is
    /// not kept. A command that takes longer or writes more is ended, with those that it started.
    public static func read(_ command: String, limit: Int, within time: Duration) throws(CommandError) -> [UInt8] {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .notStarted }
        ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let process = start(command, output: ends[1])
        close(ends[1])
        guard let process else { throw .notStarted }
        do throws(CommandError) {
            let bytes = try drain(ends[0], limit: limit, within: time)
            guard wait(process) == 0 else { throw .failed }
            return bytes
        } catch {
            if error != .failed {
                kill(-process, SIGKILL)
                _ = wait(process)
            }
            throw error
        }
    }

    private static func start(_ command: String, output: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var words = ["sh", "-c", command].map { (word: String) in strdup(word) } + [nil]
        defer { words.forEach { free($0) } }
        var process: pid_t = 0
        let status = posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ)
        return status == 0 ? process : nil
    }

    private static func drain(_ descriptor: Int32, limit: Int, within time: Duration) throws(CommandError) -> [UInt8] {
        let end = ContinuousClock.now + time
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let left = (end - ContinuousClock.now).milliseconds
            var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&polled, 1, Int32(clamping: left)) != 0 else { throw .tooSlow }
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            guard bytes.count + count <= limit else { throw .tooLarge(limit) }
            bytes += chunk[..<count]
        }
    }

    private static func wait(_ process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return status
    }
}

public enum CommandError: Error, Sendable, Hashable {
    case notStarted
    case failed
    case tooSlow
    case tooLarge(Int)

    public var message: Bilingual {
        switch self {
        case .notStarted: Bilingual("命令没有启动：请稍后再试", "the command did not start: try later")
        case .failed: Bilingual("命令失败：请在终端里试一试", "the command failed: try it in a terminal")
        case .tooSlow: Bilingual("命令太慢，已中止：请在终端里试一试", "the command took too long and was ended: try it in a terminal")
        case .tooLarge(let limit):
            Bilingual(
                "命令的输出超过 \(limit >> 20) MB：没有读取", "the command wrote more than \(limit >> 20) MB: nothing was read")
        }
    }
}
