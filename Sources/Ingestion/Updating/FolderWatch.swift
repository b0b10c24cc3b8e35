import Dispatch
import Glibc
import Synchronization

/// Tells when files come into folders, change or go (inotify); nothing is polled.
///
/// A file that is being written counts when it is closed. A folder that is not there yet is waited for.
public final class FolderWatch: Sendable {
    private struct State {
        var folders: [String] = []
        /// The kernel's numbers of what is watched.
        var watches: Set<CInt> = []
        /// Whether a change was seen and is to be told in a moment.
        var isPending = false
    }

    private let descriptor: CInt
    private let queue = DispatchQueue(label: "folders", qos: .utility)
    // A dispatch source may be used from any thread; on Linux its type does not say so.
    nonisolated(unsafe) private let events: any DispatchSourceRead
    private let onChange: @Sendable () -> Void
    private let state = Mutex(State())

    /// How long what else happens is waited for, in milliseconds: files often come by the dozen.
    private static let pause = 200
    private static let changes = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)
    private static let arrivals = UInt32(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR)

    /// Nil where the kernel has no watch to spare. `onChange` is called on a queue of its own.
    public init?(onChange: @escaping @Sendable () -> Void) {
        descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        self.onChange = onChange
        events = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        events.setEventHandler { [weak self] in self?.takeEvents() }
        events.setCancelHandler { [descriptor] in close(descriptor) }
        events.resume()
    }

    deinit {
        events.cancel()
    }

    /// From now on watches these folders, with all folders in them, and no others.
    public func watch(_ folders: [String]) {
        let isNew = state.withLock { state in
            defer { state.folders = folders }
            return state.folders != folders
        }
        if isNew { lookForFolders() }
    }

    /// Watches what is there now: to watch once more what is watched changes nothing.
    private func lookForFolders() {
        state.withLock { state in
            var watches: Set<CInt> = []
            for folder in state.folders {
                let all = FileList(folder).folders
                for path in all { watches.insert(inotify_add_watch(descriptor, path, Self.changes)) }
                if all.isEmpty {
                    watches.insert(inotify_add_watch(descriptor, Self.nearest(to: folder), Self.arrivals))
                }
            }
            for gone in state.watches.subtracting(watches) { inotify_rm_watch(descriptor, gone) }
            state.watches = watches
        }
    }

    /// The folder in which the first missing part of a path would appear.
    private static func nearest(to path: String) -> String {
        var path = path[...]
        while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            path = path[..<slash]
            if access(String(path), F_OK) == 0 { return String(path) }
        }
        return "/"
    }

    /// Whether nothing has happened that is still to be told.
    var isQuiet: Bool {
        queue.sync { !drain() && !state.withLock(\.isPending) }
    }

    private func takeEvents() {
        guard drain() else { return }
        let isFirst = state.withLock { state in
            defer { state.isPending = true }
            return !state.isPending
        }
        guard isFirst else { return }
        queue.asyncAfter(deadline: .now() + .milliseconds(Self.pause)) { [weak self] in self?.tell() }
    }

    private func tell() {
        let isWanted = state.withLock { state in
            state.isPending = false
            return !state.folders.isEmpty
        }
        lookForFolders()
        if isWanted { onChange() }
    }

    /// Takes what the kernel has; false where it was nothing that counts: a file that is only begun.
    private func drain() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        var counts = false
        while true {
            let length = read(descriptor, &buffer, buffer.count)
            guard length > 0 else { return counts }
            counts = Self.masks(buffer.prefix(length)).contains(where: Self.isChange) || counts
        }
    }

    /// The masks of the events in a buffer: each has 16 bytes and a name (inotify(7)).
    private static func masks(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
        bytes.withUnsafeBytes { bytes in
            var (masks, at): ([UInt32], Int) = ([], 0)
            while at + 16 <= bytes.count {
                masks.append(bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self))
                at += 16 + Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
            }
            return masks
        }
    }

    private static func isChange(_ mask: UInt32) -> Bool {
        let isBegunFile = mask & UInt32(IN_CREATE) != 0 && mask & UInt32(IN_ISDIR) == 0
        return !isBegunFile && mask & UInt32(IN_IGNORED) == 0
    }
}
