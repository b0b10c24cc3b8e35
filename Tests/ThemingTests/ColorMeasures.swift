import Screen

/// Red, green and blue of 0–255.
struct RGB: Hashable {
    var red: Int
    var green: Int
    var blue: Int

    init(_ red: Int, _ green: Int, _ blue: Int) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Nil where the terminal's user decides.
    init?(_ color: Color) {
        guard case .rgb(let red, let green, let blue) = color.value else { return nil }
        self.init(Int(red), Int(green), Int(blue))
    }

    /// Relative luminance as WCAG 2.2 defines it.
    private var luminance: Double {
        let parts = [red, green, blue].map { part in
            let level = Double(part) / 255
            return level <= 0.04045 ? level / 12.92 : power((level + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// 1 to 21, WCAG 2.2.
    func contrast(to other: RGB) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The nearest colour of a palette, by the weighted distance that terminals' programs commonly use (“redmean”).
    func nearest(among palette: [RGB]) -> RGB {
        palette.min { distance(to: $0) < distance(to: $1) } ?? self
    }

    private func distance(to other: RGB) -> Int {
        let mean = (red + other.red) / 2
        let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
        return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
    }

    /// The named colours as xterm has them.
    static let sixteen = [
        RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238), RGB(205, 0, 205),
        RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
        RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ]

    /// The colour cube and the greys of a terminal of 256 colours.
    static let cubeAndGreys: [RGB] = {
        let levels = [0, 95, 135, 175, 215, 255]
        let cube = levels.flatMap { r in levels.flatMap { g in levels.map { b in RGB(r, g, b) } } }
        return cube + (0..<24).map { RGB(8 + 10 * $0, 8 + 10 * $0, 8 + 10 * $0) }
    }()
}

/// `base` to a power, for `base` from 0 to 1, without a mathematics library: by square roots of the exponent's halves.
private func power(_ base: Double, _ exponent: Double) -> Double {
    var (result, factor, rest) = (1.0, base, exponent)
    while rest >= 1 {
        result *= base
        rest -= 1
    }
    for _ in 0..<50 {
        factor = factor.squareRoot()
        rest *= 2
        if rest >= 1 {
            result *= factor
            rest -= 1
        }
    }
    return result
}
