/// A subscription of an OPML file.
public struct OutlineEntry: Sendable, Hashable {
    public var title: String
    public var xmlURL: String
    public var htmlURL: String?
    /// The names of the folders around it, outermost first.
    public var folders: [String]

    public init(title: String, xmlURL: String, htmlURL: String? = nil, folders: [String] = []) {
        self.title = title
        self.xmlURL = xmlURL
        self.htmlURL = htmlURL
        self.folders = folders
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
