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
    /// Whether the window answers the query; false until the store has answered.
    public private(set) var isLoaded = false
    /// The jump that was asked for last; taken back when the selection moves meanwhile.
    private var awaited: Selecting?
    /// Whether the last row is to be selected when somebody knows which it is.
    public private(set) var awaitsTotal = false

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

    /// Whether nothing that is asked for changes which row is selected: rows may be, that are not in sight yet.
    public var isSettled: Bool {
        isLoaded && awaited == nil && !awaitsTotal
    }

    public var selectedRow: Int? {
        selected.flatMap { window.row(of: $0) }
    }

    public var selectedHeadline: Headline? {
        selectedRow.flatMap { window.headline(atRow: $0) }
    }

    /// The headline in a row of the list, where the window has it.
    public func headline(atRow row: Int) -> Headline? {
        window.headline(atRow: row)
    }

    // MARK: Loading

    private mutating func load(_ start: WindowStart, selecting: Selecting) -> Effect {
        if selecting != .same {
            awaited = selecting
        }
        return .loadHeadlines(query, start, selecting)
    }

    private mutating func load(aroundRow row: Int, selecting: Selecting) -> Effect {
        load(.offset(max(0, row - query.windowSize / 2)), selecting: selecting)
    }

    /// Asks for the rows around the selection again.
    func reload() -> Effect {
        // To find an article's row among hits means to count them.
        let start = query.search == nil ? selected.map(WindowStart.article) ?? .offset(0) : .offset(window.offset)
        return .loadHeadlines(query, start, .same)
    }

    mutating func show(_ query: HeadlineQuery, selecting id: ArticleID? = nil) -> Effect {
        self.query = query
        selected = id
        topRow = 0
        isLoaded = false
        awaitsTotal = false
        return load(id.map(WindowStart.article) ?? .offset(0), selecting: id.map(Selecting.article) ?? .row(0))
    }

    /// Narrows the list, or widens it again around an article.
    mutating func setFilter(_ filter: String, selecting id: ArticleID? = nil) -> Effect {
        var query = query
        query.filter = filter
        query.keeping = nil
        return show(query, selecting: id)
    }

    /// An article that was read stays where it is until the list is shown anew.
    mutating func keep(_ id: ArticleID) {
        query.keeping = id
    }

    /// Takes the store's answer. One to a question that is no longer asked is dropped; one that lacks the row to be
    /// selected is asked for again.
    mutating func receive(_ window: HeadlineWindow, for query: HeadlineQuery, selecting: Selecting) -> [Effect] {
        guard query == self.query, selecting == .same || selecting == awaited else { return [] }
        let row = row(for: selecting, in: window)
        if window.total > 0, window.headline(atRow: row) == nil, selecting != .row(row) {
            return [load(aroundRow: row, selecting: .row(row))]
        }
        if selecting != .same {
            awaited = nil
        }
        let distance = selectedRow.map { $0 - topRow }
        self.window = window
        isLoaded = true
        selected = window.headline(atRow: row)?.id
        if selecting == .same, let distance {
            topRow = row - distance
        }
        keepSelectionVisible()
        return selecting == .row(0) && lacksRowsInSight ? prefetch() : []
    }

    /// Whether the pane has room for rows that the first, smaller window does not have.
    private var lacksRowsInSight: Bool {
        let end = window.offset + window.headlines.count
        let isFirst = !window.headlines.isEmpty && window.headlines.count < query.windowSize
        return isFirst && topRow + rows > end
            && (end < window.total || window.hasMore)
    }

    private func row(for selecting: Selecting, in window: HeadlineWindow) -> Int {
        switch selecting {
        case .same: selected.flatMap { window.row(of: $0) } ?? min(selectedRow ?? 0, window.total - 1)
        case .row(let row): min(row, window.total - 1)
        case .article(let id): window.row(of: id) ?? 0
        case .last: window.total - 1
        }
    }

    // MARK: Moving

    /// Moves the selection, and asks for more rows when it comes near the edge of the window.
    mutating func move(by step: Int) -> [Effect] {
        move(toRow: (selectedRow ?? 0) + step)
    }

    mutating func move(toRow row: Int) -> [Effect] {
        guard isLoaded, window.total > 0 else { return [] }
        let target = max(0, min(row, window.total - 1))
        guard let headline = headline(atRow: target) else {
            return [load(aroundRow: target, selecting: .row(target))]
        }
        select(headline.id)
        return prefetch()
    }

    /// Selects the last row; the hits of a search have none before they are counted.
    mutating func moveToEnd() -> [Effect] {
        guard isLoaded, window.total > 0 else { return [] }
        guard !window.hasMore else {
            awaitsTotal = true
            return []
        }
        let last = window.total - 1
        return headline(atRow: last) != nil ? move(toRow: last) : [load(.end, selecting: .last)]
    }

    /// Whoever presses another key meanwhile does not want to be taken to the last row any more.
    mutating func giveUpEnd() {
        awaitsTotal = false
    }

    /// Asks for the rows around an article, to select it there.
    mutating func jump(to id: ArticleID) -> Effect {
        load(.article(id), selecting: .article(id))
    }

    /// Scrolls without moving the selection further than it must to stay in sight.
    mutating func scroll(by step: Int) -> [Effect] {
        let top = max(0, min(topRow + step, window.total - rows))
        let target = max(top, min(selectedRow ?? 0, top + rows - 1))
        if headline(atRow: target) != nil {
            topRow = top
        }
        return move(toRow: target)
    }

    /// Takes how many rows there are, where nobody knew.
    mutating func setTotal(_ total: Int) -> [Effect] {
        window.total = max(total, window.offset + window.headlines.count)
        window.hasMore = false
        keepSelectionVisible()
        guard awaitsTotal else { return [] }
        awaitsTotal = false
        return moveToEnd()
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

    /// Whether the window ends where the list does.
    var isLoadedToEnd: Bool {
        window.offset + window.headlines.count >= window.total
    }

    /// Whether this is the list of a query already, apart from what it keeps.
    func shows(_ other: HeadlineQuery) -> Bool {
        var shown = query
        shown.keeping = other.keeping
        return shown == other
    }

    mutating func select(_ id: ArticleID) {
        selected = id
        awaited = nil
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

    private mutating func keepSelectionVisible() {
        let rows = max(1, rows)
        if let row = selectedRow {
            topRow = max(row - rows + 1, min(topRow, row))
        }
        topRow = max(0, min(topRow, window.total - rows))
    }

    private mutating func prefetch() -> [Effect] {
        let end = window.offset + window.headlines.count
        let margin = query.windowSize / 4
        let isNearStart = topRow - margin < window.offset && window.offset > 0
        let isNearEnd = topRow + rows + margin > end && (end < window.total || window.hasMore)
        return isNearStart || isNearEnd ? [load(aroundRow: topRow + rows / 2, selecting: .same)] : []
    }
}

extension HeadlineQuery {
    /// Rows asked for at once. Those of a search come with pieces of their texts, which takes longer.
    ///
    /// The next window is asked for when the rows in sight come nearer than a quarter of it to its edge.
    public var windowSize: Int {
        search == nil ? 256 : 96
    }

    /// Rows asked for with a selection: where nothing is shown yet, of a search those that most terminals have room for.
    public func windowSize(selecting: HeadlineList.Selecting) -> Int {
        search != nil && selecting == .row(0) ? 32 : windowSize
    }
}

extension HeadlineWindow {
    /// The list's row of an article, where the window has it.
    fileprivate func row(of id: ArticleID) -> Int? {
        headlines.firstIndex { $0.id == id }.map { $0 + offset }
    }

    /// The headline in a row of the list, where the window has it.
    fileprivate func headline(atRow row: Int) -> Headline? {
        let index = row - offset
        return headlines.indices.contains(index) ? headlines[index] : nil
    }
}
