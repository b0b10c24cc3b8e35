/// A page's path as it prints it: `您当前位置: 洛阳网 >> 县区频道 >> 孟津 >> 正文`.
struct Breadcrumb {
    /// From the site to the place, without the last 正文.
    var names: [String]
    /// What stands on the same line after it.
    var rest: String

    /// Reads a line that opens with a word for "you are here" or is parted by arrows.
    init?(_ line: String) {
        let text = Line.trimmed(line)
        let opening = Self.openings.first { text.utf8.starts(with: $0.utf8) }
        guard opening != nil || text.unicodeScalars.contains(where: Self.arrows.contains) else { return nil }
        let path = opening.map { text.dropFirst($0.count) } ?? text[...]
        let parts = path.unicodeScalars.split { Self.arrows.contains($0) }.map(Substring.init).map { Line.trimmed($0) }
            .filter { !$0.isEmpty }
        guard opening != nil && !parts.isEmpty || parts.count >= 3 else { return nil }
        guard opening != nil || parts.dropLast().allSatisfy({ $0.count <= 12 }), let last = parts.last else {
            return nil
        }
        let (name, rest) = Self.split(last)
        var names = parts.dropLast().map { Self.withoutColon($0) }
        if !name.isEmpty { names.append(Self.withoutColon(name)) }
        self.names = Self.cleaned(names)
        self.rest = rest
    }

    /// The names without what names no part of the site.
    static func cleaned(_ names: [String]) -> [String] {
        var names = names.filter { !$0.isEmpty }
        while let last = names.last, endings.contains(last) { names.removeLast() }
        // Some pages name the innermost channel twice.
        if names.count >= 2, names[names.count - 1] == names[names.count - 2] { names.removeLast() }
        return names
    }

    /// Parts the last name from what follows it on its line: spaces, a label or a date.
    private static func split(_ text: String) -> (name: String, rest: String) {
        let withoutColon = withoutColon(text)
        let scalars = withoutColon.unicodeScalars
        let space = scalars.firstIndex(where: Line.isSpace) ?? scalars.endIndex
        let label = MetadataLine.firstLabel(in: withoutColon) ?? scalars.endIndex
        let end = min(space, label)
        return (String(withoutColon[..<end]), Line.trimmed(withoutColon[end...]))
    }

    private static func withoutColon(_ text: String) -> String {
        Line.trimmed(text.drop { ":： \u{3000}".contains($0) })
    }

    private static let openings = [
        "您当前的位置", "您当前位置", "您当前所在位置", "您当前所在的位置", "您现在的位置", "您现在位置", "您的当前位置", "您的位置", "您所在的位置",
        "您所在位置", "当前位置", "当前的位置", "现在位置", "所在位置", "你当前的位置", "你当前位置", "你的位置", "你所在的位置", "您當前的位置", "當前位置",
        "位置",
    ]

    static let arrows: Set<Unicode.Scalar> = [">", "＞", "›", "»", "→", "》", "⟩", "▶", "▸"]

    private static let endings: Set<String> = ["正文", "文章正文", "新闻正文", "内容", "正文内容", "文章内容", "详情", "详细内容", "浏览文章", "本文"]
}
