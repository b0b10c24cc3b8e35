/// The colours of a picture where a style names none of its own: those of the terminal that is pictured.
public struct PictureColors: Sendable, Hashable {
    /// `#rrggbb`
    public var foreground: String
    public var background: String
    /// The sixteen named colours.
    public var named: [String]

    public init(foreground: String, background: String, named: [String] = PictureColors.xterm) {
        self.foreground = foreground
        self.background = background
        self.named = named
    }

    public static let dark = PictureColors(foreground: "#d8dee9", background: "#101418")
    public static let light = PictureColors(foreground: "#1c1c1c", background: "#ffffff")

    /// As xterm has them.
    public static let xterm = [
        "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
        "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
    ]

    /// What a style looks like: reversal done, names resolved.
    func resolved(_ style: Style) -> (foreground: String, background: String) {
        let foreground = code(of: style.foreground, standard: self.foreground)
        let background = code(of: style.background, standard: self.background)
        return style.attributes.contains(.reverse) ? (background, foreground) : (foreground, background)
    }

    private func code(of color: Color, standard: String) -> String {
        switch color.value {
        case .standard: standard
        case .named(let index): Int(index) < named.count ? named[Int(index)] : standard
        case .rgb(let red, let green, let blue): Self.hexadecimal(red, green, blue)
        }
    }

    static func hexadecimal(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> String {
        let digits = Array("0123456789abcdef")
        return [red, green, blue].reduce("#") { text, part in
            text + String(digits[Int(part >> 4)]) + String(digits[Int(part & 15)])
        }
    }
}
