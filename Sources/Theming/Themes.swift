public import News
public import StrictTOML

/// The themes that can be chosen: those in the binary, and the user's files, which stand in for or beside them.
///
/// A theme is known by the name of its file. Nothing is read before it is asked for.
public struct Themes: Sendable {
    /// The theme that is used when none is named, or when the one that is named cannot be.
    public static let defaultName = "heluo"
    /// The theme without colours, for terminals that have none or are asked for none (`NO_COLOR`).
    public static let colorlessName = "shuimo"

    let shelf: TOMLShelf

    /// - Parameter userFolder: the path of the folder with the user's files, which need not exist.
    public init(userFolder: String? = nil) {
        shelf = TOMLShelf(builtInFolder: "Themes", userFolder: userFolder)
    }

    /// The names of all themes: the built-in ones first, the default at their head, then the user's.
    public var names: [String] {
        let builtIn = shelf.builtInNames
        return builtIn + shelf.userNames.filter { !builtIn.contains($0) }
    }

    /// The theme of a name; nil where there is none.
    /// - Throws: when the user's file cannot be read or is not a theme.
    public func theme(_ name: String) throws(TOMLFailure) -> Theme? {
        try shelf.file(named: name)?.read { Theme($0, name: name) }
    }

    /// The theme of a name, or else the default one with what is to be told to the user, one line each.
    public func load(_ name: String) -> (theme: Theme, problems: [Bilingual]) {
        do {
            if let theme = try theme(name) { return (theme, []) }
            return (defaultTheme, [complaint(aboutUnknown: name)])
        } catch {
            return (defaultTheme, error.lines)
        }
    }

    /// The default theme as it is in the binary.
    public var defaultTheme: Theme {
        do {
            if let theme = try shelf.builtInFile(named: Self.defaultName)?.read({ Theme($0, name: Self.defaultName) }) {
                return theme
            }
        } catch {
            assertionFailure(error.lines.map(\.english).joined(separator: "\n"))
        }
        return Theme(name: Self.defaultName, title: Bilingual("河洛", "Heluo"), kind: .both, parts: Theme.emptyParts)
    }

    private func complaint(aboutUnknown name: String) -> Bilingual {
        let known = names.joined(separator: " ")
        return Bilingual("没有 \(name) 这个主题，有的是：\(known)", "there is no theme \(name); there are: \(known)")
    }
}
