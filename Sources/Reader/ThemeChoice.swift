public import News

/// A theme that can be chosen.
public struct ThemeChoice: Sendable, Hashable {
    /// As in files and on the command line: `heluo`.
    public var name: String
    public var title: Bilingual

    public init(name: String, title: Bilingual) {
        self.name = name
        self.title = title
    }
}
