import News

/// What finds an article by its address, whatever the spelling.
enum AddressKey {
    /// The number in the column `address_key`; nil where the address is not that of one article, as a site's front page.
    static func value(_ address: String) -> Int64? {
        canonical(address).map { text in
            var digest = TextDigest()
            digest.add(text)
            return Int64(bitPattern: digest.value)
        }
    }

    /// The address without its scheme, a leading `www.`, its fragment, the marks of campaigns and a slash at its end;
    /// the host in lower case.
    static func canonical(_ address: String) -> String? {
        let bytes = Array(address.utf8)
        guard let scheme = schemes.first(where: { bytes.starts(with: $0.utf8, by: { $0 | 0x20 == $1 | 0x20 }) }) else {
            return nil
        }
        let rest = bytes[scheme.utf8.count...].prefix { $0 != UInt8(ascii: "#") }
        let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        let path = rest[host.endIndex...].prefix { $0 != UInt8(ascii: "?") }
        let query = rest[path.endIndex...].dropFirst()
        var text = host.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if text.starts(with: "www.".utf8) { text.removeFirst(4) }
        text += path.last == UInt8(ascii: "/") ? path.dropLast() : path
        let isFrontPage = path.count <= 1
        let telling = query.isEmpty ? [] : parts(of: query)
        guard !host.isEmpty, !isFrontPage || !telling.isEmpty else { return nil }
        for (index, part) in telling.enumerated() {
            text.append(index == 0 ? UInt8(ascii: "?") : UInt8(ascii: "&"))
            text += part
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The parts of a query that say which article is meant.
    private static func parts(of query: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        query.split(separator: UInt8(ascii: "&")).filter { part in
            !campaigns.contains { part.starts(with: $0.utf8) }
        }
    }

    private static let schemes = ["https://", "http://"]
    private static let campaigns = ["utm_", "spm=", "share_token=", "fbclid=", "gclid="]
}
