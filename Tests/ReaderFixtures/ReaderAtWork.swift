public import News
public import Reader
public import Screen
import TextLayout

/// A reader with a library beside it: keys go in, effects are answered, the state can be looked at.
public struct ReaderAtWork: Sendable {
    public private(set) var state: State
    public var library: FakeLibrary
    /// All effects so far, the latest last.
    public private(set) var effects: [Effect] = []
    /// While false, effects wait for `answerAll()`.
    public var isAnswering = true
    private var waiting: [Effect] = []

    /// A reader that has started and has got its first answers.
    public init(
        _ size: Size = Size(columns: 120, rows: 36), library: FakeLibrary = FakeLibrary(),
        language: Language = .chinese, session: Session = Session(), typesetting: Typesetting = Typesetting()
    ) {
        self.library = library
        state = State(
            edition: .fixture, language: language, theme: "heluo", themes: ThemeChoice.fixtures,
            typesetting: typesetting, size: size, today: .fixture, session: session)
        answer(state.start())
    }

    /// Keys in their notation, parted by blanks: `j j gg Enter ^D`.
    public mutating func press(_ keys: String) {
        for word in keys.split(separator: " ") {
            for key in KeyNotation.keys(String(word)) ?? [] {
                send(.key(key))
            }
        }
    }

    /// Every character as a key of its own.
    public mutating func type(_ text: String) {
        for character in text {
            send(.key(.character(character)))
        }
    }

    public mutating func click(column: Int, row: Int) {
        send(.mouse(MouseEvent(.press, at: Point(column: column, row: row))))
    }

    public mutating func resize(_ columns: Int, _ rows: Int) {
        send(.resized(Size(columns: columns, rows: rows)))
    }

    /// Returns the effects of this very message, without those of the answers.
    @discardableResult
    public mutating func send(_ message: Message) -> [Effect] {
        let effects = state.reduce(message)
        answer(effects)
        return effects
    }

    public mutating func answerAll() {
        isAnswering = true
        let effects = waiting
        waiting = []
        effects.forEach { answerOne($0) }
    }

    private mutating func answer(_ effects: [Effect]) {
        self.effects += effects
        guard isAnswering else {
            waiting += effects
            return
        }
        effects.forEach { answerOne($0) }
    }

    private mutating func answerOne(_ effect: Effect) {
        for message in library.answer(effect) {
            answer(state.reduce(message))
        }
    }
}

extension ReaderAtWork: CustomStringConvertible {
    /// Short, for it stands in the messages of tests that fail.
    public var description: String {
        "a \(state.size.columns)×\(state.size.rows) reader in the \(state.focus) of \(openTitle ?? "nothing open")"
    }

    /// The titles in the list's window.
    public var titles: [String] {
        state.list.window.headlines.map(\.title)
    }

    public var openTitle: String? {
        state.article?.article.content.title
    }

    /// The text of the article's row at the pane's top; empty for a blank row.
    public var firstLine: String {
        guard let article = state.article, let row = article.visibleRows.first, let line = row.line else { return "" }
        return String(decoding: Array(article.galley.blocks[row.block].text.utf8)[line.range], as: UTF8.self)
    }

    public var notice: String? {
        state.notice?.text(state.language)
    }
}

extension ThemeChoice {
    public static let fixtures = [
        ThemeChoice(name: "heluo", title: Bilingual("河洛", "Heluo")),
        ThemeChoice(name: "xuanzhi", title: Bilingual("宣纸", "Rice paper")),
        ThemeChoice(name: "shuimo", title: Bilingual("水墨", "Ink")),
    ]
}
