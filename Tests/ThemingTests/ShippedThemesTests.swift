import News
import Screen
import Testing
import Theming

/// Every theme in the binary, against what a reader needs of it.
struct ShippedThemesTests {
    private static let names = ["heluo", "xuanzhi", "shuimo", "gaoduibi"]

    /// Lines and bars, which nobody has to read.
    private static let lines: Set<StyleRole> = [.border, .borderFocused, .tableRule, .popupBorder, .scrollbar]

    /// Roles that are drawn on the ground of others.
    private static let pairs: [(role: StyleRole, ground: StyleRole)] = [
        (.key, .popup), (.muted, .popup), (.muted, .status), (.muted, .headline), (.link, .quotation),
        (.code, .quotation), (.link, .heading), (.hit, .quotation), (.hit, .link), (.hit, .heading),
        (.hitCurrent, .link),
        (.hitCurrent, .heading), (.tabUnread, .tab), (.unreadMark, .headlineSelected), (.starMark, .headlineSelected),
        (.sampleMark, .headlineSelected), (.date, .headlineSelected),
    ]

    /// Roles that must not look alike.
    private static let different: [(StyleRole, StyleRole)] = [
        (.headline, .headlineUnread), (.headline, .headlineSelected), (.headlineUnread, .headlineSelected),
        (.headline, .headlineSelectedUnfocused), (.headlineSelected, .headlineSelectedUnfocused),
        (.section, .sectionSelected), (.tab, .tabSelected), (.border, .borderFocused), (.body, .hit),
        (.hit, .hitCurrent),
        (.body, .link), (.body, .heading), (.body, .title), (.status, .statusError), (.popup, .popupSelected),
        (.status, .key),
    ]

    @Test func theNamesAreTheShippedOnes() {
        #expect(Themes().names == Self.names)
        #expect(Themes().defaultTheme.name == Themes.defaultName)
        #expect(Self.names.contains(Themes.colorlessName))
    }

    @Test(arguments: names)
    func everyThemeIsRead(name: String) throws {
        let theme = try #require(try Themes().theme(name))
        #expect(theme.name == name)
        #expect(!theme.title.chinese.isEmpty && !theme.title.english.isEmpty)
        #expect(Themes().load(name).problems.isEmpty)
    }

    @Test(arguments: zip(["heluo", "xuanzhi", "gaoduibi"], [4.5, 4.5, 7]))
    func textStandsOutFromItsGround(name: String, ratio: Double) throws {
        let theme = try #require(try Themes().theme(name))
        for role in StyleRole.allCases {
            let least = Self.lines.contains(role) ? 1.8 : ratio
            try expectContrast(of: theme.style(role), atLeast: least, "\(role)")
        }
        for (role, ground) in Self.pairs where ground != .headlineSelected {
            try expectContrast(of: theme.style(role, on: ground), atLeast: ratio, "\(role) on \(ground)")
        }
    }

    @Test(arguments: names)
    func textIsReadableInFewerColours(name: String) throws {
        let theme = try #require(try Themes().theme(name))
        for palette in [RGB.cubeAndGreys, RGB.sixteen, Array(RGB.sixteen[..<8])] {
            for role in StyleRole.allCases {
                let style = theme.style(role)
                guard let foreground = RGB(style.foreground), let background = RGB(style.background) else { continue }
                #expect(foreground.nearest(among: palette) != background.nearest(among: palette), "\(role)")
            }
        }
    }

    @Test(arguments: names)
    func whatDiffersLooksDifferentInFewerColours(name: String) throws {
        let theme = try #require(try Themes().theme(name))
        for palette in [RGB.cubeAndGreys, RGB.sixteen, Array(RGB.sixteen[..<8])] {
            for (a, b) in Self.different {
                #expect(look(of: theme.style(a), palette) != look(of: theme.style(b), palette), "\(a) and \(b)")
            }
        }
    }

    @Test func theColorlessThemeSetsNoColour() throws {
        let theme = try #require(try Themes().theme(Themes.colorlessName))
        for role in StyleRole.allCases {
            #expect(theme.style(role).foreground == .standard)
            #expect(theme.style(role).background == .standard)
        }
        for (a, b) in Self.different {
            #expect(theme.style(a).attributes != theme.style(b).attributes, "\(a) and \(b)")
        }
    }

    private func expectContrast(of style: Style, atLeast ratio: Double, _ what: Comment) throws {
        let foreground = try #require(RGB(style.foreground), what)
        let background = try #require(RGB(style.background), what)
        #expect(foreground.contrast(to: background) >= ratio, what)
    }

    private struct Look: Hashable {
        var foreground: RGB?
        var background: RGB?
        var attributes: Style.Attributes
    }

    private func look(of style: Style, _ palette: [RGB]) -> Look {
        Look(
            foreground: RGB(style.foreground)?.nearest(among: palette),
            background: RGB(style.background)?.nearest(among: palette), attributes: style.attributes)
    }
}
