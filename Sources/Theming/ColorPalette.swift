internal import News
internal import Screen
internal import StrictTOML

/// The colours that a theme has given names to.
struct ColorPalette {
    private var colors: [String: Color] = [:]

    init() {}

    init(_ table: TOMLTableReader) {
        for name in table.keys {
            colors[name] = table.value(name, Self.form(among: [:]))
        }
    }

    /// A name of the palette, `#rrggbb`, one of the terminal's sixteen colours (`red`, `bright-red`), or `default`.
    var form: TOMLForm<Color> {
        Self.form(among: colors)
    }

    private static func form(among colors: [String: Color]) -> TOMLForm<Color> {
        TOMLForm(
            expected: colors.isEmpty
                ? Bilingual("\"#101820\" 这样的颜色，或终端的颜色名", "a colour like \"#101820\", or one of the terminal's colours")
                : Bilingual("[palette] 里的颜色，或 \"#101820\" 这样的颜色", "a colour of [palette], or one like \"#101820\""),
            words: colors.keys.sorted() + named.keys.sorted()
        ) { value in
            value.string.flatMap { colors[$0] ?? named[$0] ?? Color(hexadecimal: $0) }
        }
    }

    private static let named: [String: Color] = {
        var named: [String: Color] = ["default": .standard]
        let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
        for (index, name) in zip(UInt8(0)..., names) {
            named[name] = .named(index)
            named["bright-\(name)"] = .named(index + 8)
        }
        return named
    }()
}

extension Color {
    /// `#rrggbb`
    fileprivate init?(hexadecimal text: String) {
        guard text.utf8.count == 7, text.first == "#", text.dropFirst().allSatisfy(\.isHexDigit),
            let code = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        self = .rgb(
            UInt8(truncatingIfNeeded: code >> 16), UInt8(truncatingIfNeeded: code >> 8), UInt8(truncatingIfNeeded: code)
        )
    }
}
