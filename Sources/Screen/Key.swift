/// One key press, as a terminal can tell it.
public enum Key: Sendable, Hashable {
    /// A character typed, the space bar included.
    case character(Character)
    /// A letter with the control key, in lower case.
    case control(Character)
    /// A character with the alt key (or after Escape, within the terminal's delay).
    case alt(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is `function(1)`.
    case function(Int)
}

public struct MouseEvent: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case press, doublePress, wheelUp, wheelDown
    }

    public var kind: Kind
    public var point: Point

    public init(_ kind: Kind, at point: Point) {
        self.kind = kind
        self.point = point
    }
}
