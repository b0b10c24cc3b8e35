import FoundationEssentials
import Glibc
import News
import Reader

/// The file with what is there again at the next start: `session.json` in the state folder.
struct SessionFile {
    let path: String

    /// The session left last; a fresh one where there is none or the file is of no use.
    func read() -> Session {
        guard let bytes = FileManager.default.contents(atPath: path) else { return Session() }
        do {
            return try JSONDecoder().decode(Session.self, from: bytes)
        } catch {
            // A session is a convenience: a file that is broken or of another version costs nothing but the place.
            return Session()
        }
    }

    /// Writes the session wholly or not at all.
    func write(_ session: Session) throws {
        let folder = path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        let temporary = path + ".\(getpid())"
        try encoder.encode(session).write(to: URL(filePath: temporary))
        guard rename(temporary, path) == 0 else {
            let reason = Bilingual(errno: errno)
            unlink(temporary)
            throw Failure(
                .failed, Bilingual("无法写 \(path)：\(reason.chinese)", "cannot write \(path): \(reason.english)"))
        }
    }
}
