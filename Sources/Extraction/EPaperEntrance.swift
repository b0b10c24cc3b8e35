import Markup

/// The entrance of an electronic newspaper, which leads on to the current issue.
public enum EPaperEntrance {
    /// Where a page sends its reader on: by `<meta http-equiv=refresh>`, or by a program that sets `location`.
    ///
    /// The page it leads to may be another such entrance.
    public static func target(_ html: String, address: String) -> String? {
        let tree = HTMLTree(html)
        for node in tree.descendants(of: tree.root) {
            switch tree.element(of: node) {
            case .meta where tree.attribute("http-equiv", of: node)?.lowercased() == "refresh":
                if let target = refresh(tree.attribute("content", of: node) ?? "") {
                    return WebAddress.resolve(target, against: address)
                }
            case .script:
                if let target = location(tree.innerHTML(of: node)) {
                    return WebAddress.resolve(target, against: address)
                }
            default: continue
            }
        }
        return nil
    }

    /// `0; URL=html/2024-05/06/node_1.htm`
    private static func refresh(_ content: String) -> String? {
        let parts = content.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased().hasSuffix("url") else { return nil }
        let target = Line.trimmed(parts[1].filter { $0 != "\"" && $0 != "'" })
        return target.isEmpty ? nil : target
    }

    /// `window.location.href="…"`, also within `setTimeout("javascript:location.href='…'",3000)`, and
    /// `location.replace("…")`.
    private static func location(_ program: String) -> String? {
        // Programs that only lead on are short.
        var rest = Array(program.utf8.prefix(1 << 16))[...]
        while let at = rest.firstIndex(of: UInt8(ascii: "l")) {
            rest = rest[at...]
            if rest.starts(with: "location".utf8), let target = target(in: rest.dropFirst("location".utf8.count)) {
                return target
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// The string that is assigned, or given to `replace`.
    private static func target(in bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes
        if rest.starts(with: ".href".utf8) { rest = rest.dropFirst(5) }
        if rest.starts(with: ".replace".utf8) { rest = rest.dropFirst(8) }
        rest = rest.drop(while: \.isSpace)
        guard let sign = rest.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "(") else { return nil }
        rest = rest.dropFirst().drop(while: \.isSpace)
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let target = rest.dropFirst().prefix { $0 != quote }
        return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
    }
}
