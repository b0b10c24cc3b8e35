/// Addresses on the web, as text.
public enum WebAddress {
    /// The address that `reference` means in a page at `base` (RFC 3986 §5.2).
    ///
    /// Spaces around it and line ends in it are dropped, as browsers do. A reference that is relative to no known base
    /// stays as it is.
    public static func resolve(_ reference: String, against base: String?) -> String {
        let reference = cleaned(reference)
        guard let base, schemeLength(of: reference.utf8) == nil else { return reference }
        let baseParts = Parts(cleaned(base))
        guard let scheme = baseParts.scheme else { return reference }
        if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
        switch reference.utf8.first {
        case nil, UInt8(ascii: "#"): return "\(baseParts.withoutFragment)\(reference)"
        case UInt8(ascii: "/"): return "\(baseParts.origin)\(normalized(reference))"
        case UInt8(ascii: "?"): return "\(baseParts.origin)\(baseParts.path)\(reference)"
        default:
            let folder = baseParts.path.lastIndex(of: "/").map { baseParts.path[...$0] } ?? "/"
            return "\(baseParts.origin)\(normalized(folder + reference))"
        }
    }

    /// `https` of an absolute address, in lower case.
    public static func scheme(of address: String) -> String? {
        schemeLength(of: address.utf8).map { address.prefix($0).lowercased() }
    }

    /// Whether a link to it may be followed: it is of the web or of mail, and no program.
    public static func isLink(_ address: String) -> Bool {
        switch scheme(of: address) {
        case "http", "https", "mailto", "ftp", "tel", "magnet": true
        default: false
        }
    }

    /// Whether it is an absolute address of the web.
    public static func isWeb(_ address: String) -> Bool {
        let scheme = scheme(of: address)
        return scheme == "http" || scheme == "https"
    }

    private static func schemeLength(of address: String.UTF8View) -> Int? {
        var length = 0
        for byte in address {
            if byte == UInt8(ascii: ":") { return length > 0 ? length : nil }
            let isAllowed =
                byte.isLetter || length > 0 && (byte.isDigit || (0x2B...0x2E).contains(byte) && byte != 0x2C)
            guard isAllowed else { return nil }
            length += 1
        }
        return nil
    }

    private static func cleaned(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return text }
        let allowed = text.unicodeScalars.filter { CharacterFilter.isAllowed($0) && $0 != "\n" && $0 != "\t" }
        let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\u{A0}" || scalar == "\u{3000}" }
        let start = allowed.drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }.map(start.index(after:)) ?? start.startIndex
        return String(String.UnicodeScalarView(start[..<end]))
    }

    /// Takes `.` and `..` out of a path (RFC 3986 §5.2.4).
    private static func normalized(_ path: String) -> String {
        let end = path.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? path.endIndex
        guard path[..<end].utf8.contains(UInt8(ascii: ".")), path[..<end].contains("/.") else { return path }
        var segments: [Substring] = []
        let all = path[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (number, segment) in all.enumerated() {
            let isLast = number == all.count - 1
            switch segment {
            case ".": if isLast { segments.append("") }
            case "..":
                if !segments.isEmpty { segments.removeLast() }
                if isLast { segments.append("") }
            default: segments.append(segment)
            }
        }
        return "/\(segments.joined(separator: "/"))\(path[end...])"
    }
}

extension WebAddress {
    /// An absolute address in its parts.
    private struct Parts {
        /// In lower case; absent where the address is not absolute.
        var scheme: String?
        /// `http://host:port`
        var origin: Substring = ""
        /// At least `/`.
        var path: Substring = "/"
        var withoutFragment: Substring

        init(_ address: String) {
            withoutFragment = address.prefix { $0 != "#" }
            guard let length = WebAddress.schemeLength(of: address.utf8) else { return }
            scheme = address.prefix(length).lowercased()
            var rest = address.dropFirst(length + 1)
            if rest.hasPrefix("//") {
                rest = rest.dropFirst(2).drop { $0 != "/" && $0 != "?" && $0 != "#" }
            }
            origin = address[..<rest.startIndex]
            let path = rest.prefix { $0 != "?" && $0 != "#" }
            if !path.isEmpty { self.path = path }
        }
    }
}
