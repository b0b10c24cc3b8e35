import Foundation
import Screen
import Testing

@testable import NcursesTerminal

extension OnATerminal {
    /// A program of its own, ended in the ways that leave no time for manners.
    @Suite struct CrashTests {
        @Test(
            "However the program ends, the terminal is usable and was given back",
            arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT, SIGTERM, SIGINT, SIGHUP])
        func signals(signal: Int32) throws {
            let pty = try PseudoTerminal()
            defer { pty.hangUp() }
            let before = Modes(of: pty.program)
            let program = try Tryout(on: pty)
            let claimed = pty.wait { $0.text.last?.hasPrefix("ready") ?? false }
            #expect(claimed.isOnSecondScreen)
            #expect(Modes(of: pty.program) != before)
            kill(program.identifier, signal)
            let isPolite = [SIGTERM, SIGINT, SIGHUP].contains(signal)
            #expect(program.ending() == (isPolite ? .exited(0) : .killed(signal)))
            let after = pty.settled()
            #expect(!after.isOnSecondScreen)
            #expect(after.modes == [7, 25])
            #expect(Modes(of: pty.program) == before)
        }

        @Test("What Swift says before it traps can be read afterwards")
        func trap() throws {
            let pty = try PseudoTerminal(size: Size(columns: 120, rows: 60))
            defer { pty.hangUp() }
            let before = Modes(of: pty.program)
            let program = try Tryout(on: pty)
            _ = pty.wait { $0.text.last?.hasPrefix("ready") ?? false }
            pty.type("tx")
            guard case .killed = program.ending() else {
                Issue.record("it did not trap")
                return
            }
            let after = pty.settled()
            #expect(after.text.joined(separator: "\n").contains("as asked"))
            #expect(!after.isOnSecondScreen)
            #expect(after.title.isEmpty)
            #expect(Modes(of: pty.program) == before)
        }
    }
}

/// The test program `TerminalTryout`, running on a pseudo-terminal that controls it.
struct Tryout {
    enum Ending: Equatable {
        case exited(Int32)
        case killed(Int32)
    }

    let identifier: pid_t

    init(on pty: PseudoTerminal) throws {
        let folder = (try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") as NSString)
            .deletingLastPathComponent
        // In a session of its own the first terminal that it opens becomes the one that controls it.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which the headers show to GNU programs only
        posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&files, descriptor, pty.path, O_RDWR, 0)
        }
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&files)
        }
        let environment = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
        var process: pid_t = 0
        let result = posix_spawn(
            &process, folder + "/TerminalTryout", &files, &attributes, [strdup("TerminalTryout"), nil],
            environment.map { strdup($0) } + [nil])
        guard result == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: result) ?? .ENOENT)
        }
        identifier = process
    }

    func ending() -> Ending {
        var status: Int32 = 0
        waitpid(identifier, &status, 0)
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    }
}
