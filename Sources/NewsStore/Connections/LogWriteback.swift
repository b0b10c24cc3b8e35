import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Writes the log back into the library while its writer goes on.
///
/// SQLite leaves it to the commit that makes the log too long, which then waits for the disk: in an import, as long as
/// the articles themselves take. Here a commit waits only where the log has grown beyond all bounds.
final class LogWriteback: Sendable {
    private let queue = DispatchQueue(label: "log", qos: .utility)
    /// Whether it is under way.
    private let isAwake = Atomic(false)
    private let connection = Mutex<DatabaseQueue?>(nil)
    private let open: @Sendable () throws -> DatabaseQueue

    /// Pages of 4 KiB: 16 MB are enough for the pages that an import changes again and again to be written back once.
    private static let pages = 4000
    /// At how many pages a commit waits, and up to how many the file stays on the disk while it is used: 64 MB.
    static let mostPages = 16_000

    init(open: @escaping @Sendable () throws -> DatabaseQueue) {
        self.open = open
    }

    /// Is told of a connection's commits from now on, for as long as the connection is open; to be called once in its
    /// preparation. It must live as long as the connection does.
    func attach(to db: Database) {
        sqlite3_wal_hook(
            db.sqliteConnection,
            { context, connection, _, pages in
                guard let context, let connection else { return SQLITE_OK }
                Unmanaged<LogWriteback>.fromOpaque(context).takeUnretainedValue().logHas(Int(pages), connection)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Waits until nothing is under way.
    func finish() {
        queue.sync {}
    }

    private func logHas(_ pages: Int, _ connection: OpaquePointer) {
        if pages >= Self.mostPages {
            // What fails is tried again at the next commit: until then all of it is in the log.
            sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        } else if pages >= Self.pages, !isAwake.exchange(true, ordering: .acquiringAndReleasing) {
            queue.async { self.writeBack() }
        }
    }

    private func writeBack() {
        defer { isAwake.store(false, ordering: .releasing) }
        do {
            let queue = try connection.withLock { connection in
                let queue = try connection ?? open()
                connection = queue
                return queue
            }
            try queue.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
        } catch {
            // The disk is full, or another process has the log: the next commit asks again.
        }
    }
}
