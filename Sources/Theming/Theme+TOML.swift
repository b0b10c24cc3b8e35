internal import News
internal import Screen
internal import StrictTOML

extension Theme {
    init(_ table: TOMLTableReader, name: String) {
        let title = table.bilingual("name")
        let kind = table.required("kind", .choice, placeholder: Kind.both)
        let palette = table.table("palette").map(ColorPalette.init) ?? ColorPalette()
        var parts = Self.emptyParts
        if let roles = table.table("roles") {
            var reader = RoleReader(table: roles, palette: palette)
            parts = reader.parts()
        }
        self.init(name: name, title: title, kind: kind, parts: parts)
    }
}

/// Reads `[roles]`: `role = { like = "other-role", fg = "ink", bg = "#101820", bold = true }`, or `role = "other-role"`.
private struct RoleReader {
    let table: TOMLTableReader
    let palette: ColorPalette
    /// By the roles' numbers; nil where a role has not been read yet.
    private var read: [StylePart?] = StyleRole.allCases.map { _ in nil }
    /// The roles whose `like` is being followed.
    private var open: [StyleRole] = []

    init(table: TOMLTableReader, palette: ColorPalette) {
        self.table = table
        self.palette = palette
    }

    mutating func parts() -> [StylePart] {
        let names = StyleRole.allCases.map(\.name)
        table.expect(names)
        for key in table.keys {
            guard let role = StyleRole(name: key) else { continue }
            read[role.rawValue] = part(of: role)
        }
        return read.map { $0 ?? StylePart() }
    }

    private mutating func part(of role: StyleRole) -> StylePart {
        if let part = read[role.rawValue] { return part }
        guard !open.contains(role) else {
            let circle = (open + [role]).map(\.name).joined(separator: " → ")
            table.complain(
                about: role.name, Bilingual("\(circle) 绕成了圈", "\(circle) goes round in a circle"))
            return StylePart()
        }
        guard table.has(role.name) else { return StylePart() }
        open.append(role)
        defer { open.removeLast() }
        let part = table.isString(role.name) ? likeness(table, key: role.name) : entry(role)
        read[role.rawValue] = part
        return part
    }

    private mutating func entry(_ role: StyleRole) -> StylePart {
        guard let entry = table.table(role.name) else { return StylePart() }
        var part = StylePart(
            foreground: entry.value("fg", palette.form), background: entry.value("bg", palette.form))
        for (key, attribute) in Style.Attributes.byName {
            switch entry.value(key, .boolean) {
            case true?: part.added.insert(attribute)
            case false?: part.removed.insert(attribute)
            case nil: break
            }
        }
        return part.laid(over: likeness(entry, key: "like"))
    }

    /// What the role that a key names says.
    private mutating func likeness(_ table: TOMLTableReader, key: String) -> StylePart {
        let form = TOMLForm(
            expected: Bilingual("一个角色的名字", "the name of a role"), words: StyleRole.names
        ) { value in
            value.string.flatMap(StyleRole.init(name:))
        }
        return table.value(key, form).map { part(of: $0) } ?? StylePart()
    }
}

extension Style.Attributes {
    fileprivate static let byName: [(String, Style.Attributes)] = [
        ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
        ("strikethrough", .strikethrough),
    ]
}
