import Glibc

/// A pipe to a thread that sleeps in `poll`.
final class Wakeup: Sendable {
    /// Can be read from when there was a signal.
    let descriptor: Int32
    private let input: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (descriptor, input) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(input)
    }

    /// A pipe that is full holds signals enough.
    func signal() {
        write(input, [0], 1)
    }

    func clear() {
        var buffer = [UInt8](repeating: 0, count: 512)
        while read(descriptor, &buffer, buffer.count) > 0 {}
    }
}
