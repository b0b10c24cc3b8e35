/// Where articles come from.
public struct Source: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case feed
        case page
        /// Files given to `heluo import` that name no source of their own.
        case files
        case sample
    }

    /// What makes it the same source when it comes again: a feed's own address, else its home page, else its title.
    public var key: String
    public var kind: Kind
    public var title: String
    public var url: String?

    public init(key: String, kind: Kind, title: String, url: String? = nil) {
        self.key = key
        self.kind = kind
        self.title = title
        self.url = url
    }
}
