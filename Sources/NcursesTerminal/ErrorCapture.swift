import CTerminal
import Glibc

/// Keeps what is written to standard error from the screen, and shows it when the screen is given back.
///
/// Libraries write there, and so does Swift before it traps: on the second screen it would spoil what is drawn, and be
/// gone with it.
final class ErrorCapture {
    /// A file in memory; −1 where nothing is captured, because standard error is no terminal.
    private(set) var captured: Int32 = -1
    /// Where standard error went before.
    private(set) var original: Int32 = -1

    func begin() {
        guard captured < 0, isatty(STDERR_FILENO) == 1 else {
            return
        }
        let file = terminal_memory_file()
        guard file >= 0 else {
            return
        }
        original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        captured = file
        dup2(file, STDERR_FILENO)
    }

    func end() {
        guard captured >= 0 else {
            return
        }
        dup2(original, STDERR_FILENO)
        copy()
        close(captured)
        close(original)
        (captured, original) = (-1, -1)
    }

    private func copy() {
        lseek(captured, 0, SEEK_SET)
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { block in
            while case let count = read(captured, block.baseAddress, block.count), count > 0 {
                write(STDERR_FILENO, block.baseAddress, count)
            }
        }
    }
}
