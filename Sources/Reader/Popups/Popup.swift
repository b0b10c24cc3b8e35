import ChineseText
public import News

/// A list over the panes: help, themes, links, the facts of the edition.
public struct Popup: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case help
        /// The theme to go back to.
        case themes(former: String)
        case links
        case about
        /// Choosing one lets it be heard again.
        case mutedWords
        /// Other reports of the open article's event.
        case others
        case sources
    }

    public struct Row: Sendable, Hashable {
        /// In the left column: a key, a number.
        public var label: String
        public var text: String
        /// What choosing the row means: the name of a theme, the address of a link.
        public var value: String?
        public var isHeading: Bool

        public init(label: String = "", text: String, value: String? = nil, isHeading: Bool = false) {
            self.label = label
            self.text = text
            self.value = value
            self.isHeading = isHeading
        }
    }

    public let kind: Kind
    public let title: Bilingual
    private let allRows: [Row]
    public private(set) var rows: [Row]
    public private(set) var selected = 0
    public private(set) var topRow = 0
    public private(set) var height = 0
    /// What the rows are narrowed to; absent while nothing is being searched.
    public private(set) var search: LineEditor?
    /// The first digits of a row's number.
    private var typedNumber = 0

    init(_ kind: Kind, title: Bilingual, rows: [Row], selected: Int = 0) {
        self.kind = kind
        self.title = title
        allRows = rows
        self.rows = rows
        self.selected = selected
    }

    public var selectedRow: Row? {
        rows.indices.contains(selected) ? rows[selected] : nil
    }

    /// Whether the rows' labels are numbers by which they can be chosen.
    var isNumbered: Bool {
        [.links, .about, .mutedWords, .others].contains(kind)
    }

    var hasAddresses: Bool {
        kind == .links || kind == .about
    }

    var isThemes: Bool {
        if case .themes = kind { true } else { false }
    }

    mutating func move(by step: Int) {
        move(to: selected + step)
    }

    mutating func move(to row: Int) {
        typedNumber = 0
        selected = max(0, min(row, rows.count - 1))
        keepSelectionVisible()
    }

    /// Takes a digit of a number, and selects the row that has it.
    ///
    /// True when no further digit can follow.
    mutating func type(digit: Int) -> Bool {
        let continued = typedNumber * 10 + digit
        let number = row(numbered: continued) == nil ? digit : continued
        guard let row = row(numbered: number) else { return false }
        move(to: row)
        typedNumber = number
        return self.row(numbered: number * 10) == nil
    }

    private func row(numbered number: Int) -> Int? {
        rows.firstIndex { $0.label == String(number) }
    }

    mutating func setHeight(_ height: Int) {
        self.height = height
        keepSelectionVisible()
    }

    mutating func beginSearch() {
        search = search ?? LineEditor()
    }

    mutating func endSearch() {
        search = nil
        narrow()
    }

    mutating func edit(_ change: (inout LineEditor) -> Void) {
        guard var line = search else { return }
        change(&line)
        search = line
        narrow()
    }

    private mutating func narrow() {
        let words = (search?.text ?? "").split(separator: " ").map { Matcher(pattern: String($0)) }
        rows = allRows.filter { row in
            words.allSatisfy { $0.isFound(in: row.label + " " + row.text) }
        }
        move(to: 0)
    }

    private mutating func keepSelectionVisible() {
        guard height > 0 else { return }
        topRow = max(selected - height + 1, min(topRow, selected))
        topRow = max(0, min(topRow, rows.count - height))
    }
}
