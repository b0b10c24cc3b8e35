import Glibc
import News

/// What is done to a library's file from outside, while nobody in this process has it open.
extension LibraryFile {
    /// Whether both names lead to one file.
    func isSame(as other: LibraryFile) -> Bool {
        var (mine, its) = (stat(), stat())
        return stat(absolutePath, &mine) == 0 && stat(other.absolutePath, &its) == 0 && mine.st_ino == its.st_ino
            && mine.st_dev == its.st_dev
    }

    /// In bytes; nil where there is no file.
    var size: Int64? {
        Self.size(of: absolutePath)
    }

    private static func size(of path: String) -> Int64? {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : nil
    }

    func remove() {
        unlink(absolutePath)
        removeLog()
    }

    /// Removes what belongs to another file of this name.
    func removeLog() {
        for part in ["-wal", "-shm", "-journal"] {
            unlink(absolutePath + part)
        }
    }

    /// Waits until the file is on the disk.
    func makeDurable() -> Bool {
        let descriptor = open(absolutePath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    /// Copies the file and its log, byte by byte.
    func copy(to other: LibraryFile) throws(StoreError) {
        for part in ["", "-wal"] {
            let source = absolutePath + part
            guard let size = Self.size(of: source), size > 0 else { continue }
            try Self.copy(source, to: other.absolutePath + part, named: other.path)
        }
    }

    private static func copy(_ source: String, to target: String, named path: String) throws(StoreError) {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        defer {
            close(input)
            close(output)
        }
        guard input >= 0, output >= 0 else { throw .cannotOpen(path: path, reason: Bilingual(errno: errno)) }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(input, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotOpen(path: path, reason: Bilingual(errno: errno)) }
            guard count > 0 else { break }
            guard write(output, chunk, count) == count else { throw .diskFull(path: path) }
        }
        guard fsync(output) == 0 else { throw .cannotOpen(path: path, reason: Bilingual(errno: errno)) }
    }
}
