import GRDB

extension Connections {
    /// Starts a watch over the commits of all processes; over those of this one where no other can change the library.
    func observe(_ handler: @escaping @Sendable () -> Void) -> StoreObservation {
        let wakeup = Wakeup()
        let own = OwnCommits(wakeup: wakeup)
        writing?.add(own)
        let watch = CommitWatch(
            version: versionsOfOthers() ?? { own.count }, files: shared?.events, wakeup: wakeup, handler: handler)
        watch.start()
        return StoreObservation { [writing] in
            watch.stop()
            writing?.remove(own)
        }
    }

    /// What a third connection sees of the commits of all others: https://www.sqlite.org/pragma.html#pragma_data_version
    private func versionsOfOthers() -> (@Sendable () -> Int64?)? {
        guard let shared else { return nil }
        do {
            let watching = try DatabaseQueue(
                path: shared.absolutePath, configuration: Self.readingConfiguration(shared))
            return { Self.version(watching) }
        } catch {
            // Out of file descriptors, perhaps; this process's own commits are seen without it.
            return nil
        }
    }

    private static func version(_ watching: DatabaseQueue) -> Int64? {
        do {
            return try watching.unsafeRead { try Int64.fetchOne($0, sql: "PRAGMA data_version") }
        } catch {
            // Busy with a recovery; the watch asks again.
            return nil
        }
    }
}

extension LibraryFile {
    fileprivate var events: FileEvents? {
        FileEvents(files: [absolutePath, absolutePath + "-wal"], folder: folder)
    }
}
