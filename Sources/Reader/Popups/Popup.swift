public import News

/// A list over the panes: help, themes, links, the facts of the edition.
public struct Popup: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case help
        /// The theme to go back to.
        case themes(former: String)
        case links
        case about
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

    mutating func move(by step: Int) {
        move(to: selected + step)
    }

    mutating func move(to row: Int) {
        selected = max(0, min(row, rows.count - 1))
        keepSelectionVisible()
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
        let words = (search?.text ?? "").split(separator: " ").map { $0.lowercased() }
        rows = allRows.filter { row in
            words.allSatisfy { (row.label + " " + row.text).lowercased().contains($0) }
        }
        move(to: 0)
    }

    private mutating func keepSelectionVisible() {
        guard height > 0 else { return }
        topRow = max(selected - height + 1, min(topRow, selected))
        topRow = max(0, min(topRow, rows.count - height))
    }
}
