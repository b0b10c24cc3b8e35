/// What a site's `robots.txt` allows (RFC 9309).
struct Robots: Sendable {
    private struct Rule {
        var pattern: [UInt8]
        var allows: Bool
    }

    private var rules: [Rule] = []

    /// Everything is allowed.
    static let none = Robots()

    private init() {}

    /// The rules of the groups for `agent`, else those for all.
    init(_ text: String, agent: String) {
        let groups = Self.groups(text)
        let own = groups.filter { $0.agents.contains { agent.lowercased().hasPrefix($0) && !$0.isEmpty } }
        let fitting = own.isEmpty ? groups.filter { $0.agents.contains("*") } : own
        rules = fitting.flatMap(\.rules)
    }

    /// The longest pattern that fits decides, in favour of what is allowed where two are as long (§2.2.2).
    func allows(_ path: String) -> Bool {
        let path = Array(path.utf8)
        let best = rules.filter { Self.fits($0.pattern[...], path[...]) }.max { a, b in
            (a.pattern.count, a.allows ? 1 : 0) < (b.pattern.count, b.allows ? 1 : 0)
        }
        return best?.allows ?? true
    }

    private typealias Group = (agents: [String], rules: [Rule])

    private static func groups(_ text: String) -> [Group] {
        var groups: [Group] = []
        var isNaming = false
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.prefix { $0 != "#" }.split(separator: ":", maxSplits: 1).map(trimmed)
            guard parts.count == 2 else { continue }
            switch parts[0].lowercased() {
            case "user-agent":
                if !isNaming { groups.append(([], [])) }
                isNaming = true
                groups[groups.count - 1].agents.append(parts[1].lowercased())
            case "allow", "disallow":
                isNaming = false
                guard !groups.isEmpty, !parts[1].isEmpty else { continue }
                groups[groups.count - 1].rules.append(
                    Rule(pattern: Array(parts[1].utf8), allows: parts[0].lowercased() == "allow"))
            default: continue
            }
        }
        return groups
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// `*` is any text, `$` at the end the end of the path (§2.2.3). Goes back to the last star alone, so that no
    /// pattern takes longer than the product of both lengths.
    private static func fits(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        let isWhole = pattern.last == UInt8(ascii: "$")
        let pattern = Array(isWhole ? pattern.dropLast() : pattern + [UInt8(ascii: "*")])
        let path = Array(path)
        var (at, place) = (0, 0)
        var star: (pattern: Int, path: Int)?
        while place < path.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                star = (at, place)
                at += 1
            } else if at < pattern.count, pattern[at] == path[place] {
                (at, place) = (at + 1, place + 1)
            } else if let last = star {
                star = (last.pattern, last.path + 1)
                (at, place) = (last.pattern + 1, last.path + 1)
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
