import Screen

/// What "select graphic rendition" makes of a style.
enum Rendering {
    static func style(after parameters: [Int], on style: Style) -> Style {
        var style = style
        var rest = parameters.isEmpty ? [0] : parameters[...].map(\.self)
        while let number = rest.first {
            rest.removeFirst()
            switch number {
            case 0: style = Style()
            case 1: style.attributes.insert(.bold)
            case 2: style.attributes.insert(.dim)
            case 3: style.attributes.insert(.italic)
            case 4: style.attributes.insert(.underline)
            case 7: style.attributes.insert(.reverse)
            case 22: style.attributes.subtract([.bold, .dim])
            case 23: style.attributes.remove(.italic)
            case 24: style.attributes.remove(.underline)
            case 27: style.attributes.remove(.reverse)
            case 30...37: style.foreground = .named(UInt8(number - 30))
            case 39: style.foreground = .standard
            case 40...47: style.background = .named(UInt8(number - 40))
            case 49: style.background = .standard
            case 90...97: style.foreground = .named(UInt8(number - 82))
            case 100...107: style.background = .named(UInt8(number - 92))
            case 38: style.foreground = color(&rest)
            case 48: style.background = color(&rest)
            default: break
            }
        }
        return style
    }

    /// `5;index`, or `2;(space);red;green;blue`
    private static func color(_ rest: inout [Int]) -> Color {
        if rest.first == 5, rest.count >= 2 {
            defer { rest.removeFirst(2) }
            return .named(UInt8(rest[1] & 15))
        }
        let parts = rest.suffix(3).map { UInt8(truncatingIfNeeded: $0) }
        rest = []
        return parts.count == 3 ? .rgb(parts[0], parts[1], parts[2]) : .standard
    }
}
