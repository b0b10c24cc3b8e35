/// How the network is reached.
public struct NetworkSettings: Sendable, Hashable {
    /// `http://host:port`, `socks5h://host:port`; empty: none. Absent: what the environment says (`http_proxy`,
    /// `https_proxy`, `all_proxy`).
    public var proxy: String?
    /// Hosts to which no proxy leads, parted by commas; absent: what the environment says (`no_proxy`).
    public var noProxy: String?
    /// A file of certificates (PEM) that are trusted besides those of the system.
    public var certificates: String?
    public var limits = FetchLimits()

    /// The name under which sites see Heluo, and by which their `robots.txt` may address it.
    public static let agent = "heluo"
    static let userAgent = "\(agent)/0.1 (news reader)"

    public init() {}
}
