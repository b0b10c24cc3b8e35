/// How long and how large an answer may be.
public struct FetchLimits: Sendable, Hashable {
    /// For the connection to stand.
    public var connection: Duration = .seconds(15)
    /// For everything, redirects included.
    public var whole: Duration = .seconds(60)
    /// How long nothing may come.
    public var stall: Duration = .seconds(20)
    /// Bytes of the body as it comes over the wire.
    public var received = 16 << 20
    /// Bytes of the body when it is unpacked.
    public var unpacked = 64 << 20
    /// Bytes of all heads together.
    public var heads = 256 << 10
    public var redirects = 8

    public init() {}
}

extension Duration {
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
