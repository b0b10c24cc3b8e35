import Glibc
import Reader
import Synchronization

/// Messages of background work for the reader's loop, with a descriptor that becomes readable when there are any.
final class Mailbox: Sendable {
    private struct Contents {
        var messages: [Message] = []
        /// Work that was begun and has not answered yet.
        var outstanding = 0
    }

    private let contents = Mutex(Contents())
    /// The reading end of a pipe: readable as long as something was posted and not fetched.
    let descriptor: Int32
    private let writingEnd: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        // Without descriptors left there is no pipe; the loop then sees answers at the next key.
        _ = pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (descriptor, writingEnd) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(writingEnd)
    }

    func begin() {
        contents.withLock { $0.outstanding += 1 }
    }

    /// The answers of work that was begun.
    func finish(with messages: [Message]) {
        contents.withLock { contents in
            contents.outstanding -= 1
            contents.messages += messages
        }
        wake()
    }

    func post(_ message: Message) {
        contents.withLock { $0.messages.append(message) }
        wake()
    }

    /// All messages so far, the oldest first.
    func fetch() -> [Message] {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) == bytes.count {}
        return contents.withLock { contents in
            defer { contents.messages = [] }
            return contents.messages
        }
    }

    /// Waits for an answer of outstanding work, or for a message that is expected anyhow; false when there is no such
    /// work, or nothing came in time.
    func awaitAnswer(milliseconds: Int32, isExpected: Bool = false) -> Bool {
        guard isExpected || contents.withLock({ $0.outstanding > 0 || !$0.messages.isEmpty }) else { return false }
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, milliseconds) > 0
    }

    private func wake() {
        // A full pipe is readable already.
        _ = write(writingEnd, [1], 1)
    }
}
