import News
import Screen
import TestSupport
import Testing
import Theming

struct ThemesTests {
    @Test func rolesTakeWhatTheyLeaveOpenFromTheirParents() throws {
        let theme = try theme(
            """
            [palette]
            ink = "#010203"
            paper = "bright-white"
            [roles]
            text = { fg = "paper", bg = "ink" }
            headline = { bold = true }
            headline-selected = { bg = "#0a0b0c", bold = false, underline = true }
            link = { fg = "default" }
            """)
        let text = Style(foreground: .named(15), background: .rgb(1, 2, 3))
        #expect(theme.style(.background) == Style())
        #expect(theme.style(.text) == text)
        #expect(theme.style(.body) == text)
        #expect(theme.style(.date) == text.with(.bold))
        #expect(
            theme.style(.headlineSelectedUnfocused)
                == Style(foreground: .named(15), background: .rgb(10, 11, 12), attributes: .underline))
        #expect(theme.style(.link).foreground == .standard)
    }

    @Test func rolesCanBeLikeOthers() throws {
        let theme = try theme(
            """
            [roles]
            key = "link"
            link = { like = "heading", underline = true, bold = false }
            heading = { fg = "#ff0000", bold = true, dim = true }
            """)
        let red = Color.rgb(255, 0, 0)
        #expect(theme.style(.heading) == Style(foreground: red, attributes: [.bold, .dim]))
        #expect(theme.style(.link) == Style(foreground: red, attributes: [.underline, .dim]))
        #expect(theme.style(.key) == theme.style(.link))
    }

    @Test func aRoleOnAnothersGroundSaysOnlyWhatItSaysItself() throws {
        let theme = try theme(
            """
            [roles]
            text = { fg = "#111111", bg = "#222222" }
            status = { fg = "#333333", bg = "#444444" }
            key = { bold = true }
            muted = { fg = "#555555" }
            """)
        #expect(
            theme.style(.muted, on: .status)
                == Style(foreground: .rgb(0x55, 0x55, 0x55), background: .rgb(0x44, 0x44, 0x44)))
        #expect(theme.style(.key, on: .text) == theme.style(.text).with(.bold))
        #expect(theme.style(.body, on: .status) == theme.style(.status))
        #expect(theme.style(.key, over: Style(attributes: .dim)) == Style(attributes: [.dim, .bold]))
    }

    @Test(arguments: [
        ("[roles]\nheadlin = { bold = true }", "5: unknown key headlin; did you mean headline?"),
        ("[roles]\nkey = { bolt = true }", "5: unknown key bolt; did you mean bold?"),
        ("[roles]\nkey = { bold = 1 }", "5: bold must be true or false"),
        (
            "[palette]\npeony = \"#ff00ff\"\n[roles]\nkey = { fg = \"peonny\" }",
            "7: fg must be a colour of [palette], or one like \"#101820\"; did you mean \"peony\"?"
        ),
        (
            "[palette]\npeony = \"#ff00f\"",
            "5: peony must be a colour like \"#101820\", or one of the terminal's colours"
        ),
        ("[roles]\nkey = \"lnk\"", "5: key must be the name of a role; did you mean \"link\"?"),
        ("[roles]\nkey = 1", "5: key must be a table"),
        ("[roles]\nkey = \"link\"\nlink = { like = \"key\" }", "5: key → link → key goes round in a circle"),
        ("[role]", "4: unknown key role; did you mean roles?"),
    ])
    func whatIsWrongIsSaidAndTheDefaultUsed(text: String, complaint: String) throws {
        let folder = try TemporaryFolder(["mine.toml": header + text])
        let (theme, problems) = Themes(userFolder: folder.path).load("mine")
        #expect(theme == Themes().defaultTheme)
        #expect(problems.map(\.english) == ["\(folder.path)/mine.toml:\(complaint)"])
        #expect(problems.allSatisfy { $0.chinese.hasPrefix("\(folder.path)/mine.toml 第 ") })
    }

    @Test func aBrokenDefaultOfTheUserIsReplacedByTheBuiltInOne() throws {
        let folder = try TemporaryFolder(["heluo.toml": "name = 1"])
        let (theme, problems) = Themes(userFolder: folder.path).load("heluo")
        #expect(theme == Themes().defaultTheme)
        #expect(!problems.isEmpty)
    }

    @Test func anUnknownNameIsSaid() throws {
        let (theme, problems) = Themes().load("nonesuch")
        #expect(theme == Themes().defaultTheme)
        #expect(problems.map(\.english) == ["there is no theme nonesuch; there are: heluo xuanzhi shuimo gaoduibi"])
    }

    @Test func usersThemesStandInForAndBesideTheBuiltInOnes() throws {
        let folder = try TemporaryFolder(["xuanzhi.toml": header, "aaa.toml": header])
        let themes = Themes(userFolder: folder.path)
        #expect(themes.names == ["heluo", "xuanzhi", "shuimo", "gaoduibi", "aaa"])
        #expect(try themes.theme("xuanzhi")?.title == Bilingual("我的", "Mine"))
        #expect(try themes.theme("aaa")?.style(.text) == Style())
    }

    private let header = "# comment\nname = { zh = \"我的\", en = \"Mine\" }\nkind = \"light\"\n"

    private func theme(_ text: String) throws -> Theme {
        let folder = try TemporaryFolder(["mine.toml": header + text])
        return try #require(try Themes(userFolder: folder.path).theme("mine"))
    }
}

extension Style {
    fileprivate func with(_ attributes: Attributes) -> Style {
        overlaid(with: Style(attributes: attributes))
    }
}
