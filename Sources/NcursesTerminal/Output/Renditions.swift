import CNcurses
import Screen

/// A style as ncurses takes it.
struct Rendition: Sendable, Hashable {
    var attributes: attr_t
    var pair: Int32
}

/// Styles to attributes and colour pairs; a pair is made when a style first needs it and stays.
struct Renditions {
    private let depth: ColorDepth
    private var cache: [Style: Rendition] = [:]
    private var pairs: [ColorPair: Int32] = [:]
    private let mostPairs: Int32

    init(depth: ColorDepth, mostPairs: Int32) {
        self.depth = depth
        self.mostPairs = mostPairs
    }

    mutating func rendition(of style: Style) -> Rendition {
        if let known = cache[style] {
            return known
        }
        let rendition = Rendition(attributes: Self.attributes(style.attributes), pair: pair(of: style))
        cache[style] = rendition
        return rendition
    }

    private mutating func pair(of style: Style) -> Int32 {
        let wanted = ColorPair(
            foreground: Palette.index(of: style.foreground, depth: depth),
            background: Palette.index(of: style.background, depth: depth))
        guard depth != .none, wanted != .standard else {
            return 0
        }
        if let known = pairs[wanted] {
            return known
        }
        let number = Int32(pairs.count) + 1
        guard number < mostPairs, init_extended_pair(number, wanted.foreground, wanted.background) == OK else {
            return 0
        }
        pairs[wanted] = number
        return number
    }

    private struct ColorPair: Hashable {
        var foreground: Int32
        var background: Int32

        static let standard = ColorPair(foreground: -1, background: -1)
    }

    /// ncurses cells know no strikethrough.
    private static func attributes(_ attributes: Style.Attributes) -> attr_t {
        var result = curses_normal()
        for (attribute, flag) in [
            (Style.Attributes.bold, curses_bold()), (.dim, curses_dim()), (.italic, curses_italic()),
            (.underline, curses_underline()), (.reverse, curses_reverse()), (.strikethrough, curses_dim()),
        ] where attributes.contains(attribute) {
            result |= flag
        }
        return result
    }
}
