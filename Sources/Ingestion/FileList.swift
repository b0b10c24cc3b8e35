import Glibc
import News

/// The files behind a path: the file itself, or all in a folder and the folders in it, by name; hidden ones are left out.
///
/// `-`, standard input, is itself.
struct FileList {
    private(set) var files: [String] = []
    private(set) var failures: [(path: String, failure: ImportFailure)] = []
    /// The folder itself and all in it.
    private(set) var folders: [String] = []

    init(_ path: String) {
        guard path != "-" else {
            files = [path]
            return
        }
        add(path, depth: 0)
        if files.isEmpty, failures.isEmpty {
            failures.append((path, .emptyFolder))
        }
    }

    /// Changes when a file is added, removed or written to.
    var digest: UInt64 {
        var digest = TextDigest()
        for file in files {
            var status = stat()
            digest.add(file)
            guard stat(file, &status) == 0 else { continue }
            digest.add(UInt64(bitPattern: Int64(status.st_size)))
            digest.add(UInt64(bitPattern: Int64(status.st_mtim.tv_sec)))
            digest.add(UInt64(bitPattern: Int64(status.st_mtim.tv_nsec)))
        }
        return digest.value
    }

    /// No sane tree is deeper; a link to a folder above would be.
    private static let mostFolders = 64

    private mutating func add(_ path: String, depth: Int) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            failures.append((path, .unreadable(code: errno)))
            return
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            files.append(path)
            return
        }
        guard depth < Self.mostFolders else {
            failures.append((path, .unreadable(code: ELOOP)))
            return
        }
        guard let folder = opendir(path) else {
            failures.append((path, .unreadable(code: errno)))
            return
        }
        defer { closedir(folder) }
        folders.append(path)
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") {
                names.append(name)
            }
        }
        for name in names.sorted() {
            add(path.hasSuffix("/") ? path + name : path + "/" + name, depth: depth + 1)
        }
    }
}
