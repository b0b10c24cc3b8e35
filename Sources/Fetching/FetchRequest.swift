/// What to get, and what is there of it already.
public struct FetchRequest: Sendable, Hashable {
    public var address: String
    /// What the last answer was marked with; the server then says when nothing has changed.
    public var validators = Validators()
    /// The digest of the last body; a body that is the same is not handed on.
    public var digest: UInt64?
    public var credentials: Credentials?

    public init(_ address: String) {
        self.address = address
    }
}

/// The marks by which a server knows a version of what it sent (RFC 9110 §8.8).
public struct Validators: Sendable, Hashable {
    public var entityTag: String?
    public var lastModified: String?

    public init(entityTag: String? = nil, lastModified: String? = nil) {
        self.entityTag = entityTag
        self.lastModified = lastModified
    }

    var isEmpty: Bool {
        entityTag == nil && lastModified == nil
    }
}
