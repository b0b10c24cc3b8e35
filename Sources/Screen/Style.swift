/// A colour as a theme names it; a terminal shows the nearest that it has.
public struct Color: Sendable, Hashable {
    private let code: UInt32

    private init(code: UInt32) {
        self.code = code
    }

    /// The terminal's own foreground or background.
    public static let standard = Color(code: 0)

    /// One of the terminal's sixteen named colours (0–7, and 8–15 bright), as its user has set it.
    public static func named(_ index: UInt8) -> Color {
        Color(code: 1 << 24 | UInt32(index & 15))
    }

    public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Color {
        Color(code: 2 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
    }

    public enum Value: Sendable, Hashable {
        case standard
        case named(UInt8)
        case rgb(red: UInt8, green: UInt8, blue: UInt8)
    }

    public var value: Value {
        switch code >> 24 {
        case 1: .named(UInt8(truncatingIfNeeded: code))
        case 2:
            .rgb(
                red: UInt8(truncatingIfNeeded: code >> 16), green: UInt8(truncatingIfNeeded: code >> 8),
                blue: UInt8(truncatingIfNeeded: code))
        default: .standard
        }
    }
}

/// How a cell looks.
public struct Style: Sendable, Hashable {
    public struct Attributes: OptionSet, Sendable, Hashable {
        public var rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        public static let bold = Attributes(rawValue: 1)
        public static let dim = Attributes(rawValue: 2)
        public static let italic = Attributes(rawValue: 4)
        public static let underline = Attributes(rawValue: 8)
        public static let reverse = Attributes(rawValue: 16)
        public static let strikethrough = Attributes(rawValue: 32)
    }

    public var foreground: Color
    public var background: Color
    public var attributes: Attributes

    public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// This style with another laid over it: colours that the other names win, attributes add up.
    public func overlaid(with other: Style) -> Style {
        Style(
            foreground: other.foreground == .standard ? foreground : other.foreground,
            background: other.background == .standard ? background : other.background,
            attributes: attributes.union(other.attributes))
    }
}
