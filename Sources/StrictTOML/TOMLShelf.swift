internal import CBuiltIns
internal import FoundationEssentials

/// The TOML files of one kind: those in the binary, and the user's, which stand in for or beside them.
///
/// A file is known by its name without `.toml`. Nothing is read before it is asked for.
public struct TOMLShelf: Sendable {
    /// The name of the folder that the files come from: `Editions`.
    public var builtInFolder: String
    /// The path of the user's folder, which need not exist; absent where there is none.
    public var userFolder: String?

    public init(builtInFolder: String, userFolder: String? = nil) {
        self.builtInFolder = builtInFolder
        self.userFolder = userFolder
    }

    /// The names of all files, in alphabetical order.
    public var names: [String] {
        Set(builtInNames).union(userNames).sorted()
    }

    /// In the order in which they are offered.
    public var builtInNames: [String] {
        builtIns.map { String(cString: $0.name) }
    }

    /// The names of the user's files; none where the folder cannot be listed.
    public var userNames: [String] {
        guard let userFolder else { return [] }
        let files: [String]
        do {
            files = try FileManager.default.contentsOfDirectory(atPath: userFolder)
        } catch {
            return []
        }
        return files.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// The user's file of a name, else the one in the binary; nil where there is neither.
    /// - Throws: when the user's file is there and cannot be read.
    public func file(named name: String) throws(TOMLFailure) -> TOMLFile? {
        if let path = userPath(of: name) {
            return try TOMLFile(path: path)
        }
        return builtInFile(named: name)
    }

    public func builtInFile(named name: String) -> TOMLFile? {
        builtIns.first { String(cString: $0.name) == name }.map { file in
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
            return TOMLFile(
                name: "\(builtInFolder)/\(name).toml", text: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The path of the user's file of a name; a name that would lead out of the folder has none.
    private func userPath(of name: String) -> String? {
        guard let userFolder, !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { return nil }
        let path = "\(userFolder)/\(name).toml"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    private var builtIns: [heluo_built_in] {
        (0..<heluo_built_in_count()).map(heluo_built_in_at).filter { String(cString: $0.folder) == builtInFolder }
    }
}
