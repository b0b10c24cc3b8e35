import Glibc

/// The terminal as the kernel sees it: two descriptors of one device, its modes, its size.
///
/// It owns duplicates, closed with it; the process's standard streams stay as they are.
final class Device {
    let input: Int32
    let output: Int32
    /// The modes in which the terminal was found.
    let originalModes: termios

    /// Standard output's terminal. Keys come from it too where standard input is something else.
    static func standard() throws(TerminalError) -> Device {
        guard isatty(STDOUT_FILENO) == 1 else {
            throw .outputIsNoTerminal
        }
        if isatty(STDIN_FILENO) == 1 {
            return try Device(input: STDIN_FILENO, output: STDOUT_FILENO)
        }
        let own = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard own >= 0 else {
            throw .inputIsNoTerminal
        }
        defer { close(own) }
        return try Device(input: own, output: STDOUT_FILENO)
    }

    init(input: Int32, output: Int32) throws(TerminalError) {
        self.input = fcntl(input, F_DUPFD_CLOEXEC, 3)
        self.output = fcntl(output, F_DUPFD_CLOEXEC, 3)
        var modes = termios()
        guard tcgetattr(self.output, &modes) == 0 else {
            throw .refused(code: errno)
        }
        originalModes = modes
    }

    deinit {
        close(input)
        close(output)
    }

    /// Columns and rows; nothing where the kernel does not know them (a serial line).
    var size: (columns: Int, rows: Int)? {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return nil
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Every key as it is typed, without echo; only `^C` still comes as a signal.
    func setKeyByKey() {
        var modes = originalModes
        modes.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP | BRKINT | PARMRK)
        modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ECHONL | IEXTEN)
        modes.c_lflag |= tcflag_t(ISIG)
        // ncurses moves the cursor by line feeds and counts on them not to return.
        modes.c_oflag &= ~tcflag_t(ONLCR)
        modes.c_cflag = modes.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
        modes.setControlCharacter(VMIN, to: 1)
        modes.setControlCharacter(VTIME, to: 0)
        modes.setControlCharacter(VQUIT, to: disabled)
        modes.setControlCharacter(VSUSP, to: disabled)
        tcsetattr(output, TCSADRAIN, &modes)
    }

    func setOriginalModes() {
        var modes = originalModes
        tcsetattr(output, TCSADRAIN, &modes)
    }

    /// Writes all of it, or as much as a terminal that goes away takes.
    func write(_ bytes: some Sequence<UInt8>) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                var room = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                poll(&room, 1, -1)
            } else if errno != EINTR {
                return
            }
        }
    }

    func write(_ text: String) {
        write(text.utf8)
    }

    /// What can be read at once (call it when `poll` says so), possibly nothing; nil at the end of input.
    func read() -> [UInt8]? {
        var isEnd = false
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            let result = Glibc.read(input, buffer.baseAddress, buffer.count)
            isEnd = result == 0 || (result < 0 && errno != EINTR && errno != EAGAIN)
            count = max(0, result)
        }
        return isEnd ? nil : bytes
    }

    /// Waits for at most so many milliseconds for something to read.
    func hasInput(within milliseconds: Int32) -> Bool {
        var state = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        return poll(&state, 1, milliseconds) > 0
    }

    /// `_POSIX_VDISABLE`
    private var disabled: cc_t { 0 }
}

extension termios {
    fileprivate mutating func setControlCharacter(_ index: Int32, to value: cc_t) {
        withUnsafeMutableBytes(of: &c_cc) { $0[Int(index)] = value }
    }
}
