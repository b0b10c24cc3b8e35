/// A subscription of an OPML file.
public struct OutlineEntry: Sendable, Hashable {
    public var title: String
    public var xmlURL: String
    public var htmlURL: String?
    /// The names of the folders around it, outermost first.
    public var folders: [String]
    /// Heluo's own settings of the source, by name: attributes such as `heluo:encoding`.
    public var settings: [String: String]

    public init(
        title: String, xmlURL: String, htmlURL: String? = nil, folders: [String] = [], settings: [String: String] = [:]
    ) {
        self.title = title
        self.xmlURL = xmlURL
        self.htmlURL = htmlURL
        self.folders = folders
        self.settings = settings
    }
}

/// A list of subscriptions as OPML holds it.
public struct Outline: Sendable, Hashable {
    public var title: String?
    public var entries: [OutlineEntry]

    public init(title: String? = nil, entries: [OutlineEntry] = []) {
        self.title = title
        self.entries = entries
    }
}

extension Outline {
    /// The namespace of our attributes; readers that do not know it pass them over (OPML 2.0, "Extending OPML").
    static let settingsNamespace = "https://heluo.invalid/opml"
    static let settingsPrefix = "heluo"
}
