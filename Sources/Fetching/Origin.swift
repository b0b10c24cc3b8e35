/// The server that an address of the web leads to.
public struct Origin: Sendable, Hashable {
    /// `http` or `https`.
    public let scheme: String
    /// In lower case, with the port where the address has one.
    public let host: String
    let hasUser: Bool

    /// Nothing where it is no address of the web.
    public init?(_ address: String) {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        scheme = address[..<colon].lowercased()
        guard scheme == "http" || scheme == "https", address[colon...].hasPrefix("://") else { return nil }
        let authority = address[colon...].dropFirst(3).prefix { !"/?#".contains($0) }
        let parts = authority.split(separator: "@", omittingEmptySubsequences: false)
        hasUser = parts.count > 1
        host = (parts.last ?? "").lowercased()
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 }) else { return nil }
    }

    /// `https://host:port`
    public var text: String {
        "\(scheme)://\(host)"
    }
}
