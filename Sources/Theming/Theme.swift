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
    /// What the theme says of every role, and what that comes to, by the roles' numbers: a frame asks thousands of times.
    private let parts: [StylePart]
    private let styles: [Style]

    /// - Parameter parts: what the theme says of every role, by the roles' numbers.
    init(name: String, title: Bilingual, kind: Kind, parts: [StylePart]) {
        self.name = name
        self.title = title
        self.kind = kind
        self.parts = parts
        styles = StyleRole.allCases.map { Self.style(of: $0, parts) }
    }

    /// Those of a theme that says nothing.
    static var emptyParts: [StylePart] {
        StyleRole.allCases.map { _ in StylePart() }
    }

    /// The role's whole style, with what its parents give.
    public func style(_ role: StyleRole) -> Style {
        styles[role.rawValue]
    }

    /// The role on the ground of another, such as a key's name in the status line: what it says itself, laid over
    /// the other's style.
    public func style(_ role: StyleRole, on ground: StyleRole) -> Style {
        style(role, over: style(ground))
    }

    /// What the role says itself, laid over a style.
    public func style(_ role: StyleRole, over ground: Style) -> Style {
        parts[role.rawValue].laid(over: ground)
    }

    private static func style(of role: StyleRole, _ parts: [StylePart]) -> Style {
        let ground = role.parent.map { style(of: $0, parts) } ?? Style()
        return parts[role.rawValue].laid(over: ground)
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
