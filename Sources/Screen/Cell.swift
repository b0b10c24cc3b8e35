/// One cell of the screen.
public struct Cell: Sendable, Hashable {
    /// A grapheme cluster of one or two cells; none in the second half of a wide one.
    public var glyph: Glyph
    public var style: Style

    public init(_ glyph: Glyph, style: Style = Style()) {
        self.glyph = glyph
        self.style = style
    }

    public init(_ text: String, style: Style = Style()) {
        self.init(Glyph(text), style: style)
    }

    public static func blank(_ style: Style = Style()) -> Cell {
        Cell(.blank, style: style)
    }

    /// The grapheme cluster; empty in the second half of a wide one.
    public var text: String {
        get { glyph.text }
        set { glyph = Glyph(newValue) }
    }

    public var isSecondHalf: Bool {
        glyph == .none
    }
}
