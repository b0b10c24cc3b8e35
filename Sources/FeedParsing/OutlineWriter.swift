/// OPML 2 of a list of subscriptions.
public enum OutlineWriter {
    /// Writes the entries in their order, those of one folder together.
    public static func write(_ outline: Outline) -> String {
        let hasSettings = outline.entries.contains { !$0.settings.isEmpty }
        let namespace = hasSettings ? " xmlns:\(Outline.settingsPrefix)=\"\(Outline.settingsNamespace)\"" : ""
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\"\(namespace)>", "  <head>"]
        if let title = outline.title { lines.append("    <title>\(escaped(title))</title>") }
        lines += ["  </head>", "  <body>"]
        write(outline.entries[...], level: 0, into: &lines)
        lines += ["  </body>", "</opml>", ""]
        return lines.joined(separator: "\n")
    }

    private static func write(_ entries: ArraySlice<OutlineEntry>, level: Int, into lines: inout [String]) {
        let indent = String(repeating: "  ", count: level + 2)
        var written: Set<String> = []
        for entry in entries {
            guard entry.folders.count > level else {
                lines.append(indent + element(entry))
                continue
            }
            let folder = entry.folders[level]
            guard written.insert(folder).inserted else { continue }
            lines.append("\(indent)<outline text=\"\(escaped(folder))\" title=\"\(escaped(folder))\">")
            let within = entries.filter { $0.folders.count > level && $0.folders[level] == folder }
            write(within[...], level: level + 1, into: &lines)
            lines.append("\(indent)</outline>")
        }
    }

    private static func element(_ entry: OutlineEntry) -> String {
        let title = escaped(entry.title)
        let site = entry.htmlURL.map { " htmlUrl=\"\(escaped($0))\"" } ?? ""
        return
            "<outline type=\"rss\" text=\"\(title)\" title=\"\(title)\" xmlUrl=\"\(escaped(entry.xmlURL))\"\(site)\(settings(entry))/>"
    }

    private static func settings(_ entry: OutlineEntry) -> String {
        entry.settings.sorted { $0.key < $1.key }
            .map { " \(Outline.settingsPrefix):\($0.key)=\"\(escaped($0.value))\"" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result += " "
            default: result.append(character)
            }
        }
        return result
    }
}
