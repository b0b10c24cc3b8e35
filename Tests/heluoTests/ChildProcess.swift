import Foundation

/// Runs a program to its end, with files for its standard streams.
///
/// Not Foundation's `Process`: a server that the child leaves behind, as tmux does, inherits the socket by which
/// `Process` learns of the end, which then never comes.
struct ChildProcess {
    let program: String
    let arguments: [String]
    var environment: [String: String]
    var folder: URL?

    struct NotStarted: Error {
        let program: String
        let code: Int32
    }

    /// The exit status; a signal's number, negative, where one ended it.
    func run(input: URL?, output: URL?, complaints: URL?) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let create = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, input?.path ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output?.path ?? "/dev/null", create, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, complaints?.path ?? "/dev/null", create, 0o600)
        var attributes = Self.ownSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        let command = folder.map { ["env", "-C", $0.path, program] } ?? [program]
        var words = (command + arguments).map { strdup($0) } + [nil]
        var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, command[0], &actions, &attributes, &words, &settings)
        guard code == 0 else { throw NotStarted(program: program, code: code) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : -signal
    }

    /// No signal blocked or ignored, whatever the thread blocks that a test happens to run on: a tmux that never hears
    /// of its shell's end stays for ever.
    private static func ownSignals() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        return attributes
    }
}
