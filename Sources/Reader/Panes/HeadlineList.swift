public import News

/// The list of headlines: a window of its rows, the selected article, and how far it is scrolled.
public struct HeadlineList: Sendable, Hashable {
    public private(set) var query: HeadlineQuery
    public private(set) var window = HeadlineWindow()
    /// The selected article; kept by its id, whatever comes in above it.
    public private(set) var selected: ArticleID?
    /// The list's row at the pane's top, counted from 0.
    public private(set) var topRow = 0
    public private(set) var rows: Int
    /// False until the store has answered the first time.
    public private(set) var isLoaded = false

    /// Rows asked for at once.
    public static let windowSize = 256
    /// The next window is asked for when the selection comes so near the window's edge.
    private static let margin = 64

    public init(query: HeadlineQuery = HeadlineQuery(), rows: Int = 0) {
        self.query = query
        self.rows = rows
    }

    /// Which row is to be selected in a window that was asked for.
    public enum Selecting: Sendable, Hashable {
        /// The one selected now, else the row that stands where it stood.
        case same
        case row(Int)
        case article(ArticleID)
        case last
    }

    public var selectedRow: Int? {
        selected.flatMap { id in window.headlines.firstIndex { $0.id == id } }.map { $0 + window.offset }
    }

    public var selectedHeadline: Headline? {
        selected.flatMap { id in window.headlines.first { $0.id == id } }
    }

    /// The headline in a row of the list, where the window has it.
    public func headline(atRow row: Int) -> Headline? {
        let index = row - window.offset
        return window.headlines.indices.contains(index) ? window.headlines[index] : nil
    }

    // MARK: Loading

    func load(_ start: WindowStart, selecting: Selecting) -> Effect {
        .loadHeadlines(query, start, selecting)
    }

    /// Asks for the rows around the selection again.
    func reload() -> Effect {
        load(selected.map(WindowStart.article) ?? .offset(0), selecting: .same)
    }

    mutating func show(_ query: HeadlineQuery, selecting id: ArticleID? = nil) -> Effect {
        self.query = query
        selected = id
        topRow = 0
        isLoaded = false
        return load(id.map(WindowStart.article) ?? .offset(0), selecting: id.map(Selecting.article) ?? .row(0))
    }

    mutating func setFilter(_ filter: String) -> Effect {
        query.filter = filter
        query.keeping = nil
        return load(.offset(0), selecting: .row(0))
    }

    /// An article that was read stays where it is until the list is shown anew.
    mutating func keep(_ id: ArticleID) {
        query.keeping = id
    }

    /// Takes the store's answer; an answer to a question that is no longer asked is dropped.
    mutating func receive(_ window: HeadlineWindow, for query: HeadlineQuery, selecting: Selecting) {
        guard query == self.query else { return }
        let formerRow = selectedRow
        let distance = formerRow.map { $0 - topRow }
        self.window = window
        isLoaded = true
        switch selecting {
        case .same:
            if selectedRow == nil {
                select(row: min(formerRow ?? 0, window.total - 1))
            }
        case .row(let row):
            select(row: min(row, window.total - 1))
        case .article(let id):
            selected = id
            if selectedRow == nil {
                select(row: 0)
            }
        case .last:
            select(row: window.total - 1)
        }
        if case .same = selecting, let distance, let row = selectedRow {
            topRow = row - distance
        }
        keepSelectionVisible()
    }

    // MARK: Moving

    /// Moves the selection, and asks for more rows when it comes near the edge of the window.
    mutating func move(by step: Int) -> [Effect] {
        guard window.total > 0 else { return [] }
        return move(toRow: (selectedRow ?? 0) + step)
    }

    mutating func move(toRow row: Int) -> [Effect] {
        guard window.total > 0 else { return [] }
        let target = max(0, min(row, window.total - 1))
        guard headline(atRow: target) != nil else {
            return [load(.offset(max(0, target - Self.windowSize / 2)), selecting: .row(target))]
        }
        select(row: target)
        keepSelectionVisible()
        return prefetch(around: target)
    }

    mutating func moveToEnd() -> [Effect] {
        headline(atRow: window.total - 1) != nil ? move(toRow: window.total - 1) : [load(.end, selecting: .last)]
    }

    /// Scrolls without moving the selection further than it must to stay in sight.
    mutating func scroll(by step: Int) -> [Effect] {
        let top = max(0, min(topRow + step, window.total - rows))
        let row = selectedRow ?? 0
        topRow = top
        return move(toRow: max(top, min(row, top + rows - 1)))
    }

    mutating func setRows(_ rows: Int) {
        self.rows = rows
        keepSelectionVisible()
    }

    /// The first unread headline of the window behind the selection.
    var nextUnread: Headline? {
        let start = selectedRow.map { $0 - window.offset + 1 } ?? 0
        return window.headlines.dropFirst(start).first { !$0.isRead }
    }

    mutating func select(_ id: ArticleID) {
        selected = id
        keepSelectionVisible()
    }

    // MARK: The state of reading

    mutating func apply(_ change: StateChange, to ids: Set<ArticleID>?) {
        for index in window.headlines.indices where ids?.contains(window.headlines[index].id) ?? true {
            switch change {
            case .read(let isRead): window.headlines[index].isRead = isRead
            case .starred(let isStarred): window.headlines[index].isStarred = isStarred
            }
        }
    }

    private mutating func select(row: Int) {
        selected = headline(atRow: row)?.id
    }

    private mutating func keepSelectionVisible() {
        guard rows > 0 else { return }
        if let row = selectedRow {
            topRow = max(row - rows + 1, min(topRow, row))
        }
        topRow = max(0, min(topRow, window.total - rows))
    }

    private func prefetch(around row: Int) -> [Effect] {
        let end = window.offset + window.headlines.count
        let isNearStart = row - window.offset < Self.margin && window.offset > 0
        let isNearEnd = end - row <= Self.margin && end < window.total
        return isNearStart || isNearEnd ? [load(.offset(max(0, row - Self.windowSize / 2)), selecting: .same)] : []
    }
}
