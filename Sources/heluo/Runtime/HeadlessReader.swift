import News
import Reader
import Screen
import Theming
import Views

/// The reader without a terminal: keys in, a screen out. Everything is answered at once.
struct HeadlessReader {
    private(set) var state: State
    let worker: LibraryWorker

    init(state: State, worker: LibraryWorker, themes: [ThemeChoice]) {
        self.state = state
        self.worker = worker
        answer(self.state.reduce(.themes(themes)))
        answer(self.state.start())
    }

    /// Words parted by blanks: a key's name or a single character is a key, anything else is typed.
    mutating func press(_ keys: String) {
        for word in keys.split(separator: " ") {
            for key in KeyNotation.keys(String(word)) ?? [] {
                answer(state.reduce(.key(key)))
            }
        }
    }

    func screen(theme: Theme) -> (grid: Grid, cursor: Point?) {
        ScreenView(theme: theme).draw(state)
    }

    private mutating func answer(_ effects: [Effect]) {
        for effect in effects {
            for message in worker.answer(effect) {
                answer(state.reduce(message))
            }
        }
    }
}
