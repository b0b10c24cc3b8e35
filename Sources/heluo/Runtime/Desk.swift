import Glibc
import News
import Reader
import Theming

/// What the reader's loop needs of the machine: the clock, the themes, the browser.
struct Desk {
    let utcOffset: Int
    let themes: ThemeShelf
    let browser: Browser

    /// The day on the edition's clock.
    func today() -> CivilTime {
        CivilTime(Self.now, offset: utcOffset)
    }

    static var now: Timestamp {
        Timestamp(seconds: Int64(time(nil)))
    }
}

extension Themes {
    /// All of them with their titles, for which the head of every file is read.
    var choices: [ThemeChoice] {
        names.map { ThemeChoice(name: $0, title: title(of: $0)) }
    }
}

/// The themes, each read when it is shown the first time.
final class ThemeShelf {
    let themes: Themes
    private var loaded: [String: Theme] = [:]

    init(_ themes: Themes) {
        self.themes = themes
    }

    func theme(named name: String) -> Theme {
        if let theme = loaded[name] { return theme }
        load(name)
        return loaded[name] ?? themes.defaultTheme
    }

    /// Reads a theme, and returns what is wrong with it; the default one then stands in for it.
    @discardableResult
    func load(_ name: String) -> [Bilingual] {
        let (theme, problems) = themes.load(name)
        loaded[name] = theme
        return problems
    }
}
