import FoundationEssentials

/// The reference data beside the checkout (`../shared/data`): official conformance data and captured input.
///
/// A plain clone has none of it; tests that need it say so by `.enabled(if: SharedData.isPresent)`.
public enum SharedData {
    public static var isPresent: Bool {
        FileManager.default.fileExists(atPath: path(of: "unicode-17.0"))
    }

    /// The path of a file or folder of it, as in `feeds/json/people-daily.json`.
    public static func path(of name: String) -> String {
        folder + "/" + name
    }

    public static func bytes(of name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(filePath: path(of: name))))
    }

    /// Whether there is such a file or folder.
    public static func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path(of: name))
    }

    /// The names in a folder, sorted; none where there is no such folder.
    public static func files(in name: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path(of: name))) ?? []).sorted()
    }

    public static func text(of name: String) throws -> String {
        try String(decoding: bytes(of: name), as: UTF8.self)
    }

    /// The checkout's own folder: this file is `Tests/TestSupport/SharedData.swift` of it.
    public static var checkout: String {
        #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    }

    private static var folder: String {
        checkout + "/../shared/data"
    }
}
