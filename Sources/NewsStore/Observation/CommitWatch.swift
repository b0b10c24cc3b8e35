import Foundation
import GRDB
import Glibc
import Synchronization

/// A thread that sleeps until somebody commits to the library, and then calls its handler.
///
/// The kernel says that a file was written to, this process that it committed itself; whether the library has changed
/// says SQLite.
final class CommitWatch: Sendable {
    private let version: @Sendable () -> Int64?
    private let files: FileEvents?
    private let wakeup: Wakeup
    private let handler: @Sendable () -> Void
    private let isStopped = Atomic(false)

    /// `version` is a number that a commit changes; nil where it cannot be had just now.
    init(
        version: @escaping @Sendable () -> Int64?, files: FileEvents?, wakeup: Wakeup,
        handler: @escaping @Sendable () -> Void
    ) {
        self.version = version
        self.files = files
        self.wakeup = wakeup
        self.handler = handler
    }

    /// Changes from now on are seen.
    func start() {
        let first = version()
        Thread.detachNewThread { [self] in run(from: first) }
    }

    func stop() {
        isStopped.store(true, ordering: .releasing)
        wakeup.signal()
    }

    private func run(from first: Int64?) {
        var known = first
        while wait(milliseconds: -1), !isStopped.load(ordering: .acquiring) {
            Self.sleep(milliseconds: Self.gathering)
            look(&known)
        }
    }

    /// Looks for a change until nothing has happened for a second.
    ///
    /// Once is not enough: a commit writes its pages first, of which the kernel tells, and shows them to others after.
    private func look(_ known: inout Int64?) {
        var rests = Self.rests[...]
        while !isStopped.load(ordering: .acquiring) {
            wakeup.clear()
            files?.clear()
            if let version = version(), version != known {
                known = version
                handler()
                Self.sleep(milliseconds: Self.pause)
            }
            guard let rest = rests.popFirst() else { return }
            if wait(milliseconds: rest) {
                rests = Self.rests[...]
                Self.sleep(milliseconds: Self.gathering)
            }
        }
    }

    /// Whether something happened before the time was over; a negative time never is.
    private func wait(milliseconds: Int32) -> Bool {
        var descriptors = [pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)]
        if let files {
            descriptors.append(pollfd(fd: files.descriptor, events: Int16(POLLIN), revents: 0))
        }
        while true {
            let ready = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
            guard ready < 0, errno == EINTR else { return ready > 0 }
        }
    }

    private static func sleep(milliseconds: Int32) {
        poll(nil, 0, milliseconds)
    }

    /// For the writes of one commit to come together.
    private static let gathering: Int32 = 2
    /// Between two calls of the handler, while commits come one after the other.
    private static let pause: Int32 = 40
    private static let rests: [Int32] = [5, 20, 80, 300, 600]
}
