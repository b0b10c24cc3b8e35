import Screen

/// Colours as numbers of a terminal's palette; the palette itself is never redefined.
enum Palette {
    /// The number that ncurses is to be given, −1 for the terminal's own colour.
    static func index(of color: Color, depth: ColorDepth) -> Int32 {
        switch color.value {
        case .standard:
            return -1
        case .named(let index):
            return named(index, depth: depth)
        case .rgb(let red, let green, let blue):
            let wanted = RGB(red: Int(red), green: Int(green), blue: Int(blue))
            switch depth {
            case .none: return -1
            case .eight: return Int32(nearest(to: wanted, among: sixteen[..<8]))
            case .sixteen: return Int32(nearest(to: wanted, among: sixteen[...]))
            case .palette: return Int32(nearestOf256(to: wanted))
            case .direct: return direct(wanted)
            }
        }
    }

    /// The attributes in which a style is shown. Terminals of eight colours draw bold letters in the bright ones: black
    /// ones on a coloured ground would turn grey, and are not bold there.
    static func attributes(of style: Style, depth: ColorDepth) -> Style.Attributes {
        let isBlackOnColor = index(of: style.foreground, depth: depth) == 0 && style.background != .standard
        return depth == .eight && isBlackOnColor ? style.attributes.subtracting(.bold) : style.attributes
    }

    struct RGB: Sendable, Hashable {
        var red: Int
        var green: Int
        var blue: Int

        /// Weighted as the eye sees it (the "redmean" approximation of a perceptual distance).
        func distance(to other: RGB) -> Int {
            let mean = (red + other.red) / 2
            let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
            return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
        }
    }

    /// A direct-colour entry still takes 0 to 7 for the named colours; the eight bright ones have no number there.
    private static func named(_ index: UInt8, depth: ColorDepth) -> Int32 {
        switch depth {
        case .none: -1
        case .eight: Int32(index & 7)
        case .sixteen, .palette: Int32(index)
        case .direct: index < 8 ? Int32(index) : direct(sixteen[Int(index)])
        }
    }

    /// In a direct-colour entry the numbers 0 to 7 are taken: the darkest blues become the next one.
    private static func direct(_ color: RGB) -> Int32 {
        let number = color.red << 16 | color.green << 8 | color.blue
        return number == 0 ? 0x000008 : Int32(max(8, number))
    }

    private static func nearest(to wanted: RGB, among colors: ArraySlice<RGB>) -> Int {
        colors.indices.min { colors[$0].distance(to: wanted) < colors[$1].distance(to: wanted) } ?? 0
    }

    /// The sixteen named colours are left out: their user may have set them to anything.
    private static func nearestOf256(to wanted: RGB) -> Int {
        let steps = [wanted.red, wanted.green, wanted.blue].map(cubeStep)
        let cube = RGB(red: cubeLevels[steps[0]], green: cubeLevels[steps[1]], blue: cubeLevels[steps[2]])
        let mean = (wanted.red + wanted.green + wanted.blue) / 3
        let greyStep = min(23, max(0, (mean - 3) / 10))
        let level = 8 + 10 * greyStep
        let grey = RGB(red: level, green: level, blue: level)
        return grey.distance(to: wanted) < cube.distance(to: wanted)
            ? 232 + greyStep : 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
    }

    private static func cubeStep(_ level: Int) -> Int {
        level < 48 ? 0 : level < 115 ? 1 : (level - 35) / 40
    }

    private static let cubeLevels = [0, 95, 135, 175, 215, 255]

    /// The named colours as xterm has them.
    private static let sixteen = [
        RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0), RGB(red: 0, green: 205, blue: 0),
        RGB(red: 205, green: 205, blue: 0), RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
        RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
        RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0), RGB(red: 0, green: 255, blue: 0),
        RGB(red: 255, green: 255, blue: 0), RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
        RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
    ]
}
