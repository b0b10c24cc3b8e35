/// What a server answered.
public struct Fetched: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        /// The same as the last time: the server says so, or the body has the same digest.
        case unchanged
        case body([UInt8])
    }

    public var content: Content
    /// Where it came from in the end.
    public var address: String
    /// The address to ask from now on, where every redirect on the way was a permanent one.
    public var movedTo: String?
    public var validators: Validators
    /// Absent where no body came.
    public var digest: UInt64?
    /// The media type in lower case, without parameters.
    public var mediaType: String?
    public var charset: String?
}
