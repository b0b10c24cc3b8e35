public import News

/// Why the library could not do what was asked.
public enum StoreError: Error, Sendable, Hashable {
    /// There is no file.
    case missing(path: String)
    /// A file that is not SQLite, or a database of something else. It is left as it is.
    case notALibrary(path: String)
    /// It was written by a newer Heluo.
    case newerSchema(path: String)
    /// It was written by an older Heluo, and may not be brought up to date because it is opened for reading only.
    case olderSchema(path: String)
    case damaged(path: String)
    /// Another program has kept it locked for longer than a few seconds.
    case locked(path: String)
    case diskFull(path: String)
    /// The file, its folder or its disk cannot be written to.
    case readOnly(path: String)
    case cannotOpen(path: String, reason: Bilingual)
    /// Anything else that SQLite says.
    case failed(path: String, reason: String)

    public var path: String {
        switch self {
        case .missing(let path), .notALibrary(let path), .newerSchema(let path), .olderSchema(let path),
            .damaged(let path), .locked(let path), .diskFull(let path), .readOnly(let path),
            .cannotOpen(let path, _), .failed(let path, _):
            path
        }
    }

    /// One line: what, where, and what to do.
    public var message: Bilingual {
        switch self {
        case .missing(let path):
            Bilingual(
                "没有文库 \(path)：请检查文件名，或先用 heluo import 导入文章",
                "there is no library \(path): check its name, or import articles first (heluo import)")
        case .notALibrary(let path):
            Bilingual(
                "\(path) 不是河洛的文库：请用 --library 指定别的文件",
                "\(path) is not a library of Heluo: name another file with --library")
        case .newerSchema(let path):
            Bilingual("文库 \(path) 由更新版本的河洛写成：请升级河洛", "the library \(path) was written by a newer Heluo: update Heluo")
        case .olderSchema(let path):
            Bilingual(
                "文库 \(path) 由旧版本的河洛写成，而且无法写入：请先让它可以写入",
                "the library \(path) was written by an older Heluo and cannot be written to: make it writable first")
        case .damaged(let path):
            Bilingual(
                "文库 \(path) 已损坏：请运行 heluo doctor --repair，或恢复备份",
                "the library \(path) is damaged: run heluo doctor --repair, or restore a backup")
        case .locked(let path):
            Bilingual("文库 \(path) 被另一个程序锁住：请稍后再试", "the library \(path) is locked by another program: try again later")
        case .diskFull(let path):
            Bilingual("磁盘已满，无法写入文库 \(path)：请腾出空间", "the disk with the library \(path) is full: make room on it")
        case .readOnly(let path):
            Bilingual(
                "文库 \(path) 只能读，不能写：请检查权限和磁盘", "the library \(path) is read-only: check its permissions and its disk")
        case .cannotOpen(let path, let reason):
            Bilingual("无法打开文库 \(path)：\(reason.chinese)", "cannot open the library \(path): \(reason.english)")
        case .failed(let path, let reason):
            Bilingual("文库 \(path) 出错：\(reason)", "the library \(path) failed: \(reason)")
        }
    }
}
