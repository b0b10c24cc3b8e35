public import News
public import StrictTOML

/// The editions that can be opened: those in the binary, and the user's files, each of which stands in for the whole
/// edition of the same key or adds one.
///
/// A file's name is its edition's key. Nothing is read before it is asked for.
public struct Editions: Sendable {
    /// The edition that is opened when none is named.
    public static let defaultKey = "luoyang"

    private let shelf: TOMLShelf

    /// - Parameter userFolder: the path of the folder with the user's files, which need not exist.
    public init(userFolder: String? = nil) {
        shelf = TOMLShelf(builtInFolder: "Editions", userFolder: userFolder)
    }

    /// The keys of all editions, in alphabetical order.
    public var keys: [String] {
        shelf.names
    }

    /// The edition of a key; nil where there is none.
    /// - Throws: when the user's file cannot be read or is not an edition.
    public func edition(_ key: String) throws(TOMLFailure) -> Edition? {
        try shelf.file(named: key)?.read { Edition($0, key: key) }
    }

    /// The articles that an edition opens with; nil where it has none.
    ///
    /// Articles of a section or place that the edition does not have are left out.
    public func samples(of edition: Edition) throws(TOMLFailure) -> Samples? {
        let shelf = TOMLShelf(builtInFolder: "Samples")
        return try shelf.builtInFile(named: edition.key)?.read { Samples($0, edition: edition) }
    }
}
