/// One cell of the screen.
public struct Cell: Sendable, Hashable {
    /// A grapheme cluster of one or two cells; empty in the second half of a wide one.
    public var text: String
    public var style: Style

    public init(_ text: String, style: Style = Style()) {
        self.text = text
        self.style = style
    }

    public static func blank(_ style: Style = Style()) -> Cell {
        Cell(" ", style: style)
    }

    public var isSecondHalf: Bool {
        text.isEmpty
    }
}
