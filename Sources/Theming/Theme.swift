public import News
public import Screen

/// How every role looks.
public struct Theme: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case dark
        case light
        /// It sets no ground of its own, and fits any.
        case both
    }

    /// The name of its file, as in the settings: `heluo`.
    public var name: String
    public var title: Bilingual
    public var kind: Kind
    private let parts: [StyleRole: StylePart]
    private let styles: [StyleRole: Style]

    init(name: String, title: Bilingual, kind: Kind, parts: [StyleRole: StylePart]) {
        self.name = name
        self.title = title
        self.kind = kind
        self.parts = parts
        var styles: [StyleRole: Style] = [:]
        for role in StyleRole.allCases {
            styles[role] = Self.style(of: role, parts)
        }
        self.styles = styles
    }

    /// The role's whole style, with what its parents give.
    public func style(_ role: StyleRole) -> Style {
        styles[role] ?? Style()
    }

    /// The role on the ground of another, such as a key's name in the status line: what it says itself, laid over
    /// the other's style.
    public func style(_ role: StyleRole, on ground: StyleRole) -> Style {
        style(role, over: style(ground))
    }

    /// What the role says itself, laid over a style.
    public func style(_ role: StyleRole, over ground: Style) -> Style {
        parts[role]?.laid(over: ground) ?? ground
    }

    private static func style(of role: StyleRole, _ parts: [StyleRole: StylePart]) -> Style {
        let ground = role.parent.map { style(of: $0, parts) } ?? Style()
        return parts[role]?.laid(over: ground) ?? ground
    }
}

/// What a theme says of a role.
struct StylePart: Sendable, Hashable {
    /// Absent: what is under it.
    var foreground: Color?
    var background: Color?
    var added: Style.Attributes = []
    var removed: Style.Attributes = []

    func laid(over style: Style) -> Style {
        Style(
            foreground: foreground ?? style.foreground, background: background ?? style.background,
            attributes: style.attributes.union(added).subtracting(removed))
    }

    func laid(over part: StylePart) -> StylePart {
        StylePart(
            foreground: foreground ?? part.foreground, background: background ?? part.background,
            added: part.added.subtracting(removed).union(added),
            removed: part.removed.subtracting(added).union(removed))
    }
}
