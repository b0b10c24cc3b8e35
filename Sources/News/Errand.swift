/// An address that is still to be fetched for a source.
public struct Errand: Sendable, Hashable {
    public var address: String
    /// The stored article whose full text is there; absent where the address is an article of its own.
    public var article: ArticleID?
    /// How often it failed.
    public var failures: Int

    public init(address: String, article: ArticleID? = nil, failures: Int = 0) {
        self.address = address
        self.article = article
        self.failures = failures
    }
}
