import FoundationEssentials

/// A folder that lives as long as this object.
public final class TemporaryFolder: Sendable {
    public let path: String

    /// - Parameter files: contents by their paths in the folder.
    public convenience init(_ files: [String: String]) throws {
        try self.init(bytes: files.mapValues { Array($0.utf8) })
    }

    public init(bytes files: [String: [UInt8]]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "heluo-\(UUID())")
        path = folder.path
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // What a test leaves in the system's folder for temporary files harms nobody.
        }
    }
}
