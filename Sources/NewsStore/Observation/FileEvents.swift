import Glibc
import Synchronization

/// The kernel's word (inotify) that somebody wrote to one of the library's files.
///
/// The files are named, never opened: see ``LibraryFile``. The log comes and goes, so the folder is watched as well
/// while a file is missing.
final class FileEvents: Sendable {
    let descriptor: Int32
    private let files: [String]
    private let folder: String
    /// The watch over the folder, while there is one.
    private let folderWatch = Mutex<Int32?>(nil)

    /// Nil where the kernel has no watch to spare.
    init?(files: [String], folder: String) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        self.files = files
        self.folder = folder
        guard descriptor >= 0 else { return nil }
        watch()
    }

    deinit {
        close(descriptor)
    }

    /// Forgets what has happened until now, and watches files that have come since.
    func clear() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        watch()
    }

    /// The folder's watch is touched only when it has to come or go: that it goes is an event too, and would wake the
    /// one who is clearing events for ever.
    private func watch() {
        folderWatch.withLock { folderWatch in
            if watchFiles() {
                if let watch = folderWatch { inotify_rm_watch(descriptor, watch) }
                folderWatch = nil
            } else if folderWatch == nil {
                folderWatch = inotify_add_watch(descriptor, folder, Self.arrivals)
                // One that came between the two is watched after all.
                _ = watchFiles()
            }
        }
    }

    /// Whether all are there. To watch once more what is watched changes nothing.
    private func watchFiles() -> Bool {
        files.count { inotify_add_watch(descriptor, $0, Self.changes) >= 0 } == files.count
    }

    private static let changes = UInt32(IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)
    private static let arrivals = UInt32(IN_CREATE | IN_MOVED_TO)
}
