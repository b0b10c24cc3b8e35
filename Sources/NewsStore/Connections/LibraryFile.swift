import Glibc
import News

/// The library's file, looked at from outside.
///
/// Never opened here: closing a file drops every POSIX lock that this process has on it, SQLite's among them
/// (https://www.sqlite.org/howtocorrupt.html, 2.2).
struct LibraryFile: Sendable {
    let path: String

    /// For SQLite, which takes `:memory:`, an empty name and `file:` for something else than a file's name.
    var absolutePath: String {
        path.hasPrefix("/") ? path : "./" + path
    }

    var exists: Bool {
        access(absolutePath, F_OK) == 0
    }

    /// Makes sure that there is a folder, and that it and the file can be written to: WAL makes files beside it.
    func prepareForWriting() throws(StoreError) {
        try createFolder(folder)
        guard !isFolder(absolutePath) else { throw .notALibrary(path: path) }
        guard access(folder, W_OK | X_OK) == 0, !exists || access(absolutePath, W_OK) == 0 else { throw refused(errno) }
    }

    /// Whether it can be read as a file that nobody changes, without locks and without a WAL index.
    ///
    /// A read-only disk needs that, since SQLite cannot make its index there. It is wrong where someone may write after
    /// all: so only on a disk that is mounted read-only, and only without a log beside the file, which a writer on
    /// another mount of the same disk would have, and whose pages would be missing.
    var isUnchanging: Bool {
        get throws(StoreError) {
            guard isOnReadOnlyDisk, !hasIndex else { return false }
            guard !hasLog else {
                throw .cannotOpen(
                    path: path,
                    reason: Bilingual("只读的磁盘上不能重放它的日志（-wal）", "its log (-wal) cannot be replayed on a read-only disk"))
            }
            return true
        }
    }

    /// The SQLite address of a file that nobody changes.
    var unchangingAddress: String {
        let escaped = absolutePath.map { character in
            switch character {
            case "%": "%25"
            case "?": "%3F"
            case "#": "%23"
            default: String(character)
            }
        }
        return "file:" + escaped.joined() + "?immutable=1"
    }

    var folder: String {
        guard let slash = absolutePath.lastIndex(of: "/") else { return "." }
        return slash == absolutePath.startIndex ? "/" : String(absolutePath[..<slash])
    }

    private var isOnReadOnlyDisk: Bool {
        var disk = statvfs()
        return statvfs(absolutePath, &disk) == 0 && disk.f_flag & UInt(ST_RDONLY) != 0
    }

    private var hasIndex: Bool {
        access(absolutePath + "-shm", F_OK) == 0
    }

    private var hasLog: Bool {
        var status = stat()
        return stat(absolutePath + "-wal", &status) == 0 && status.st_size > 0
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Creates a folder and those around it, for the user alone as the XDG base directory specification asks.
    private func createFolder(_ folder: String) throws(StoreError) {
        guard !isFolder(folder) else { return }
        if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            try createFolder(String(folder[..<slash]))
        }
        guard mkdir(folder, 0o700) == 0 || (errno == EEXIST && isFolder(folder)) else { throw refused(errno) }
    }

    private func refused(_ code: Int32) -> StoreError {
        switch code {
        case EACCES, EPERM, EROFS: .readOnly(path: path)
        case ENOSPC, EDQUOT: .diskFull(path: path)
        default: .cannotOpen(path: path, reason: Bilingual(errno: code))
        }
    }
}
