import Glibc
import News

/// Reads whole files and standard input.
enum FileInput {
    /// The bytes of a file; `-` is standard input.
    static func bytes(of path: String) throws -> [UInt8] {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    private static func unreadable(_ path: String) -> Failure {
        let name = path == "-" ? Bilingual("标准输入", "standard input") : Bilingual(path, path)
        let reason = errno.errnoText
        return Failure(.failed, Bilingual("无法读取\(name.chinese)：\(reason)", "cannot read \(name.english): \(reason)"))
    }
}

extension Int32 {
    /// What an errno means.
    var errnoText: String {
        String(cString: strerror(self))
    }
}
