import CTerminal
import Glibc

/// The signals that concern a terminal, as a descriptor to wait on.
struct Signals {
    /// Readable when a signal has come; −1 where the system had no pipe to give.
    let descriptor: Int32

    init() {
        descriptor = terminal_signals_open()
    }

    func close() {
        terminal_signals_close()
    }

    /// The signals that have come since the last call, each once.
    func drain() -> Set<Int32> {
        var numbers: Set<Int32> = []
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                guard count > 0 else {
                    return
                }
                numbers.formUnion(buffer.prefix(count).map(Int32.init))
            }
        }
        return numbers
    }

    /// Stops the process (its group, as `^Z` does) until it is continued.
    func stop(wholeGroup: Bool) {
        terminal_signals_stop(wholeGroup)
        _ = drain()
    }

    /// Lets another program have the terminal while `body` runs: what is typed there is not meant for us, and if it is
    /// stopped, so are we.
    func standingBack(_ body: () -> Void) {
        terminal_signals_let_stop(true)
        body()
        terminal_signals_let_stop(false)
        for lasting in drain().intersection([SIGTERM, SIGHUP]) {
            kill(getpid(), lasting)
        }
    }
}
