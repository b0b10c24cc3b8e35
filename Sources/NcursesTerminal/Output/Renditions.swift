import CNcurses
import Screen

/// Styles as ncurses takes them; a colour pair is made when a style first needs it and stays.
///
/// A theme has some dozens of styles, which are looked through faster than hashed.
struct Renditions {
    private let depth: ColorDepth
    private var blanks: [(style: Style, blank: cchar_t)] = []
    /// The pair of number 1 comes first.
    private var pairs: [ColorPair] = []
    private let mostPairs: Int32

    init(depth: ColorDepth, mostPairs: Int32) {
        self.depth = depth
        self.mostPairs = mostPairs
    }

    /// A blank in a style: what every cell of that style is made from.
    mutating func blank(_ style: Style) -> cchar_t {
        if let known = blanks.first(where: { $0.style == style }) {
            return known.blank
        }
        let blank = curses_blank(Self.attributes(Palette.attributes(of: style, depth: depth)), pair(of: style))
        blanks.append((style, blank))
        return blank
    }

    private mutating func pair(of style: Style) -> Int32 {
        let wanted = ColorPair(
            foreground: Palette.index(of: style.foreground, depth: depth),
            background: Palette.index(of: style.background, depth: depth))
        guard depth != .none, wanted != .standard else {
            return 0
        }
        if let known = pairs.firstIndex(of: wanted) {
            return Int32(known) + 1
        }
        let number = Int32(pairs.count) + 1
        guard number < mostPairs, init_extended_pair(number, wanted.foreground, wanted.background) == OK else {
            return 0
        }
        pairs.append(wanted)
        return number
    }

    private struct ColorPair: Equatable {
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
